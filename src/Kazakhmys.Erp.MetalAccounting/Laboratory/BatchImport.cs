using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Imports;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Validation;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.MetalAccounting.Measurements;

namespace Kazakhmys.Erp.MetalAccounting.Laboratory;

/// <summary>Records the batches of a CSV file in one unit of work; a batch is recorded whole or not at all.</summary>
internal sealed class BatchImport(ErpStore store, BatchJudging judging)
{
    private static readonly RecordBatchValidator _recording = new();

    public async Task<ImportReport> RunAsync(
        Code book, Stream csv, ImportOptions options, MeasurementStatus status, UnitOfWork? within, CancellationToken cancellationToken)
    {
        var table = await CsvTable.OpenAsync(csv, options, BatchRows.Columns, cancellationToken).ConfigureAwait(false);
        await using (table.ConfigureAwait(false))
        {
            var run = new MeasurementImportRun(table.Header.Row, options);
            if (!table.Header.IsUsable)
                return run.Report();
            var rows = new BatchRows(book, options, status);
            return await store.WriteAsync(
                within, unitOfWork => AttemptAsync(unitOfWork, table, rows, options, run, cancellationToken), cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<ImportReport> AttemptAsync(
        UnitOfWork unitOfWork, CsvTable table, BatchRows rows, ImportOptions options, MeasurementImportRun run, CancellationToken cancellationToken)
    {
        try
        {
            return await unitOfWork.AttemptAsync(
                async () =>
                {
                    await ReadAsync(unitOfWork, table, rows, options, run, cancellationToken).ConfigureAwait(false);
                    return run.Report();
                },
                cancellationToken).ConfigureAwait(false);
        }
        catch (RefusedAsWholeException)
        {
            // Thrown only to undo what was stored so far; the report says why.
            return run.Report();
        }
    }

    private async Task ReadAsync(
        UnitOfWork unitOfWork, CsvTable table, BatchRows rows, ImportOptions options, MeasurementImportRun run, CancellationToken cancellationToken)
    {
        var group = new List<CsvRow>();
        await foreach (var row in table.RowsAsync(cancellationToken).ConfigureAwait(false))
        {
            if (group.Count > 0 && BatchRows.KeyOf(row) != BatchRows.KeyOf(group[0]))
                await TakeAsync(unitOfWork, group, rows, run, cancellationToken).ConfigureAwait(false);
            group.Add(row);
        }
        if (group.Count > 0)
            await TakeAsync(unitOfWork, group, rows, run, cancellationToken).ConfigureAwait(false);
        if (options.AllOrNothing && run.HasRejected)
            throw new RefusedAsWholeException();
    }

    private async Task TakeAsync(
        UnitOfWork unitOfWork, List<CsvRow> group, BatchRows rows, MeasurementImportRun run, CancellationToken cancellationToken)
    {
        try
        {
            if (rows.Read(group) is { } batch)
            {
                _recording.Require(batch);
                var recorded = await unitOfWork
                    .AttemptAsync(() => judging.RecordAsync(unitOfWork, batch, cancellationToken), cancellationToken).ConfigureAwait(false);
                foreach (var failure in recorded.Failures)
                    group[0].Add(failure);
            }
        }
        catch (ErpException refusal)
        {
            foreach (var violation in refusal.Violations)
                group[0].Add(violation);
        }
        var isRejected = group.Exists(row => row.HasErrors);
        foreach (var row in group)
        {
            if (isRejected && !row.HasErrors)
                row.Add(MetalAccountingViolations.LaboratoryBatchRejected.At("", BatchRows.KeyOf(row)));
            run.Add(row);
        }
        group.Clear();
    }

    private sealed class RefusedAsWholeException : Exception;
}
