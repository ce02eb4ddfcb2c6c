using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Imports;

namespace Kazakhmys.Erp.Data.Imports;

/// <summary>Imports a CSV file whose every row is a document of its own: a refused row leaves no trace, and neither does a file refused as a whole.</summary>
internal static class DocumentImport
{
    /// <param name="unitOfWork">The unit of work of the whole file.</param>
    /// <param name="csv">The file; it stays open.</param>
    /// <param name="options">Bounds, culture, all or nothing.</param>
    /// <param name="columns">The columns that are read.</param>
    /// <param name="read">Builds the command from a row.</param>
    /// <param name="accept">Stores it; whatever it throws of the suite's refusals rejects the row.</param>
    /// <param name="cancellationToken">Ends the import between rows.</param>
    /// <exception cref="Kernel.Violations.ValidationFailedException">The file exceeds a bound (<c>kernel.import.too-large</c>).</exception>
    public static async Task<ImportReport> ImportAsync<T>(
        this UnitOfWork unitOfWork, Stream csv, ImportOptions options, IReadOnlyCollection<CsvColumn> columns, Func<CsvRow, T> read,
        Func<T, CancellationToken, Task> accept, CancellationToken cancellationToken)
    {
        var table = await CsvTable.OpenAsync(csv, options, columns, cancellationToken).ConfigureAwait(false);
        await using (table.ConfigureAwait(false))
        {
            // All or nothing is decided when the last row was read: until then the rows are kept within one savepoint.
            ImportReport? report = null;
            try
            {
                return await unitOfWork.AttemptAsync(
                    async () =>
                    {
                        report = await CsvImport
                            .RunAsync(table, options, read, (command, token) => AcceptAsync(unitOfWork, command, accept, token), cancellationToken)
                            .ConfigureAwait(false);
                        return report.IsRefusedAsWhole ? throw new RefusedAsWholeException() : report;
                    },
                    cancellationToken).ConfigureAwait(false);
            }
            catch (RefusedAsWholeException)
            {
                return report!;
            }
        }
    }

    private static async ValueTask<IReadOnlyList<Kernel.Violations.Violation>> AcceptAsync<T>(
        UnitOfWork unitOfWork, T command, Func<T, CancellationToken, Task> accept, CancellationToken cancellationToken)
    {
        await unitOfWork.AttemptAsync(
            async () =>
            {
                await accept(command, cancellationToken).ConfigureAwait(false);
                return true;
            },
            cancellationToken).ConfigureAwait(false);
        return [];
    }

    private sealed class RefusedAsWholeException : Exception;
}
