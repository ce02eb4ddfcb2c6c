using Kazakhmys.Erp.Kernel.Assays;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Smelting.Anodes;
using Kazakhmys.Erp.Smelting.Bars;
using Kazakhmys.Erp.Smelting.Campaigns;
using Kazakhmys.Erp.Smelting.Cathodes;
using Kazakhmys.Erp.Smelting.CellHouse;
using Kazakhmys.Erp.Smelting.Charges;
using Kazakhmys.Erp.Smelting.Heats;
using Kazakhmys.Erp.Smelting.Smelters;
using Kazakhmys.Erp.Smelting.Taps;

namespace Kazakhmys.Erp.Tests;

/// <summary>The smelter of the scene: concentrate to matte, blister, anodes, cathode and slimes, slimes to doré and a gold bar. The figures are synthetic.</summary>
internal sealed class SmelterScene(ChainScene scene)
{
    public static readonly Code Smelter = Code.Parse("zhz");

    private static readonly ProductionDay _first = ProductionDay.Parse("2026-01-01");
    private static readonly Shift _day6 = Shift.Parse("2026-01-06/1");
    private static readonly Shift _day20 = Shift.Parse("2026-01-20/1");
    private static readonly Code _section = Code.Parse("section-1");
    private static readonly Assay _pure = Assay.Of(
        new[] { ("Ag", 10m), ("As", 1m), ("Bi", 0.5m), ("Fe", 2m), ("Pb", 1m), ("S", 5m), ("Sb", 1m), ("Se", 0.5m), ("Te", 0.5m) }
            .Select(each => (Code.Parse(each.Item1), AssayValue.Reported(Grade.FromGramsPerTonne(each.Item2)))));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async Task<(CathodeLot Cathode, Bar Gold)> WorkAsync()
    {
        await OpenAsync();
        await SmeltAsync();
        var anodes = await CastAsync();
        var cathode = await RefineAsync(anodes);
        return (cathode, await PourAsync());
    }

    private async Task OpenAsync()
    {
        var furnaces = new[] { ("e", FurnaceKind.Electric), ("c", FurnaceKind.Converter), ("a", FurnaceKind.Anode), ("d", FurnaceKind.Dore) };
        await scene.Of<ISmelters>().RegisterAsync(
            new Smelter
            {
                Book = ChainScene.Book, Code = Smelter, Name = "Smelter", ValidFrom = _first,
                Furnaces = [.. furnaces.Select(furnace => new Furnace { Code = Code.Parse(furnace.Item1), Kind = furnace.Item2 })],
            },
            null, Token);
        foreach (var (furnace, _) in furnaces)
            await scene.Of<ICampaigns>().StartAsync(
                new StartCampaign { Book = ChainScene.Book, Smelter = Smelter, Furnace = Code.Parse(furnace), Number = Code.Parse($"k-{furnace}"), First = _first }, null, Token);
        await scene.Of<ISections>().RecordAsync(
            new RegisterSection { Book = ChainScene.Book, Smelter = Smelter, Number = _section, Kind = SectionKind.Refining, Cells = 30, ValidFrom = _first }, null, Token);
    }

    private async Task SmeltAsync()
    {
        await HeatAsync("e", _day6, Charge("e", _day6) with
        {
            Parts =
            [
                new ChargePart { From = ChainScene.Bedding, Owner = MetalOwner.Own, Dry = Mass.FromTonnes(400), Assay = ChainScene.Lab("Cu 25.5 %; Ag 280 g/t; Au 6.4 g/t") },
            ],
            Additions = [new ChargeAddition { Material = Code.Parse("silica"), From = ChainScene.Silica, Dry = Mass.FromTonnes(40) }],
        });
        await TapAsync("e", "slag", TapProduct.Slag, 200, "Cu 0.5 %", _day6, isDiscarded: true);
        await TapAsync("e", "matte", TapProduct.Matte, 200, "Cu 50 %; Ag 540 g/t; Au 12.5 g/t", _day6);
        await HeatAsync("c", _day6, OfLot("c", "matte", 200, _day6));
        await TapAsync("c", "blister", TapProduct.Blister, 100, "Cu 98.5 %; Ag 1070 g/t; Au 24.8 g/t", _day6);
        await HeatAsync("a", _day6, OfLot("a", "blister", 100, _day6));
    }

    private async Task<IReadOnlyList<CastAnode>> CastAsync()
    {
        CastAnode[] anodes = [.. Enumerable.Range(1, 4).Select(i => new CastAnode { Number = Code.Parse($"an-{i}"), Mass = Mass.FromTonnes(24.5m) })];
        await scene.Of<IAnodes>().RecordAsync(
            new RecordCasting
            {
                Book = ChainScene.Book, Smelter = Smelter, Heat = Code.Parse("heat-a"), Number = Code.Parse("casting-1"), Shift = _day6,
                Assay = ChainScene.Lab("Cu 99.2 %; Ag 1085 g/t; Au 25.1 g/t"), Anodes = anodes,
            },
            null, Token);
        return anodes;
    }

    private async Task<CathodeLot> RefineAsync(IReadOnlyList<CastAnode> anodes)
    {
        var crop = Code.Parse("crop-1");
        await scene.Of<ICrops>().LoadAsync(
            new LoadCrop { Book = ChainScene.Book, Smelter = Smelter, Section = _section, Number = crop, Shift = _day6, Anodes = [.. anodes.Select(anode => anode.Number)] },
            null, Token);
        await scene.Of<ICrops>().PullAsync(
            new PullCrop
            {
                Book = ChainScene.Book, Number = crop, Revision = 1, Shift = _day20, AmpereHours = 2_370_000, Deposit = Mass.FromTonnes(80),
                Scrapped = [anodes[3].Number], Scrap = new PulledLot { Lot = Code.Parse("scrap"), Dry = Mass.FromTonnes(15) },
                Slimes = new PulledLot { Lot = Code.Parse("slimes"), Dry = Mass.FromTonnes(0.6m), Assay = ChainScene.Lab("Ag 14 %; Au 0.33 %; Cu 15 %") },
            },
            null, Token);
        return await scene.Of<ICathodeLots>().RecordAsync(
            new RecordCathodeLot
            {
                Book = ChainScene.Book, Smelter = Smelter, Lot = Code.Parse("cathode-1"), Crop = crop, Shift = _day20, Owner = MetalOwner.Own, Mass = Mass.FromTonnes(80), Assay = _pure,
            },
            null, Token);
    }

    private async Task<Bar> PourAsync()
    {
        await HeatAsync("d", _day20, OfLot("d", "slimes", 0.6m, _day20));
        await TapAsync("d", "dore", TapProduct.Dore, 0.09m, "Ag 92 %; Au 2.15 %", _day20);
        var serial = Code.Parse("AU-0001");
        await scene.Of<IBars>().CastAsync(
            new CastBar
            {
                Book = ChainScene.Book, Smelter = Smelter, Serial = serial, Metal = Elements.Au, Shift = _day20, Owner = MetalOwner.Own, Gross = Mass.FromGrams(1900),
                ScaleUnit = Mass.FromGrams(0.1m), Lot = Code.Parse("dore"),
            },
            null, Token);
        return await scene.Of<IBars>().AssayAsync(
            new AssayBar
            {
                Book = ChainScene.Book, Serial = serial, Revision = 1, Shift = _day20, Fineness = Grade.FromPercent(99.99m), Certificate = "laboratory 1",
            },
            null, Token);
    }

    private static RecordCharge Charge(string furnace, Shift shift) => new()
    {
        Book = ChainScene.Book, Smelter = Smelter, Furnace = Code.Parse(furnace), Heat = Code.Parse($"heat-{furnace}"), Number = Code.Parse($"charge-{furnace}"), Shift = shift,
    };

    private static RecordCharge OfLot(string furnace, string lot, decimal tonnes, Shift shift) =>
        Charge(furnace, shift) with { Lots = [new ChargeLot { Lot = Code.Parse(lot), Dry = Mass.FromTonnes(tonnes) }] };

    private async Task HeatAsync(string furnace, Shift shift, RecordCharge charge)
    {
        await scene.Of<IHeats>().OpenAsync(
            new OpenHeat { Book = ChainScene.Book, Smelter = Smelter, Furnace = Code.Parse(furnace), Number = Code.Parse($"heat-{furnace}"), Shift = shift }, null, Token);
        await scene.Of<ICharges>().RecordAsync(charge, null, Token);
    }

    private Task TapAsync(string furnace, string number, TapProduct product, decimal tonnes, string assay, Shift shift, bool isDiscarded = false) =>
        scene.Of<ITaps>().RecordAsync(
            new RecordTap
            {
                Book = ChainScene.Book, Smelter = Smelter, Heat = Code.Parse($"heat-{furnace}"), Number = Code.Parse(number), Shift = shift, Product = product,
                Dry = Mass.FromTonnes(tonnes), Assay = ChainScene.Lab(assay), IsDiscarded = isDiscarded,
            },
            null, Token);
}
