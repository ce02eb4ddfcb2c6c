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
using Kazakhmys.Erp.Mines.Surveys;

namespace Kazakhmys.Erp.Mines.ShiftReports;

internal sealed class ShiftReportService(
    ErpStore store, ShiftReportApproval approvals, ShiftReportImport import, DocumentPosting posting, ProductionCalendar calendar,
    MinesOptions options) : IShiftReports
{
    private static readonly RecordShiftReportValidator _recording = new();
    private static readonly CorrectShiftReportValidator _correcting = new();

    public async Task<ShiftReportReceipt> RecordAsync(
        RecordShiftReport report, UnitOfWork? within = null, CancellationToken cancellationToken = default)
    {
        _recording.Require(report);
        await posting.RequireAsync("mines.shift-report.record", report.Book, cancellationToken).ConfigureAwait(false);
        return await store
            .WriteAsync(within, unitOfWork => RecordAsync(unitOfWork, report, cancellationToken), cancellationToken).ConfigureAwait(false);
    }

    public async Task<IReadOnlyList<Violation>> CheckAsync(
        RecordShiftReport report, StoreSession? within = null, CancellationToken cancellationToken = default)
    {
        var violations = _recording.Check(report);
        return violations.Count > 0
            ? violations
            : await store.ReadAsync(within, session => FindAsync(session, report, null, cancellationToken), cancellationToken).ConfigureAwait(false);
    }

    public async Task<ShiftReportReceipt> ApproveAsync(
        ApproveShiftReport approval, UnitOfWork? within = null, CancellationToken cancellationToken = default) =>
        (await ApproveAsync([approval], within, cancellationToken).ConfigureAwait(false))[0];

    public async Task<IReadOnlyList<ShiftReportReceipt>> ApproveAsync(
        IReadOnlyList<ApproveShiftReport> orders, UnitOfWork? within = null, CancellationToken cancellationToken = default)
    {
        var book = ShiftReportApproval.BookOf(orders);
        await posting.RequireAsync("mines.shift-report.approve", book, cancellationToken).ConfigureAwait(false);
        return await store
            .WriteAsync(within, unitOfWork => approvals.ApproveAsync(unitOfWork, book, orders, cancellationToken), cancellationToken)
            .ConfigureAwait(false);
    }

    public Task<IReadOnlyList<Violation>> CheckApprovalAsync(ApproveShiftReport approval, CancellationToken cancellationToken = default) =>
        approvals.CheckAsync(approval, cancellationToken);

    public async Task<ShiftReportReceipt> CorrectAsync(
        CorrectShiftReport correction, UnitOfWork? within = null, CancellationToken cancellationToken = default)
    {
        _correcting.Require(correction);
        var book = correction.Report.Book;
        await posting.RequireAsync("mines.shift-report.correct", book, cancellationToken).ConfigureAwait(false);
        return await store
            .WriteAsync(within, unitOfWork => CorrectAsync(unitOfWork, correction, cancellationToken), cancellationToken).ConfigureAwait(false);
    }

    public async Task<IReadOnlyList<Violation>> CheckCorrectionAsync(
        CorrectShiftReport correction, StoreSession? within = null, CancellationToken cancellationToken = default)
    {
        var violations = _correcting.Check(correction);
        return violations.Count > 0
            ? violations
            : await store
                .ReadAsync(within, session => FindAsync(session, correction.Report, correction.Revision, cancellationToken), cancellationToken)
                .ConfigureAwait(false);
    }

    public async Task<ImportReport> ImportAsync(
        Code book, Stream csv, ImportOptions options, UnitOfWork? within = null, CancellationToken cancellationToken = default)
    {
        await posting.RequireAsync("mines.shift-report.record", book, cancellationToken).ConfigureAwait(false);
        return await import.RunAsync(book, csv, options, within, cancellationToken).ConfigureAwait(false);
    }

    public Task<ShiftReport?> FindAsync(
        ShiftReportId report, int? revision = null, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        store.ReadAsync(
            within,
            async session => (await ShiftReportStore.FindAsync(session, report, revision ?? 0, cancellationToken).ConfigureAwait(false))?.Report,
            cancellationToken);

    public Task<IReadOnlyList<ShiftReport>> ListAsync(
        ShiftReportQuery query, StoreSession? within = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        return store.ReadAsync<IReadOnlyList<ShiftReport>>(
            within,
            async session =>
            [
                .. (await ShiftReportStore.OfDaysAsync(session, query.Book, query.Mine, query.First, query.Last, cancellationToken).ConfigureAwait(false))
                .Select(stored => stored.Report)
                .Where(report => query.Approved is null || query.Approved == report.IsApproved)
                .OrderBy(report => report.Id.Shift),
            ],
            cancellationToken);
    }

    public async Task ExportAsync(ShiftReportQuery query, TextWriter writer, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        var export = new CsvExport(writer);
        await export.WriteRowAsync([.. ShiftReportLines.Columns.Select(column => column.Name)], cancellationToken).ConfigureAwait(false);
        // Day by day, so that a year does not stand in memory.
        for (var day = query.First; day <= query.Last; day = day.Next)
            foreach (var report in await ListAsync(query with { First = day, Last = day }, null, cancellationToken).ConfigureAwait(false))
                foreach (var row in ShiftReportLines.Write(report.Content))
                    await export.WriteRowAsync(row, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>What the rules say of a new report, or of a correction of a revision.</summary>
    private async Task<IReadOnlyList<Violation>> FindAsync(
        StoreSession session, RecordShiftReport report, int? corrects, CancellationToken cancellationToken)
    {
        var mine = await MineStore.FindAsync(session, report.Book, report.Mine, cancellationToken).ConfigureAwait(false);
        if (mine is null)
            return [MinesViolations.MineMissing.At("Mine", report.Mine, ("book", report.Book))];
        var found = ShiftReportRules.Check(report, mine, calendar.IntervalOf(report.Shift), options).ToList();
        var gates = await StopeStore.GatesAsync(session, report.Book, report.Mine, cancellationToken).ConfigureAwait(false);
        found.AddRange(StopeRules.CheckMucking(report, gates, calendar.IntervalOf(report.Shift)));
        if (options.RequiresRegisteredMachines)
            found.AddRange(FleetRules.CheckRegistered(
                report, await FleetStore.CodesAsync(session, report.Book, report.Mine, cancellationToken).ConfigureAwait(false)));
        var (id, fingerprint) = (ShiftReportRules.IdOf(report), ShiftReportFingerprint.Of(report));
        var stored = await ShiftReportStore.FindAsync(session, id, 0, cancellationToken).ConfigureAwait(false);
        if (corrects is null && stored is not null && stored.Fingerprint != fingerprint)
            found.Add(MinesViolations.ShiftReportDuplicate.At("", id));
        if (corrects is { } && stored is null)
            found.Add(MinesViolations.ShiftReportMissing.At("Report", id));
        if (corrects is { } revision && stored is not null && stored.Report.Revision != revision)
            found.Add(MinesViolations.ShiftReportRevised.At("Revision", id, ("revision", revision), ("current", stored.Report.Revision)));
        if (corrects is { })
            found.AddRange(SurveyRules.Changed(await SurveyStore.SharesAsync(session, id, cancellationToken).ConfigureAwait(false), report));
        return found;
    }

    private async Task<ShiftReportReceipt> RecordAsync(UnitOfWork unitOfWork, RecordShiftReport report, CancellationToken cancellationToken)
    {
        await MineStore.LockAsync(unitOfWork, report.Book, cancellationToken).ConfigureAwait(false);
        var id = ShiftReportRules.IdOf(report);
        var stored = await ShiftReportStore.FingerprintAsync(unitOfWork, report.Book, id.Document, cancellationToken).ConfigureAwait(false);
        if (stored is not null && stored == ShiftReportFingerprint.Of(report))
            return await DoneBeforeAsync(unitOfWork, id, cancellationToken).ConfigureAwait(false);
        var warnings = ShiftReportRefusals.Require(await FindAsync(unitOfWork, report, null, cancellationToken).ConfigureAwait(false));
        await StoreAsync(unitOfWork, report, 1, null, cancellationToken).ConfigureAwait(false);
        await posting.TellAsync(
            unitOfWork, report.Book, "mines.shift-report.recorded", new { document = id.Document, revision = 1 }, cancellationToken).ConfigureAwait(false);
        return new ShiftReportReceipt { Id = id, Revision = 1, Warnings = warnings };
    }

    private async Task<ShiftReportReceipt> CorrectAsync(
        UnitOfWork unitOfWork, CorrectShiftReport correction, CancellationToken cancellationToken)
    {
        var report = correction.Report;
        await MineStore.LockAsync(unitOfWork, report.Book, cancellationToken).ConfigureAwait(false);
        var (id, revision) = (ShiftReportRules.IdOf(report), correction.Revision + 1);
        var stored = await ShiftReportStore.FindAsync(unitOfWork, id, 0, cancellationToken).ConfigureAwait(false)
            ?? throw ShiftReportRefusals.Missing(id);
        if (stored.Report.Revision == revision && stored.Report.Reason == correction.Reason
            && stored.Fingerprint == ShiftReportFingerprint.Of(report))
            return await DoneBeforeAsync(unitOfWork, id, cancellationToken).ConfigureAwait(false);
        if (stored.Report.Revision != correction.Revision)
            throw ShiftReportRefusals.Revised(id, correction.Revision, stored.Report.Revision);
        var found = await FindAsync(unitOfWork, report, correction.Revision, cancellationToken).ConfigureAwait(false);
        var warnings = ShiftReportRefusals.Require(found);
        await StoreAsync(unitOfWork, report, revision, correction.Reason, cancellationToken).ConfigureAwait(false);
        await posting.TellAsync(
            unitOfWork, report.Book, "mines.shift-report.corrected", new { document = id.Document, revision }, cancellationToken).ConfigureAwait(false);
        return new ShiftReportReceipt { Id = id, Revision = revision, Warnings = warnings };
    }

    private Task StoreAsync(
        UnitOfWork unitOfWork, RecordShiftReport report, int revision, string? reason, CancellationToken cancellationToken) =>
        ShiftReportWriter.InsertAsync(
            unitOfWork,
            [
                new ShiftReport
                {
                    Id = ShiftReportRules.IdOf(report),
                    Revision = revision,
                    Content = report,
                    RecordedBy = posting.Actor,
                    RecordedAt = posting.Now,
                    Reason = reason,
                },
            ],
            cancellationToken);

    private static async Task<ShiftReportReceipt> DoneBeforeAsync(StoreSession session, ShiftReportId id, CancellationToken cancellationToken)
    {
        var stored = await ShiftReportStore.FindAsync(session, id, 0, cancellationToken).ConfigureAwait(false);
        return new ShiftReportReceipt { Id = id, Revision = stored!.Report.Revision, Entry = stored.Report.Entry, WasDoneBefore = true };
    }
}
