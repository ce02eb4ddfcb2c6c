using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Imports;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.MetalAccounting;

/// <summary>Records the rows of a CSV file in one unit of work; a file that is refused as a whole leaves nothing.</summary>
internal static class CsvRecording
{
    public static async Task<ImportReport> RunAsync<T>(
        ErpStore store, UnitOfWork? within, Stream csv, IReadOnlyCollection<CsvColumn> columns, ImportOptions options, Func<CsvRow, T> read,
        Func<UnitOfWork, T, CancellationToken, ValueTask<IReadOnlyList<Violation>>> record, CancellationToken cancellationToken)
    {
        var table = await CsvTable.OpenAsync(csv, options, columns, cancellationToken).ConfigureAwait(false);
        await using (table.ConfigureAwait(false))
        {
            ImportReport? report = null;
            try
            {
                await store.WriteAsync(
                    within,
                    async unitOfWork =>
                    {
                        report = await CsvImport
                            .RunAsync(table, options, read, (input, token) => record(unitOfWork, input, token), cancellationToken).ConfigureAwait(false);
                        if (report.IsRefusedAsWhole)
                            throw new RefusedAsWholeException();
                    },
                    cancellationToken).ConfigureAwait(false);
            }
            catch (RefusedAsWholeException)
            {
                // Thrown only to undo what the unit of work stored so far; the report says why.
            }
            return report!;
        }
    }

    private sealed class RefusedAsWholeException : Exception;
}
