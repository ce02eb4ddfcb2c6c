using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Kernel.Imports;

/// <summary>The one loop of every CSV import: read a row, accept it or reject it, and go on.</summary>
internal static class CsvImport
{
    /// <summary>
    /// Imports a table. A refusal (<see cref="ErpException"/>) of <paramref name="read"/> or <paramref name="accept"/> rejects the row.
    /// With <see cref="ImportOptions.AllOrNothing"/> the remaining rows are still tried, so that the report is complete; the caller runs the
    /// whole import in one unit of work and rolls it back when <see cref="ImportReport.IsRefusedAsWhole"/>.
    /// </summary>
    /// <param name="table">The opened file.</param>
    /// <param name="options">As given to the table.</param>
    /// <param name="read">Builds the input from the row; what it builds is not used when the row has errors.</param>
    /// <param name="accept">Stores the input; the violations it returns are warnings.</param>
    /// <param name="cancellationToken">Ends the import between rows.</param>
    /// <exception cref="ValidationFailedException">The file exceeds a bound (<c>kernel.import.too-large</c>).</exception>
    public static async Task<ImportReport> RunAsync<T>(
        CsvTable table,
        ImportOptions options,
        Func<CsvRow, T> read,
        Func<T, CancellationToken, ValueTask<IReadOnlyList<Violation>>> accept,
        CancellationToken cancellationToken)
    {
        var accepted = 0;
        List<ImportedRow> rejected = [];
        List<ImportedRow> warned = [];
        var header = table.Header.Row;
        if (header.Violations.Count > 0)
            (table.Header.IsUsable ? warned : rejected).Add(header);
        if (table.Header.IsUsable)
        {
            await foreach (var row in table.RowsAsync(cancellationToken).ConfigureAwait(false))
            {
                await TryRowAsync(row, read, accept, cancellationToken).ConfigureAwait(false);
                if (row.HasErrors)
                    rejected.Add(row.Report);
                else
                    accepted++;
                if (!row.HasErrors && row.Violations.Count > 0)
                    warned.Add(row.Report);
            }
        }
        var refused = options.AllOrNothing && rejected.Count > 0;
        return new ImportReport
        {
            Accepted = refused ? 0 : accepted,
            Rejected = rejected,
            Warned = warned,
            IsRefusedAsWhole = refused,
            Header = header.Fields,
            Delimiter = options.EffectiveDelimiter,
        };
    }

    private static async Task TryRowAsync<T>(
        CsvRow row,
        Func<CsvRow, T> read,
        Func<T, CancellationToken, ValueTask<IReadOnlyList<Violation>>> accept,
        CancellationToken cancellationToken)
    {
        try
        {
            var input = read(row);
            if (row.HasErrors)
                return;
            foreach (var violation in await accept(input, cancellationToken).ConfigureAwait(false))
                row.Add(violation);
        }
        catch (ErpException) when (row.HasErrors)
        {
            // The input was built from defaults of fields already found wrong; what it says of them would mislead.
        }
        catch (ErpException refused)
        {
            foreach (var violation in refused.Violations)
                row.Add(violation);
        }
    }
}
