using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Assays;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Smelting.Cathodes;
using Kazakhmys.Erp.Smelting.Charges;
using Kazakhmys.Erp.Smelting.Losses;
using Kazakhmys.Erp.Smelting.Smelters;
using Kazakhmys.Erp.Testing.Twins;

namespace CopperChain.TwinMonth;

/// <summary>
/// A shift in the Balkhash smelter, which keeps no heats: what is charged goes into process as a whole, and slag, cathode and slimes come out of it; own and purchased concentrate
/// apart, each with its share of the copper that was charged.
/// </summary>
internal sealed class BalkhashWork(ICharges charges, IMetalLosses losses, ICathodeLots cathodes, HostTransfers host)
{
    public static readonly Code Furnace = Code.Parse("works");

    private static readonly Code _smelter = MonthCodes.Balkhash;
    private static readonly string[] _stores = ["dust-store", "converter-slag-store", "reverts-store", "scrap-store", "anode-store"];

    public async Task WorkAsync(MonthFlows flows, Shift shift, UnitOfWork within)
    {
        TwinContent Flow(string name) => flows.True($"{_smelter}.{name}", shift).Content;
        var purchased = Flow("purchased");
        var own = MonthFlows.Sum([Flow("charge")], [purchased, Flow("dust-returned")]);
        await charges.RecordAsync(
            new RecordCharge
            {
                Book = MonthCodes.Book,
                Smelter = _smelter,
                Furnace = Furnace,
                Number = HeatDesk.Numbered("balkhash-charge", shift),
                Shift = shift,
                Parts =
                [
                    HeatDesk.Part(MonthCodes.Bedding(_smelter), own),
                    HeatDesk.Part(MonthCodes.Supplier, purchased) with { Owner = MetalOwner.Purchased },
                ],
            },
            within);
        var charged = MonthFlows.Sum([own, purchased]);
        foreach (var (owner, part) in new[] { (MetalOwner.Own, own), (MetalOwner.Purchased, purchased) })
            await ProduceAsync(name => MonthFlows.Share(Flow(name), part, charged), shift, owner, within);
    }

    /// <summary>What was in process when the month began; all of it counts as own.</summary>
    public Task OpenAsync(MonthFlows flows, Shift shift, UnitOfWork within)
    {
        var content = MonthFlows.Sum(_stores.Select(store => flows.Twin.Stock(Code.Parse($"{_smelter}.{store}"), shift.Day)));
        return host.PostAsync(
            "opening-stock", _smelter.Value, shift, MonthCodes.OpeningStock, SmelterAccounts.InProcess(_smelter, MetalOwner.Own),
            content.Mass, MonthFlows.AssayOf(content), within);
    }

    private async Task ProduceAsync(Func<string, TwinContent> flow, Shift shift, MetalOwner owner, UnitOfWork within)
    {
        await losses.RecordAsync(
            new RecordMetalLoss
            {
                Book = MonthCodes.Book,
                Smelter = _smelter,
                Number = HeatDesk.Numbered($"balkhash-slag-{owner}", shift),
                Shift = shift,
                Kind = LossKind.Slag,
                Owner = owner,
                Dry = flow("slag").Mass,
                Assay = MonthFlows.AssayOf(flow("slag")),
            },
            within);
        await cathodes.RecordAsync(
            new RecordCathodeLot
            {
                Book = MonthCodes.Book,
                Smelter = _smelter,
                Lot = HeatDesk.Numbered($"balkhash-cathode-{owner}", shift),
                Shift = shift,
                Owner = owner,
                Mass = flow("cathodes").Mass,
                Assay = Assay.Empty.With(Elements.Cu, flow("cathodes").GradeOf(Elements.Cu)!.Value),
            },
            within);
        await host.PostAsync(
            "slimes", $"{_smelter}-{shift.Number}-{owner}", shift, SmelterAccounts.InProcess(_smelter, owner), MonthCodes.Slimes,
            flow("slimes").Mass, MonthFlows.AssayOf(flow("slimes")), within);
    }
}
