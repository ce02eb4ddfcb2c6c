using System.Globalization;

namespace Kazakhmys.Erp.Kernel.Imports;

/// <summary>
/// What became of each row of an imported file. Hosts read it, show the rejected rows and write them out for correction.
/// A header that lacks a column is the rejected row 1, and nothing is read after it.
/// </summary>
public sealed record ImportReport
{
    /// <summary>The column that holds the errors in a file of rejected rows; imports skip it.</summary>
    public const string ErrorsColumn = "import_errors";

    /// <summary>How many rows were accepted; 0 when the file was refused as a whole.</summary>
    public required int Accepted { get; init; }

    /// <summary>The rows that were refused, in the order of the file.</summary>
    public required IReadOnlyList<ImportedRow> Rejected { get; init; }

    /// <summary>The rows that were accepted with a warning, and row 1 when the header has columns that were not read.</summary>
    public required IReadOnlyList<ImportedRow> Warned { get; init; }

    /// <summary>True when a rejected row refused the whole file (<see cref="ImportOptions.AllOrNothing"/>): nothing was stored.</summary>
    public required bool IsRefusedAsWhole { get; init; }

    /// <summary>The column names as they stood in the file.</summary>
    public required IReadOnlyList<string> Header { get; init; }

    /// <summary>The character between fields.</summary>
    public required char Delimiter { get; init; }

    /// <summary>
    /// Writes the rejected rows as CSV with their errors in a first column, <see cref="ErrorsColumn"/>, so that they can be corrected and
    /// imported again. Text that a spreadsheet would run as a formula is neutralised as in <see cref="CsvExport"/>. A row whose quotes do
    /// not match is written as it stood, in one field. Nothing is written when no row after the header was rejected.
    /// </summary>
    /// <param name="writer">Where to; it stays open.</param>
    /// <param name="language">The language of the messages; English by default.</param>
    /// <param name="cancellationToken">Ends the writing between rows.</param>
    public async Task WriteRejectedAsync(TextWriter writer, CultureInfo? language = null, CancellationToken cancellationToken = default)
    {
        List<ImportedRow> rows = [.. Rejected.Where(row => row.Number > 1)];
        if (rows.Count == 0)
            return;
        var export = new CsvExport(writer, CultureInfo.InvariantCulture, Delimiter);
        await export.WriteRowAsync([ErrorsColumn, .. WithoutErrors(Header)], cancellationToken).ConfigureAwait(false);
        foreach (var row in rows)
        {
            var errors = string.Join(" | ", row.Violations.Select(violation =>
                $"{violation.Code}{(violation.Path.Length == 0 ? "" : $" [{violation.Path}]")}: {violation.Message.For(language)}"));
            var fields = row.Fields.Count == 0 ? [row.Raw] : WithoutErrors(row.Fields);
            await export.WriteRowAsync([errors, .. fields], cancellationToken).ConfigureAwait(false);
        }
    }

    private IEnumerable<string> WithoutErrors(IReadOnlyList<string> fields) =>
        fields.Where((_, i) => i >= Header.Count || !CsvHeader.IsErrorsColumn(Header[i]));
}
