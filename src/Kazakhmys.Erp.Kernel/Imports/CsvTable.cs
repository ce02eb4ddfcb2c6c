using System.Runtime.CompilerServices;
using Kazakhmys.Erp.Kernel.Violations;
using Sylvan.Data.Csv;

namespace Kazakhmys.Erp.Kernel.Imports;

/// <summary>
/// A CSV file that is read row by row in flat memory. The caller keeps its stream or reader open and closes it. Lines without any
/// text in a field are skipped and counted, so that row numbers are those of a spreadsheet.
/// </summary>
internal sealed class CsvTable : IAsyncDisposable
{
    /// <summary>Sylvan skips lines that begin with its comment character and cannot be told that there is none; this never comes.</summary>
    public const char NoComment = '\uFFFF';

    private readonly CsvDataReader _reader;
    private readonly ImportOptions _options;

    private CsvTable(CsvDataReader reader, ImportOptions options) => (_reader, _options) = (reader, options);

    public CsvHeader Header { get; private set; } = CsvHeader.Absent;

    /// <exception cref="ValidationFailedException">The file exceeds a bound (<c>kernel.import.too-large</c>).</exception>
    public static async Task<CsvTable> OpenAsync(
        Stream stream, ImportOptions options, IReadOnlyCollection<CsvColumn> columns, CancellationToken cancellationToken)
    {
        var reader = new StreamReader(stream, options.Encoding, detectEncodingFromByteOrderMarks: true, leaveOpen: true);
        return await OpenAsync(reader, options, columns, cancellationToken).ConfigureAwait(false);
    }

    /// <exception cref="ValidationFailedException">The file exceeds a bound (<c>kernel.import.too-large</c>).</exception>
    public static async Task<CsvTable> OpenAsync(
        TextReader text, ImportOptions options, IReadOnlyCollection<CsvColumn> columns, CancellationToken cancellationToken)
    {
        options.Require();
        var bounded = new BoundedReader(text, options.MaxBytes);
        try
        {
            var reader = await CsvDataReader.CreateAsync(bounded, Settings(options), cancellationToken).ConfigureAwait(false);
            var table = new CsvTable(reader, options);
            await table.ReadHeaderAsync(columns, cancellationToken).ConfigureAwait(false);
            return table;
        }
        catch (CsvRecordTooLargeException tooLarge)
        {
            throw TooLarge(1, options.MaxFieldLength, nameof(ImportOptions.MaxFieldLength), tooLarge);
        }
    }

    /// <summary>The rows after the header, each with what is wrong with its shape. A row is valid until the next is asked for.</summary>
    /// <exception cref="ValidationFailedException">The file exceeds a bound (<c>kernel.import.too-large</c>).</exception>
    public async IAsyncEnumerable<CsvRow> RowsAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var rows = 0;
        while (await ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            var (raw, fields) = Record();
            if (raw.Length == 0 || fields.All(string.IsNullOrWhiteSpace))
                continue;
            if (++rows > _options.MaxRows)
                throw TooLarge(_reader.RowNumber, _options.MaxRows, nameof(ImportOptions.MaxRows));
            yield return new CsvRow(Header, _options, _reader.RowNumber, raw, fields);
        }
    }

    public ValueTask DisposeAsync() => _reader.DisposeAsync();

    private static CsvDataReaderOptions Settings(ImportOptions options) => new()
    {
        HasHeaders = false,
        Delimiter = options.EffectiveDelimiter,
        // Strict reading ends at the first misplaced quote; the lax one goes on, and CsvRow rejects the row.
        CsvStyle = CsvStyle.Lax,
        Comment = NoComment,
        ResultSetMode = ResultSetMode.SingleResult,
        OwnsReader = false,
        BufferSize = 16 * 1024,
        MaxBufferSize = (int)Math.Clamp(16L * options.MaxFieldLength, 64 * 1024, int.MaxValue / 4),
    };

    private static ValidationFailedException TooLarge(int row, long max, string limit, Exception? inner = null) =>
        new(KernelViolations.ImportTooLarge.At("", row, ("max", max), ("limit", limit)), inner);

    private async Task ReadHeaderAsync(IReadOnlyCollection<CsvColumn> columns, CancellationToken cancellationToken)
    {
        if (!await ReadAsync(cancellationToken).ConfigureAwait(false))
            return;
        var (raw, fields) = Record();
        if (fields.Length > 0 && fields[0].StartsWith('\uFEFF'))
            fields[0] = fields[0][1..];
        if (raw.Trim('\uFEFF').Length > 0)
            Header = new CsvHeader(fields, raw, columns);
    }

    private async Task<bool> ReadAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await _reader.ReadAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (CsvRecordTooLargeException tooLarge)
        {
            throw TooLarge(_reader.RowNumber + 1, _options.MaxFieldLength, nameof(ImportOptions.MaxFieldLength), tooLarge);
        }
        catch (CsvFormatException malformed)
        {
            throw new ValidationFailedException(KernelViolations.ImportRowMalformed.At("", malformed.RowNumber), malformed);
        }
    }

    private (string Raw, string[] Fields) Record()
    {
        var fields = new string[_reader.RowFieldCount];
        for (var i = 0; i < fields.Length; i++)
        {
            var field = _reader.GetFieldSpan(i);
            if (field.Length > _options.MaxFieldLength)
                throw TooLarge(_reader.RowNumber, _options.MaxFieldLength, nameof(ImportOptions.MaxFieldLength));
            fields[i] = CsvText.Restore(field.ToString());
        }
        return (_reader.GetRawRecordSpan().TrimEnd("\r\n").ToString(), fields);
    }
}
