using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Imports;
using Kazakhmys.Erp.Kernel.Validation;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger.Documents;
using Kazakhmys.Erp.Mines.Files;
using Kazakhmys.Erp.Mines.Places;
using Kazakhmys.Erp.Mines.Plans;
using Kazakhmys.Erp.Mines.Register;
using NodaTime;

namespace Kazakhmys.Erp.Mines.ShortIntervals;

internal sealed class ShortIntervalService(ErpStore store, DocumentPosting posting, ProductionCalendar calendar, MineFiles files) : IShortIntervals
{
    private const string Right = "mines.progress.record";
    private static readonly RecordProgressValidator _recording = new();

    private static readonly CsvColumn[] _columns =
    [
        .. CsvColumn.Required("mine", "workplace", "shift", "number", "at"), .. CsvColumn.Optional("ore_t", "waste_t", "drilled_m", "hoisted_t"),
    ];

    public async Task<RecordProgress> RecordAsync(RecordProgress progress, UnitOfWork? within = null, CancellationToken cancellationToken = default)
    {
        _recording.Require(progress);
        await posting.RequireAsync(Right, progress.Book, cancellationToken).ConfigureAwait(false);
        return await store
            .WriteAsync(within, unitOfWork => RecordAsync(unitOfWork, progress, cancellationToken), cancellationToken).ConfigureAwait(false);
    }

    public Task<IReadOnlyList<Violation>> CheckAsync(
        RecordProgress progress, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        Refusals.OfAsync(store, within, async session =>
        {
            _recording.Require(progress);
            await IsDoneAsync(session, progress, cancellationToken).ConfigureAwait(false);
        }, cancellationToken);

    public Task<ShiftStatus> StatusAsync(
        Code book, Code mine, Code? target, Shift shift, Duration blockLength, Instant? at = null, StoreSession? within = null,
        CancellationToken cancellationToken = default) =>
        store.ReadAsync(within, async session =>
        {
            var tree = (await PlaceStore.RequireAsync(session, book, mine, cancellationToken).ConfigureAwait(false)).Tree;
            if (target is { } code && !tree.Has(code))
                throw new NotFoundException(MinesViolations.PlanTargetMissing.At("Target", code, ("mine", mine)));
            var plans = await PlanStore.ListAsync(session, book, mine, shift.Day, shift.Day, cancellationToken).ConfigureAwait(false);
            var (under, span) = (tree.WorkplacesUnder(target), PlanSpan.Of(shift));
            var calls = (await ProgressStore.ListAsync(session, book, mine, shift, cancellationToken).ConfigureAwait(false))
                .Where(call => under.Contains(call.Workplace)).ToList();
            return ShortIntervalRules.Status(
                target, shift, calendar.IntervalOf(shift), blockLength, at ?? posting.Now, PlanRules.Planned(plans, tree, target, span).Figures, calls);
        }, cancellationToken);

    public Task<ImportReport> ImportAsync(
        Code book, Stream csv, ImportOptions? options = null, UnitOfWork? within = null, CancellationToken cancellationToken = default) =>
        files.ImportAsync(
            new MineFile<RecordProgress>(Right, _columns, row => Read(row, book), async (unitOfWork, progress, token) =>
            {
                _recording.Require(progress);
                await RecordAsync(unitOfWork, progress, token).ConfigureAwait(false);
                return [];
            }),
            book, csv, options, within, cancellationToken);

    public async Task ExportAsync(Code book, Code mine, Shift shift, TextWriter writer, CancellationToken cancellationToken = default)
    {
        var export = new CsvExport(writer);
        await export.WriteRowAsync([.. _columns.Select(column => column.Name)], cancellationToken).ConfigureAwait(false);
        var calls = await store
            .ReadAsync(null, session => ProgressStore.ListAsync(session, book, mine, shift, cancellationToken), cancellationToken).ConfigureAwait(false);
        foreach (var call in calls)
            await export.WriteRowAsync(
                [mine, call.Workplace, call.Shift.ToString(), call.Number, call.At, call.Ore.Tonnes, call.Waste.Tonnes, call.Drilled.Metres, call.Hoisted.Tonnes],
                cancellationToken).ConfigureAwait(false);
    }

    private static RecordProgress Read(CsvRow row, Code book) => new()
    {
        Book = book,
        Mine = row.Code("mine"),
        Workplace = row.Code("workplace"),
        Shift = row.Shift("shift"),
        Number = row.Code("number"),
        At = row.Moment("at"),
        Ore = row.TonnesOrZero("ore_t"),
        Waste = row.TonnesOrZero("waste_t"),
        Drilled = row.MetresOrZero("drilled_m"),
        Hoisted = row.TonnesOrZero("hoisted_t"),
    };

    private async Task<RecordProgress> RecordAsync(UnitOfWork unitOfWork, RecordProgress progress, CancellationToken cancellationToken)
    {
        await MineStore.LockAsync(unitOfWork, progress.Book, cancellationToken).ConfigureAwait(false);
        if (!await IsDoneAsync(unitOfWork, progress, cancellationToken).ConfigureAwait(false))
            await ProgressStore.InsertAsync(unitOfWork, progress, posting.Now, posting.Actor, cancellationToken).ConfigureAwait(false);
        return progress;
    }

    private async Task<bool> IsDoneAsync(StoreSession session, RecordProgress progress, CancellationToken cancellationToken)
    {
        var mine = await MineStore.RequireAsync(session, progress.Book, progress.Mine, cancellationToken).ConfigureAwait(false);
        _ = MineRules.WorkplaceOf(mine, progress.Workplace);
        var calls = await ProgressStore.ListAsync(session, progress.Book, progress.Mine, progress.Shift, cancellationToken).ConfigureAwait(false);
        if (calls.FirstOrDefault(call => call.Number == progress.Number) is { } known)
            return known == progress
                ? true
                : throw new IdempotencyConflictException(MinesViolations.ProgressNumberUsed.At("Number", progress.Number));
        Refusals.Throw(ShortIntervalRules.Check(progress, calendar.IntervalOf(progress.Shift), posting.Now));
        return false;
    }
}
