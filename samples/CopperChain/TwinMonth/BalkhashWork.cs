using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Assays;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
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
        foreach (var (owner, part) in new[] { (MetalOwner.Own, own.Copper), (MetalOwner.Purchased, purchased.Copper) })
            await ProduceAsync(Flow, shift, owner, amount => MonthFlows.Scaled(amount, part, own.Copper + purchased.Copper), within);
        await host.PostAsync(
            "slimes", $"{_smelter}-{shift.Number}", shift, SmelterAccounts.InProcess(_smelter, MetalOwner.Own), MonthCodes.Slimes,
            Flow("slimes").Mass, MonthFlows.AssayOf(Flow("slimes")), within);
    }

    private async Task ProduceAsync(Func<string, TwinContent> flow, Shift shift, MetalOwner owner, Func<Mass, Mass> share, UnitOfWork within)
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
                Dry = share(flow("slag").Mass),
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
                Mass = share(flow("cathodes").Mass),
                Assay = Assay.Empty.With(Elements.Cu, flow("cathodes").GradeOf(Elements.Cu)!.Value),
            },
            within);
    }
}
