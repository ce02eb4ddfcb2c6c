using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Assays;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Smelting.Anodes;
using Kazakhmys.Erp.Smelting.Calculations;
using Kazakhmys.Erp.Smelting.Cathodes;
using Kazakhmys.Erp.Smelting.CellHouse;
using Kazakhmys.Erp.Smelting.Smelters;
using Kazakhmys.Erp.Testing.Twins;

namespace CopperChain.TwinMonth;

/// <summary>
/// A shift in the Zhezkazgan cell house: a crop of whole anodes is loaded and pulled, its cathode strapped into bundles, scrap and slimes put away. The twin refines within the
/// shift; what it makes of a tonne of anodes, the crop makes of each tonne of its own.
/// </summary>
internal sealed class RefiningWork(ICrops crops, ICathodeLots cathodes, HostTransfers host)
{
    public const int Cells = 1_800;

    private const decimal CurrentEfficiency = 0.955m;
    private static readonly Code _smelter = MonthCodes.Zhezkazgan;

    // What meets LME Grade A; copper is what these leave.
    private static readonly Assay _pure = Assay.Of(
        new[] { ("Ag", 8m), ("As", 1m), ("Bi", 0.5m), ("Fe", 2m), ("Pb", 1m), ("S", 5m), ("Sb", 1m), ("Se", 0.5m), ("Te", 0.5m) }
            .Select(each => (Code.Parse(each.Item1), AssayValue.Reported(Grade.FromGramsPerTonne(each.Item2)))));

    /// <summary>Answers the lot of cathode that was made.</summary>
    public async Task<CathodeLot> WorkAsync(MonthFlows flows, MonthScale scale, WorksStores stores, Shift shift, UnitOfWork within)
    {
        TwinContent Flow(string name) => flows.True($"{_smelter}.{name}", shift).Content;
        var (crop, asked) = (HeatDesk.Numbered("crop", shift), Flow("anodes-loaded").Mass);
        var anodes = Hang(stores, asked);
        var loaded = anodes.Select(anode => anode.Mass).Sum();
        Mass Share(Mass amount) => MonthFlows.Scaled(amount, loaded, asked);
        var deposit = Share(Flow("cathodes").Mass);
        await crops.LoadAsync(
            new LoadCrop
            {
                Book = MonthCodes.Book, Smelter = _smelter, Section = MonthCodes.Section, Number = crop, Shift = shift, Anodes = [.. anodes.Select(anode => anode.Number)],
            },
            within);
        var (scrap, slimes) = (Share(Flow("anode-scrap").Mass), Share(Flow("slimes").Mass));
        await crops.PullAsync(
            new PullCrop
            {
                Book = MonthCodes.Book,
                Number = crop,
                Revision = 1,
                Shift = shift,
                AmpereHours = AmpereHours(deposit),
                Deposit = deposit,
                Scrapped = [.. anodes.Select(anode => anode.Number)],
                Scrap = new PulledLot { Lot = HeatDesk.Numbered("scrap", shift), Dry = scrap },
                Slimes = new PulledLot { Lot = HeatDesk.Numbered("slimes", shift), Dry = slimes, Assay = MonthFlows.AssayOf(Flow("slimes")) },
            },
            within);
        stores.Scrap.Add(HeatDesk.Numbered("scrap", shift), scrap);
        var lot = await cathodes.RecordAsync(Lot(scale, crop, shift, deposit), within);
        await SendAsync(Flow, Share, shift, slimes, within);
        return lot;
    }

    private static List<CastAnode> Hang(WorksStores stores, Mass asked)
    {
        List<CastAnode> hung = [];
        while (stores.HungAhead < asked && stores.Anodes.TryDequeue(out var anode))
        {
            hung.Add(anode);
            stores.HungAhead += anode.Mass;
        }
        stores.HungAhead -= asked;
        return hung;
    }

    private static decimal AmpereHours(Mass deposit) =>
        decimal.Round(deposit.Grams / Electrolysis.GramsPerAmpereHour / Cells / CurrentEfficiency, 3);

    private static RecordCathodeLot Lot(MonthScale scale, Code crop, Shift shift, Mass deposit)
    {
        var number = HeatDesk.Numbered("cathode", shift);
        return new RecordCathodeLot
        {
            Book = MonthCodes.Book,
            Smelter = _smelter,
            Lot = number,
            Crop = crop,
            Shift = shift,
            Owner = MetalOwner.Own,
            Mass = deposit,
            Assay = _pure,
            Bundles =
            [
                .. SmelterWork.Pieces(deposit, scale.Bundle)
                    .Select((mass, i) => new CathodeBundle { Number = Code.Parse($"{number}-{i + 1:000}"), Mass = mass, Sheets = 60 }),
            ],
        };
    }

    /// <summary>Slimes to the precious metals plant, and what was bled from the electrolyte.</summary>
    private async Task SendAsync(Func<string, TwinContent> flow, Func<Mass, Mass> share, Shift shift, Mass slimes, UnitOfWork within)
    {
        var (owner, lot) = (MetalOwner.Own, HeatDesk.Numbered("slimes", shift));
        await host.PostAsync(
            "slimes", $"{_smelter}-{shift.Number}", shift, SmelterAccounts.Stage(_smelter, Stage.Lot, lot, owner), MonthCodes.Slimes,
            slimes, MonthFlows.AssayOf(flow("slimes")), within);
        await host.PostAsync(
            "bleed", $"{_smelter}-{shift.Number}", shift, SmelterAccounts.Stage(_smelter, Stage.Electrolyte, Code.Parse("main"), owner), MonthCodes.Liberator,
            share(flow("liberator-copper").Mass), MonthFlows.AssayOf(flow("liberator-copper")), within);
    }
}
