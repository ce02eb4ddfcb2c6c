using CopperChain.Inputs;
using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Ledger.Balances;
using Kazakhmys.Erp.Ledger.Commodities;
using Kazakhmys.Erp.Ledger.Entries;
using Kazakhmys.Erp.Mines;
using NodaTime;
using Period = Kazakhmys.Erp.Kernel.Calendars.Period;

namespace CopperChain.Chain;

/// <summary>
/// Published periods do not join up. In the stretch between two of them, what lay in stock before leaves to a named account, and the ore that the
/// next period processed beyond what it mined comes from another: neither is hidden in unaccounted.
/// </summary>
internal sealed class GapPosting(ILedger ledger, IBalances balances, ProductionCalendar calendar)
{
    private static readonly Code[] _stocks = [Code.Parse("stock/ore"), Code.Parse("stock/concentrate")];

    public async Task PostAsync(Period gap, PublishedPeriod next, IReadOnlyList<ReserveRow> reserves, UnitOfWork within, CancellationToken cancellationToken)
    {
        var carried = await CarriedAsync(within, cancellationToken);
        if (carried.Count > 0)
            await PostAsync("carried-stock", gap, gap.First, carried, "Stock at the end of the published period before; what became of it is not published.", within, cancellationToken);
        var opening = OpeningOre(next, reserves);
        if (opening.Count > 0)
            await PostAsync("opening-ore-stock", gap, gap.Last, opening, "Ore processed beyond the ore mined lay in stock before; this is the least there was.", within, cancellationToken);
    }

    private static List<Transfer> OpeningOre(PublishedPeriod next, IReadOnlyList<ReserveRow> reserves)
    {
        var mined = RegionShares.Of(next.OreMined.Value, reserves);
        var processed = RegionShares.Of(next.OreProcessed.Value, reserves);
        List<Transfer> transfers = [];
        for (var i = 0; i < reserves.Count; i++)
        {
            if (processed[i] <= mined[i])
                continue;
            var ore = processed[i] - mined[i];
            var stock = MineAccounts.Stockpile(ChainCodes.MineOf(reserves[i].Region), ChainCodes.Stockpile);
            transfers.Add(new Transfer(ChainCodes.OpeningOreStock, stock, KnownCommodities.Mass, ore.Milligrams));
            transfers.Add(new Transfer(ChainCodes.OpeningOreStock, stock, KnownCommodities.Copper, (ore * next.CopperGrade.Value).Milligrams));
        }
        return transfers;
    }

    private async Task<List<Transfer>> CarriedAsync(UnitOfWork within, CancellationToken cancellationToken)
    {
        List<Transfer> transfers = [];
        foreach (var under in _stocks)
        {
            var held = await balances.AllAsync(ChainCodes.Book, under, within: within, cancellationToken: cancellationToken);
            transfers.AddRange(held.Select(balance => new Transfer(balance.Account, ChainCodes.CarriedStock, balance.Commodity, balance.Amount)));
        }
        return transfers;
    }

    private async Task PostAsync(
        string type, Period gap, ProductionDay day, List<Transfer> transfers, string memo, UnitOfWork within, CancellationToken cancellationToken) =>
        await ledger.PostAsync(
            new EntryDraft
            {
                Book = ChainCodes.Book,
                Key = $"{day}/copper-chain/{type}/{gap}#1",
                EffectiveAt = calendar.IntervalOf(day).End - Duration.FromTicks(1),
                Document = new DocumentReference { Module = Code.Parse("copper-chain"), Type = Code.Parse(type), Id = gap.Code.Value },
                Transfers = transfers,
                Memo = memo,
            },
            within,
            cancellationToken);
}
