using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Ledger.Balances;
using Kazakhmys.Erp.Ledger.Commodities;
using Kazakhmys.Erp.Ledger.Entries;

namespace Kazakhmys.Erp.Mines.Stockpiles;

/// <summary>Contents as ledger balances and transfers.</summary>
internal static class StockpileTransfers
{
    public static StockpileContent Content(Code account, IEnumerable<AccountBalance> balances)
    {
        var own = balances.Where(balance => balance.Account == account).ToDictionary(balance => balance.Commodity, balance => Mass.FromMilligrams(balance.Amount));
        own.Remove(KnownCommodities.Mass, out var dry);
        return new StockpileContent { Dry = dry, Metals = own };
    }

    /// <summary>Mass first, then each metal in the order of its symbol.</summary>
    public static IReadOnlyList<Transfer> Of(StockpileContent content, Code from, Code to) =>
    [
        .. content.Metals.OrderBy(metal => metal.Key).Select(metal => (metal.Key, metal.Value)).Prepend((KnownCommodities.Mass, content.Dry))
            .Where(part => part.Item2 > Mass.Zero).Select(part => new Transfer(from, to, part.Item1, part.Item2.Milligrams)),
    ];
}
