using Kazakhmys.Erp.Enrichment.Plants;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger.Commodities;
using Kazakhmys.Erp.Ledger.Entries;
using Kazakhmys.Erp.Ledger.Movements;

namespace Kazakhmys.Erp.Enrichment.Balances;

/// <summary>Bin → in process → concentrate and tailings; whatever does not fit goes to the unaccounted account, signed.</summary>
internal sealed class BalanceTransfers(Plant plant, Code oreType, Code stack, Code facility)
{
    /// <param name="drawn">What the bin gives by its books.</param>
    /// <param name="metals">The metals of the balance.</param>
    /// <param name="concentrate">Dry concentrate; null leaves the solids unsplit.</param>
    public IReadOnlyList<Transfer> Of(AccountContent drawn, IReadOnlyList<BalancedMetal> metals, Mass? concentrate)
    {
        var transfers = new List<Transfer>(drawn.Transfers(plant.Bin(oreType), plant.InProcess));
        if (concentrate is { } dry)
        {
            Add(transfers, plant.InProcess, plant.Concentrate(stack), KnownCommodities.Mass, dry);
            Add(transfers, plant.InProcess, plant.Tailings(facility), KnownCommodities.Mass, drawn.Dry - dry);
        }
        else
        {
            Add(transfers, plant.InProcess, plant.Unsplit, KnownCommodities.Mass, drawn.Dry);
        }
        foreach (var metal in metals)
        {
            Add(transfers, plant.InProcess, plant.Unaccounted, metal.Element, AboveAssay(drawn, metal));
            Add(transfers, plant.InProcess, plant.Concentrate(stack), metal.Element, metal.InConcentrate);
            Add(transfers, plant.InProcess, plant.Tailings(facility), metal.Element, metal.InTailings);
            Add(transfers, plant.InProcess, plant.Unaccounted, metal.Element, metal.Unaccounted);
        }
        return transfers;
    }

    /// <summary>What the bin's books have of a metal above its assay.</summary>
    public static Mass AboveAssay(AccountContent drawn, BalancedMetal metal) =>
        drawn.Metals.GetValueOrDefault(metal.Element) - metal.InFeed;

    /// <summary>Metals of the ore of which the balance says nothing.</summary>
    public static IEnumerable<Violation> NotAssayed(AccountContent drawn, IReadOnlyList<Code> assayed) => drawn.Metals.Keys
        .Where(metal => !assayed.Contains(metal))
        .Select(metal => EnrichmentViolations.MetalNotAssayed.At("Metals", metal));

    /// <summary>Adds a transfer; a negative amount goes the other way, nothing moves nothing.</summary>
    public static void Add(List<Transfer> transfers, Code from, Code to, Code commodity, Mass amount)
    {
        if (amount > Mass.Zero)
            transfers.Add(new Transfer(from, to, commodity, amount.Milligrams));
        else if (amount < Mass.Zero)
            transfers.Add(new Transfer(to, from, commodity, -amount.Milligrams));
    }
}
