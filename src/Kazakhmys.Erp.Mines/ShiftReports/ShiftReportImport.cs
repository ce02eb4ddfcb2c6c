using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Imports;
using Kazakhmys.Erp.Kernel.Validation;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger.Documents;
using Kazakhmys.Erp.Mines.Fleet;
using Kazakhmys.Erp.Mines.Register;
using Kazakhmys.Erp.Mines.Stopes;

namespace Kazakhmys.Erp.Mines.ShiftReports;

/// <summary>
/// Records the reports of a CSV file. The lines of a report follow each other and are stored together or not at all; reports are looked up and
/// written a thousand at a time, in one unit of work.
/// </summary>
internal sealed class ShiftReportImport(
    ErpStore store, DocumentPosting posting, ProductionCalendar calendar, MinesOptions options)
{
    private const int BatchSize = 1000;
    private static readonly RecordShiftReportValidator _recording = new();

    public async Task<ImportReport> RunAsync(
        Code book, Stream csv, ImportOptions importing, UnitOfWork? within, CancellationToken cancellationToken)
    {
        var table = await CsvTable.OpenAsync(csv, importing, ShiftReportLines.Columns, cancellationToken).ConfigureAwait(false);
        await using (table.ConfigureAwait(false))
        {
            var run = new ShiftReportImportRun(table.Header.Row, importing);
            if (!table.Header.IsUsable)
                return run.Report();
            try
            {
                await store.WriteAsync(
                    within, unitOfWork => ReadAsync(unitOfWork, book, table, importing, run, cancellationToken), cancellationToken).ConfigureAwait(false);
            }
            catch (RefusedAsWholeException)
            {
                // Thrown only to undo what the unit of work stored so far; the report says why.
            }
            return run.Report();
        }
    }

    private async Task ReadAsync(
        UnitOfWork unitOfWork, Code book, CsvTable table, ImportOptions importing, ShiftReportImportRun run, CancellationToken cancellationToken)
    {
        await MineStore.LockAsync(unitOfWork, book, cancellationToken).ConfigureAwait(false);
        var known = await MinesAsync(unitOfWork, book, cancellationToken).ConfigureAwait(false);
        var (lines, shifts) = (new ShiftReportLines(book, importing), new ShiftIntervals(calendar));
        var batch = new List<ImportedShiftReport>();
        var group = new List<CsvRow>();
        string? current = null;
        await foreach (var row in table.RowsAsync(cancellationToken).ConfigureAwait(false))
        {
            var key = ShiftReportLines.KeyOf(row);
            if (group.Count > 0 && key != current)
                await AddAsync().ConfigureAwait(false);
            current = key;
            group.Add(row);
        }
        if (group.Count > 0)
            await AddAsync().ConfigureAwait(false);
        await FlushAsync(unitOfWork, book, batch, run, cancellationToken).ConfigureAwait(false);
        if (importing.AllOrNothing && run.HasRejected)
            throw new RefusedAsWholeException();
        await posting.TellAsync(
            unitOfWork, book, "mines.shift-report.imported", new { reports = run.Stored, lines = run.Accepted }, cancellationToken).ConfigureAwait(false);

        async Task AddAsync()
        {
            var imported = new ImportedShiftReport(group, lines.Read(group));
            group = [];
            Check(imported, known, shifts);
            batch.Add(imported);
            if (batch.Count >= BatchSize)
                await FlushAsync(unitOfWork, book, batch, run, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<Dictionary<Code, ImportedMine>> MinesAsync(UnitOfWork unitOfWork, Code book, CancellationToken cancellationToken)
    {
        var known = new Dictionary<Code, ImportedMine>();
        foreach (var mine in await MineStore.ListAsync(unitOfWork, book, cancellationToken).ConfigureAwait(false))
            known[mine.Code] = new ImportedMine(
                mine,
                await StopeStore.GatesAsync(unitOfWork, book, mine.Code, cancellationToken).ConfigureAwait(false),
                options.RequiresRegisteredMachines
                    ? await FleetStore.CodesAsync(unitOfWork, book, mine.Code, cancellationToken).ConfigureAwait(false) : null);
        return known;
    }

    private void Check(ImportedShiftReport imported, Dictionary<Code, ImportedMine> mines, ShiftIntervals shifts)
    {
        if (imported.Content is not { } report)
            return;
        try
        {
            imported.Add(_recording.Check(report));
            if (imported.HasErrors)
                return;
            if (mines.TryGetValue(report.Mine, out var mine))
                imported.Add(mine.Check(report, shifts.Of(report.Shift), options));
            else
                imported.Add([MinesViolations.MineMissing.At("mine", report.Mine, ("book", report.Book))]);
        }
        catch (ErpException refusal)
        {
            imported.Add(refusal.Violations);
        }
    }

    private async Task FlushAsync(
        UnitOfWork unitOfWork, Code book, List<ImportedShiftReport> batch, ShiftReportImportRun run, CancellationToken cancellationToken)
    {
        var sound = batch.Where(imported => !imported.HasErrors).ToList();
        var keys = sound.ConvertAll(imported => imported.Document);
        var there = await store.FindKeysAsync(unitOfWork, ShiftReportStore.Heads, book.Value, keys, cancellationToken).ConfigureAwait(false);
        foreach (var (index, _) in there)
            await CompareAsync(unitOfWork, book, sound[index], cancellationToken).ConfigureAwait(false);
        var fresh = new Dictionary<string, ImportedShiftReport>(StringComparer.Ordinal);
        foreach (var imported in sound.Where(imported => !imported.IsThere && !imported.HasErrors))
            if (!fresh.TryAdd(imported.Document, imported))
                imported.Add([MinesViolations.ShiftReportDuplicate.At("", imported.Document)]);
        var now = posting.Now;
        await ShiftReportWriter
            .InsertAsync(unitOfWork, [.. fresh.Values.Select(imported => imported.Report(now, posting.Actor))], cancellationToken).ConfigureAwait(false);
        run.Add(batch, fresh.Count);
        batch.Clear();
    }

    private static async Task CompareAsync(
        UnitOfWork unitOfWork, Code book, ImportedShiftReport imported, CancellationToken cancellationToken)
    {
        imported.IsThere = true;
        var stored = await ShiftReportStore.FingerprintAsync(unitOfWork, book, imported.Document, cancellationToken).ConfigureAwait(false);
        if (stored != ShiftReportFingerprint.Of(imported.Content!))
            imported.Add([MinesViolations.ShiftReportDuplicate.At("", imported.Document)]);
    }

    private sealed class RefusedAsWholeException : Exception;
}
