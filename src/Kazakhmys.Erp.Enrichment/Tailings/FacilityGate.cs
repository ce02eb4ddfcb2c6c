using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Enrichment.Plants;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger.Balances;
using Kazakhmys.Erp.Ledger.Commodities;

namespace Kazakhmys.Erp.Enrichment.Tailings;

/// <summary>Says where a facility stands, for whoever is about to put tailings into it.</summary>
internal sealed class FacilityGate(IBalances balances)
{
    public async Task<FacilityState> StateAsync(
        StoreSession session, Plant plant, Code facility, ProductionDay day, Mass added, CancellationToken cancellationToken)
    {
        var limits = (await FacilityLimitStore.ReadAsync(session, plant.Book, plant.Code, facility, cancellationToken).ConfigureAwait(false))
            .Find(day.Date)?.Value;
        var reading = await FacilityReadingStore
            .LatestAsync(session, plant.Book, plant.Code, facility, day, cancellationToken).ConfigureAwait(false);
        var held = Mass.FromMilligrams(await balances
            .OfAsync(plant.Book, plant.Tailings(facility), KnownCommodities.Mass, new BalanceMoment { AsOf = day }, session, cancellationToken)
            .ConfigureAwait(false));
        return new FacilityState
        {
            Facility = facility,
            Held = held,
            Reading = reading,
            Limits = limits,
            Stops = FacilityRules.Stops(facility, limits, reading, held, added),
        };
    }

    /// <summary>What stops a facility from taking tailings on a day.</summary>
    public async Task<IReadOnlyList<Violation>> StopsAsync(
        StoreSession session, Plant plant, Code facility, ProductionDay day, Mass added, CancellationToken cancellationToken) =>
        plant.TailingsFacilities.Contains(facility)
            ? (await StateAsync(session, plant, facility, day, added, cancellationToken).ConfigureAwait(false)).Stops
            : [];
}
