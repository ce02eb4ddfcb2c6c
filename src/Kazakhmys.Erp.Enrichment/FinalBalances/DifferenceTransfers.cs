using Kazakhmys.Erp.Enrichment.Balances;
using Kazakhmys.Erp.Enrichment.Plants;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Ledger.Commodities;
using Kazakhmys.Erp.Ledger.Entries;
using Kazakhmys.Erp.Ledger.Movements;

namespace Kazakhmys.Erp.Enrichment.FinalBalances;

/// <summary>
/// The differences as transfers. In process ends as it was: what the bin gives more (or takes back) at its mean grades less what concentrate and tailings get more
/// goes to the unaccounted account, signed.
/// </summary>
internal static class DifferenceTransfers
{
    /// <param name="plant">The plant.</param>
    /// <param name="final">The final balance.</param>
    /// <param name="differences">Its differences, mass among them.</param>
    /// <param name="fed">What the bin gives more or, with <paramref name="isBack"/>, takes back.</param>
    /// <param name="isBack">Whether the bin takes back.</param>
    public static IReadOnlyList<Transfer> Of(
        Plant plant, RecordFinalBalance final, IReadOnlyList<FlowDifference> differences, AccountContent fed, bool isBack)
    {
        var bin = plant.Bin(final.OreType);
        var transfers = new List<Transfer>(isBack ? fed.Transfers(plant.InProcess, bin) : fed.Transfers(bin, plant.InProcess));
        var sign = isBack ? -1 : 1;
        foreach (var commodity in differences.Select(difference => difference.Final.Commodity).Union(fed.Metals.Keys).Order())
        {
            var difference = differences.FirstOrDefault(each => each.Final.Commodity == commodity);
            var given = commodity == KnownCommodities.Mass ? fed.Dry : fed.Metals.GetValueOrDefault(commodity);
            var (concentrate, tailings) = (difference?.Concentrate ?? Mass.Zero, difference?.Tailings ?? Mass.Zero);
            BalanceTransfers.Add(transfers, plant.InProcess, plant.Concentrate(final.Stack), commodity, concentrate);
            BalanceTransfers.Add(transfers, plant.InProcess, plant.Tailings(final.TailingsFacility), commodity, tailings);
            BalanceTransfers.Add(transfers, plant.InProcess, plant.Unaccounted, commodity, Mass.FromMilligrams(sign * given.Milligrams) - concentrate - tailings);
        }
        return transfers;
    }
}
