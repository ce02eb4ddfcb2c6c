using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Imports;
using Kazakhmys.Erp.Kernel.Validation;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger.Documents;

namespace Kazakhmys.Erp.MetalAccounting.Measurements;

/// <summary>Records the measurements of a CSV file, a thousand at a time in one unit of work, in memory that does not grow with the file but with its faults.</summary>
internal sealed class MeasurementImport(ErpStore store, MeasurementIntake intakes, DocumentPosting posting)
{
    private const int BatchSize = 1000;

    private static readonly RecordMeasurementValidator _recording = new();

    public async Task<ImportReport> RunAsync(
        Code book, Stream csv, ImportOptions options, string? file, UnitOfWork? within, CancellationToken cancellationToken)
    {
        var table = await CsvTable.OpenAsync(csv, options, MeasurementRows.Columns, cancellationToken).ConfigureAwait(false);
        await using (table.ConfigureAwait(false))
        {
            var run = new MeasurementImportRun(table.Header.Row, options);
            if (!table.Header.IsUsable)
                return run.Report();
            return await store.WriteAsync(
                within, unitOfWork => AttemptAsync(unitOfWork, book, table, options, file, run, cancellationToken), cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<ImportReport> AttemptAsync(
        UnitOfWork unitOfWork, Code book, CsvTable table, ImportOptions options, string? file, MeasurementImportRun run, CancellationToken cancellationToken)
    {
        try
        {
            return await unitOfWork.AttemptAsync(
                async () =>
                {
                    await ReadAsync(unitOfWork, book, table, options, file, run, cancellationToken).ConfigureAwait(false);
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
        UnitOfWork unitOfWork, Code book, CsvTable table, ImportOptions options, string? file, MeasurementImportRun run, CancellationToken cancellationToken)
    {
        var known = await intakes.OpenAsync(unitOfWork, book, cancellationToken).ConfigureAwait(false);
        var rows = new MeasurementRows(book, known, options, file);
        var batch = new List<(CsvRow Row, Intake Intake)>(BatchSize);
        await foreach (var row in table.RowsAsync(cancellationToken).ConfigureAwait(false))
        {
            if (Looked(row, rows, known) is { } intake)
                batch.Add((row, intake));
            else
                run.Add(row);
            if (batch.Count == BatchSize)
                await FlushAsync(unitOfWork, book, batch, run, cancellationToken).ConfigureAwait(false);
        }
        await FlushAsync(unitOfWork, book, batch, run, cancellationToken).ConfigureAwait(false);
        if (options.AllOrNothing && run.HasRejected)
            throw new RefusedAsWholeException();
        if (run.Stored > 0)
            await posting.TellAsync(
                unitOfWork, book, "metal-accounting.measurement.imported", new { file, measurements = run.Stored }, cancellationToken).ConfigureAwait(false);
    }

    private Intake? Looked(CsvRow row, MeasurementRows rows, MeasuringBook known)
    {
        try
        {
            if (rows.Read(row) is not { } measurement)
                return null;
            foreach (var violation in _recording.Check(measurement))
                row.Add(violation);
            if (row.HasErrors)
                return null;
            var intake = intakes.Look(known, measurement);
            if (!intake.HasErrors)
                return intake;
            foreach (var violation in intake.Found)
                row.Add(violation);
        }
        catch (ErpException refusal)
        {
            foreach (var violation in refusal.Violations)
                row.Add(violation);
        }
        return null;
    }

    private async Task FlushAsync(
        UnitOfWork unitOfWork, Code book, List<(CsvRow Row, Intake Intake)> batch, MeasurementImportRun run, CancellationToken cancellationToken)
    {
        if (batch.Count == 0)
            return;
        var looked = batch.ConvertAll(item => item.Intake);
        await intakes.CompareAsync(unitOfWork, book, looked, cancellationToken).ConfigureAwait(false);
        run.Stored += await intakes.StoreAsync(unitOfWork, looked, cancellationToken).ConfigureAwait(false);
        foreach (var (row, intake) in batch)
        {
            foreach (var violation in intake.Found)
                row.Add(violation);
            run.Add(row);
        }
        batch.Clear();
    }

    private sealed class RefusedAsWholeException : Exception;
}
