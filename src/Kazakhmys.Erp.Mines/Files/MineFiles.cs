using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Imports;
using Kazakhmys.Erp.Ledger.Documents;

namespace Kazakhmys.Erp.Mines.Files;

/// <summary>
/// The one way in which a list of documents comes from a CSV file: row by row in one unit of work, a refused row undone by itself, and with
/// <see cref="ImportOptions.AllOrNothing"/> a refused row undoing all.
/// </summary>
internal sealed class MineFiles(ErpStore store, DocumentPosting posting)
{
    public async Task<ImportReport> ImportAsync<T>(
        MineFile<T> file, Code book, Stream csv, ImportOptions? options, UnitOfWork? within, CancellationToken cancellationToken)
    {
        await posting.RequireAsync(file.Right, book, cancellationToken).ConfigureAwait(false);
        return await store
            .WriteAsync(within, unitOfWork => ReadAsync(file, unitOfWork, csv, options ?? new ImportOptions(), cancellationToken), cancellationToken)
            .ConfigureAwait(false);
    }

    private static async Task<ImportReport> ReadAsync<T>(
        MineFile<T> file, UnitOfWork unitOfWork, Stream csv, ImportOptions options, CancellationToken cancellationToken)
    {
        var table = await CsvTable.OpenAsync(csv, options, file.Columns, cancellationToken).ConfigureAwait(false);
        await using (table.ConfigureAwait(false))
        {
            ImportReport? report = null;
            try
            {
                return await unitOfWork.AttemptAsync(
                    async () =>
                    {
                        report = await CsvImport.RunAsync(
                            table,
                            options,
                            file.Read,
                            async (command, token) => await unitOfWork
                                .AttemptAsync(() => file.Accept(unitOfWork, command, token), token).ConfigureAwait(false),
                            cancellationToken).ConfigureAwait(false);
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

    private sealed class RefusedAsWholeException : Exception;
}
