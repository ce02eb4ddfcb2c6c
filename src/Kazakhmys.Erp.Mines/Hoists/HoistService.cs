using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Validation;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger.Documents;
using Kazakhmys.Erp.Mines.Calculations;
using Kazakhmys.Erp.Mines.Places;
using Kazakhmys.Erp.Mines.Register;
using Kazakhmys.Erp.Mines.Reports;
using NodaTime;
using Period = Kazakhmys.Erp.Kernel.Calendars.Period;

namespace Kazakhmys.Erp.Mines.Hoists;

internal sealed class HoistService(ErpStore store, DocumentPosting posting, ProductionCalendar calendar) : IHoists
{
    private static readonly RecordHoistValidator _recording = new();

    public async Task<RecordHoist> RecordAsync(RecordHoist hoist, UnitOfWork? within = null, CancellationToken cancellationToken = default)
    {
        _recording.Require(hoist);
        await posting.RequireAsync("mines.hoist-capacity.record", hoist.Book, cancellationToken).ConfigureAwait(false);
        return await store
            .WriteAsync(within, unitOfWork => RecordAsync(unitOfWork, hoist, cancellationToken), cancellationToken).ConfigureAwait(false);
    }

    public Task<IReadOnlyList<Violation>> CheckAsync(RecordHoist hoist, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        Refusals.OfAsync(store, within, async session =>
        {
            _recording.Require(hoist);
            await PlanAsync(session, hoist, cancellationToken).ConfigureAwait(false);
        }, cancellationToken);

    public Task<IReadOnlyList<RecordHoist>> ListAsync(
        Code book, Code mine, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        store.ReadAsync(within, session => HoistStore.ListAsync(session, book, mine, cancellationToken), cancellationToken);

    public Task<HoistUtilisation> UtilisationAsync(
        Code book, Code mine, Period period, StoreSession? within = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(period);
        return store.ReadAsync(within, async session =>
        {
            var known = await MineStore.RequireAsync(session, book, mine, cancellationToken).ConfigureAwait(false);
            var work = await WorkStore.OfPeriodAsync(session, book, mine, period, cancellationToken).ConfigureAwait(false);
            var shifts = period.Days.SelectMany(calendar.ShiftsOf);
            return new HoistUtilisation
            {
                Mine = mine,
                Period = period,
                Capacity = shifts.Sum(shift => HoistCycle.Over(known.HoistCapacityPerHour.At(shift.Day.Date).Value, calendar.LengthOf(shift))),
                Hoisted = Mass.FromMilligrams(work.Hoisted),
            };
        }, cancellationToken);
    }

    private async Task<RecordHoist> RecordAsync(UnitOfWork unitOfWork, RecordHoist hoist, CancellationToken cancellationToken)
    {
        await MineStore.LockAsync(unitOfWork, hoist.Book, cancellationToken).ConfigureAwait(false);
        var (mine, known) = await PlanAsync(unitOfWork, hoist, cancellationToken).ConfigureAwait(false);
        if (known.LastOrDefault(other => other.Hoist == hoist.Hoist && other.ValidFrom == hoist.ValidFrom) == hoist)
            return hoist;
        // Two values of one rule are never known from the same moment.
        var (now, tick) = (posting.Now, Duration.FromTicks(1));
        if (mine.HoistCapacityPerHour.All is [var latest, ..] && latest.KnownFrom >= now)
            now = latest.KnownFrom + tick;
        await HoistStore.InsertAsync(unitOfWork, hoist, now, posting.Actor, cancellationToken).ConfigureAwait(false);
        foreach (var (from, perHour) in HoistRules.Changes([.. known, hoist], hoist.ValidFrom))
        {
            var capacity = new RecordHoistCapacity
            {
                Book = hoist.Book, Mine = hoist.Mine, PerHour = perHour, ValidFrom = from, Source = $"hoist {hoist.Hoist}: {hoist.Source}",
            };
            await MineStore.InsertAsync(unitOfWork, capacity, now, posting.Actor, cancellationToken).ConfigureAwait(false);
            now += tick;
        }
        return hoist;
    }

    private static async Task<(Mine Mine, IReadOnlyList<RecordHoist> Known)> PlanAsync(
        StoreSession session, RecordHoist hoist, CancellationToken cancellationToken)
    {
        var (mine, tree) = await PlaceStore.RequireAsync(session, hoist.Book, hoist.Mine, cancellationToken).ConfigureAwait(false);
        var shaft = tree.Places.FirstOrDefault(place => place.Code == hoist.Shaft)
            ?? throw new NotFoundException(MinesViolations.PlaceMissing.At("Shaft", hoist.Shaft, ("mine", hoist.Mine)));
        if (shaft.Kind != PlaceKind.Shaft)
            throw new RuleViolatedException(MinesViolations.HoistNoShaft.At("Shaft", hoist.Shaft));
        return (mine, await HoistStore.ListAsync(session, hoist.Book, hoist.Mine, cancellationToken).ConfigureAwait(false));
    }
}
