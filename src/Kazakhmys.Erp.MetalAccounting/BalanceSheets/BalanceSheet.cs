using System.Globalization;
using Kazakhmys.Erp.Kernel.Imports;
using Kazakhmys.Erp.MetalAccounting.Balances;

namespace Kazakhmys.Erp.MetalAccounting.BalanceSheets;

/// <summary>
/// The metal balance as a document: for people as text or HTML, for programs as JSON, CSV or XLSX. Pure: the same balance and culture give the same
/// document. Every amount comes with its standard uncertainty in tonnes; one that is not known is said to be unknown in every form, never zero.
/// </summary>
public static class BalanceSheet
{
    /// <summary>Tables of aligned text.</summary>
    public static string Text(MetalBalance balance, CultureInfo? culture = null)
    {
        ArgumentNullException.ThrowIfNull(balance);
        return TextSheet.Of(balance, culture ?? CultureInfo.InvariantCulture);
    }

    /// <summary>
    /// One JSON document with every term, line, cell, area, owner and recovery. Tonnes and percent are exact decimal numbers; milligrams are text, because
    /// many readers keep numbers as binary floating point.
    /// </summary>
    public static string Json(MetalBalance balance, CultureInfo? culture = null)
    {
        ArgumentNullException.ThrowIfNull(balance);
        return JsonSheet.Of(balance, culture ?? CultureInfo.InvariantCulture);
    }

    /// <summary>
    /// CSV by RFC 4180, one row a term, line, cell or part. Text that begins like a formula is neutralised, numbers stay numbers; a Russian or Kazakh culture
    /// gives decimal commas and semicolons.
    /// </summary>
    public static async Task WriteCsvAsync(
        MetalBalance balance, TextWriter writer, CultureInfo? culture = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(balance);
        ArgumentNullException.ThrowIfNull(writer);
        var (language, csv) = (culture ?? CultureInfo.InvariantCulture, new CsvExport(writer, culture));
        await csv.WriteRowAsync([.. SheetColumns.Names], cancellationToken).ConfigureAwait(false);
        foreach (var row in SheetRow.Of(balance))
            await csv.WriteRowAsync(SheetColumns.Of(row, language), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>An XLSX workbook: one sheet for people, one with the flat rows of the CSV. The stream stays open.</summary>
    public static Task WriteXlsxAsync(
        MetalBalance balance, Stream stream, CultureInfo? culture = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(balance);
        ArgumentNullException.ThrowIfNull(stream);
        return XlsxSheet.WriteAsync(balance, stream, culture ?? CultureInfo.InvariantCulture, cancellationToken);
    }

    /// <summary>One HTML file that needs nothing else: no script, no font, no picture from elsewhere. Lines open to their cells.</summary>
    public static string Html(MetalBalance balance, CultureInfo? culture = null)
    {
        ArgumentNullException.ThrowIfNull(balance);
        return HtmlSheet.Of(balance, culture ?? CultureInfo.InvariantCulture);
    }
}
