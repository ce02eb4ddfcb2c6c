using System.Globalization;

namespace Kazakhmys.Erp.Kernel.Imports;

/// <summary>
/// Writes CSV by RFC 4180: fields quoted where needed, rows ended by CRLF. Text that begins like a formula (<c>= + - @</c>, TAB, CR, LF and
/// the full-width signs) gets a leading apostrophe, so that no spreadsheet runs it; numbers stay numbers. Hosts consume it. Not for use
/// from several threads at once; the writer stays open.
/// </summary>
public sealed class CsvExport
{
    private readonly TextWriter _writer;
    private readonly CultureInfo _culture;
    private readonly char _delimiter;

    /// <summary>Writes to a writer in a culture: <c>ru</c> gives decimal commas and semicolons.</summary>
    /// <param name="writer">Where to; it stays open.</param>
    /// <param name="culture">The culture of numbers; invariant by default.</param>
    /// <param name="delimiter">The character between fields; by default the one that goes with the culture, as in <see cref="ImportOptions.Delimiter"/>.</param>
    public CsvExport(TextWriter writer, CultureInfo? culture = null, char? delimiter = null)
    {
        ArgumentNullException.ThrowIfNull(writer);
        _writer = writer;
        _culture = culture ?? CultureInfo.InvariantCulture;
        _delimiter = delimiter ?? ImportOptions.DelimiterOf(_culture);
    }

    /// <summary>Writes one row. Numbers are written in the culture; other values as text by the invariant culture; null as an empty field.</summary>
    public async Task WriteRowAsync(IReadOnlyList<object?> fields, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(fields);
        cancellationToken.ThrowIfCancellationRequested();
        // A row of one empty field would be a blank line, which readers skip.
        var line = fields is [null or ""] ? "\"\"" : string.Join(_delimiter, fields.Select(Field));
        await _writer.WriteAsync(line.AsMemory(), cancellationToken).ConfigureAwait(false);
        await _writer.WriteAsync("\r\n".AsMemory(), cancellationToken).ConfigureAwait(false);
    }

    private string Field(object? value) => CsvText.Quote(
        value switch
        {
            null => "",
            sbyte or byte or short or ushort or int or uint or long or ulong or decimal or double or float or Int128 =>
                ((IFormattable)value).ToString(null, _culture),
            IFormattable other => CsvText.Neutralise(other.ToString(null, CultureInfo.InvariantCulture)),
            _ => CsvText.Neutralise(value.ToString() ?? ""),
        },
        _delimiter);
}
