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
        var (own, purchased) = Charged(flows, shift);
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

    /// <summary>What was in process when the month began, own and purchased as they are charged in its first shift.</summary>
    public async Task OpenAsync(MonthFlows flows, Shift before, Shift first, UnitOfWork within)
    {
        var content = MonthFlows.Sum(_stores.Select(store => flows.Twin.Stock(Code.Parse($"{_smelter}.{store}"), before.Day)));
        var (own, purchased) = Charged(flows, first);
        foreach (var (owner, part) in new[] { (MetalOwner.Own, own), (MetalOwner.Purchased, purchased) })
        {
            var share = MonthFlows.Share(content, part, MonthFlows.Sum([own, purchased]));
            await host.PostAsync(
                "opening-stock", $"{_smelter}-{owner}", before, MonthCodes.OpeningStock, SmelterAccounts.InProcess(_smelter, owner),
                share.Mass, MonthFlows.AssayOf(share), within);
        }
    }

    private static (TwinContent Own, TwinContent Purchased) Charged(MonthFlows flows, Shift shift)
    {
        TwinContent Flow(string name) => flows.True($"{_smelter}.{name}", shift).Content;
        return (MonthFlows.Sum([Flow("charge")], [Flow("purchased"), Flow("dust-returned")]), Flow("purchased"));
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
