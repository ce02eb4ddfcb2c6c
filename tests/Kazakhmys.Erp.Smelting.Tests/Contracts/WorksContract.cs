using System.Globalization;
using Kazakhmys.Erp.Kernel.Assays;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Ledger.Accounts;
using Kazakhmys.Erp.Ledger.Commodities;
using Kazakhmys.Erp.Ledger.Entries;
using Kazakhmys.Erp.Ledger.Movements;
using Kazakhmys.Erp.Ledger.Provenance;
using Kazakhmys.Erp.Smelting.Anodes;
using Kazakhmys.Erp.Smelting.Bars;
using Kazakhmys.Erp.Smelting.Campaigns;
using Kazakhmys.Erp.Smelting.Cathodes;
using Kazakhmys.Erp.Smelting.CellHouse;
using Kazakhmys.Erp.Smelting.Charges;
using Kazakhmys.Erp.Smelting.Heats;
using Kazakhmys.Erp.Smelting.Smelters;
using Kazakhmys.Erp.Smelting.Taps;
using Kazakhmys.Erp.Smelting.Tests.Cathodes;
using Kazakhmys.Erp.TestSupport;
using NodaTime;

namespace Kazakhmys.Erp.Smelting.Tests.Contracts;

/// <summary>
/// A smelter at work, on either engine: concentrate of two own lots and of a tolling party → matte → blister → anodes → cathode, slimes → doré → bars. The
/// figures are synthetic.
/// </summary>
public abstract class WorksContract(TestEngine engine) : SmeltingContract(engine)
{
    protected static readonly Code LotA = Code.Parse("stock/concentrate/a");
    protected static readonly Code LotB = Code.Parse("stock/concentrate/b");
    protected static readonly Code Toll = Code.Parse("external/toll/kaz");
    protected static readonly Code Silica = Code.Parse("external/flux/silica");
    protected static readonly Code Section = Code.Parse("section-1");
    protected static readonly Code Winning = Code.Parse("section-ew");
    protected static readonly MetalOwner Tolled = MetalOwner.Tolled(Code.Parse("kaz"));
    protected static readonly Shift Day10 = Shift.Parse("2026-01-10/1");
    protected static readonly Shift Day11 = Shift.Parse("2026-01-11/1");
    protected static readonly Shift Day12 = Shift.Parse("2026-01-12/1");
    protected static readonly Shift Day20 = Shift.Parse("2026-01-20/1");
    protected static readonly ProductionDay First = ProductionDay.Parse("2026-01-01");
    protected static readonly ProductionDay Last = ProductionDay.Parse("2026-03-31");

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await Of<IAccounts>().OpenAsync(
            Book,
            [
                Open(LotA.Value, AccountKind.Stock), Open(LotB.Value, AccountKind.Stock), Open(Silica.Value, AccountKind.External),
                Open("vault/zhz", AccountKind.Stock), Open("stock/ore/leach", AccountKind.Stock), Open("external/acid-supplier", AccountKind.External),
            ], null, Token);
        await Of<ILedger>().PostAsync(
            new EntryDraft
            {
                Book = Book, Key = "works-0", EffectiveAt = Instant.FromUtc(2026, 1, 2, 7, 0),
                Document = new() { Module = Code.Parse("test"), Type = Code.Parse("note"), Id = "works-0" },
                Transfers = [.. Stock(LotA, 25), .. Stock(LotB, 20), .. Stock(Code.Parse("stock/ore/leach"), 1)],
            }, null, Token);
        foreach (var furnace in new[] { "electric-1", "converter-1", "anode-1", "dore-1" })
            await Of<ICampaigns>().StartAsync(Campaign(furnace), null, Token);
        await Of<ISections>().RecordAsync(
            new() { Book = Book, Smelter = Zhezkazgan, Number = Section, Kind = SectionKind.Refining, Cells = 30, ValidFrom = First }, null, Token);
        await Of<ISections>().RecordAsync(
            new() { Book = Book, Smelter = Zhezkazgan, Number = Winning, Kind = SectionKind.Winning, Cells = 10, ValidFrom = First }, null, Token);
    }

    protected static StartCampaign Campaign(string furnace) => new()
    {
        Book = Book, Smelter = Zhezkazgan, Furnace = Code.Parse(furnace), Number = Code.Parse($"k-{furnace}"), First = First,
    };

    protected static OpenHeat Open(string furnace, string heat, Shift shift) => new()
    {
        Book = Book, Smelter = Zhezkazgan, Furnace = Code.Parse(furnace), Number = Code.Parse(heat), Shift = shift,
    };

    protected static CloseHeat Close(string heat, Shift shift) => new() { Book = Book, Number = Code.Parse(heat), Revision = 1, Shift = shift };

    protected static RecordCharge Concentrates => new()
    {
        Book = Book, Smelter = Zhezkazgan, Furnace = Code.Parse("electric-1"), Heat = Code.Parse("e-1"), Number = Code.Parse("ch-1"), Shift = Day10,
        Parts =
        [
            new() { From = LotA, Owner = MetalOwner.Own, Dry = Mass.FromTonnes(600), Assay = Feed(25) },
            new() { From = LotB, Owner = MetalOwner.Own, Dry = Mass.FromTonnes(200), Assay = Feed(20) },
            new() { From = Toll, Owner = Tolled, Dry = Mass.FromTonnes(200), Assay = Feed(30) },
        ],
        Additions = [new() { Material = Code.Parse("silica"), From = Silica, Dry = Mass.FromTonnes(100) }],
    };

    protected static RecordTap Tap(string heat, string number, TapProduct product, decimal tonnes, string assay, bool discarded = false, Shift? shift = null) => new()
    {
        Book = Book, Smelter = Zhezkazgan, Heat = Code.Parse(heat), Number = Code.Parse(number), Shift = shift ?? Day10, Product = product,
        Dry = Mass.FromTonnes(tonnes), Assay = Lab(assay), IsDiscarded = discarded,
    };

    protected static RecordCharge LotCharge(string furnace, string heat, string number, Shift shift, string lot, decimal tonnes) => new()
    {
        Book = Book, Smelter = Zhezkazgan, Furnace = Code.Parse(furnace), Heat = Code.Parse(heat), Number = Code.Parse(number), Shift = shift,
        Lots = [new() { Lot = Code.Parse(lot), Dry = Mass.FromTonnes(tonnes) }],
    };

    protected static RecordCasting Casting => new()
    {
        Book = Book, Smelter = Zhezkazgan, Heat = Code.Parse("a-1"), Number = Code.Parse("cast-1"), Shift = Day11,
        Assay = Lab("Cu 99.2 %; Ag 1200 g/t; Au 20 g/t"),
        Anodes = [.. Enumerable.Range(1, 4).Select(i => new CastAnode { Number = Code.Parse($"an-{i}"), Mass = Mass.FromTonnes(58) })],
    };

    protected static LoadCrop Load => new()
    {
        Book = Book, Smelter = Zhezkazgan, Section = Section, Number = Code.Parse("crop-1"), Shift = Day12,
        Anodes = [Code.Parse("an-1"), Code.Parse("an-2"), Code.Parse("an-3")],
    };

    protected static PullCrop Pull => new()
    {
        Book = Book, Number = Code.Parse("crop-1"), Revision = 1, Shift = Day20, AmpereHours = 4_150_000, Energy = Energy.FromMegawattHours(45),
        Deposit = Mass.FromTonnes(140), Scrapped = [Code.Parse("an-3")],
        Scrap = new() { Lot = Code.Parse("scrap-1"), Dry = Mass.FromTonnes(25) },
        Slimes = new() { Lot = Code.Parse("slimes-1"), Dry = Mass.FromTonnes(1), Assay = Lab("Ag 17 %; Au 0.28 %; Cu 15 %") },
    };

    protected static RecordCathodeLot Cathode(string lot, MetalOwner owner, decimal tonnes) => new()
    {
        Book = Book, Smelter = Zhezkazgan, Lot = Code.Parse(lot), Crop = Code.Parse("crop-1"), Shift = Day20, Owner = owner,
        Mass = Mass.FromTonnes(tonnes), Assay = CathodeGradeTests.Pure,
    };

    protected static CastBar GoldBar => new()
    {
        Book = Book, Smelter = Zhezkazgan, Serial = Code.Parse("AU-0001"), Metal = KnownCommodities.Gold, Shift = Day20, Owner = MetalOwner.Own,
        Gross = Mass.FromGrams(2000), ScaleUnit = Mass.FromGrams(0.1m), Lot = Code.Parse("dore-1"),
    };

    /// <summary>Concentrate to matte: heat e-1 with matte m-1, slag and gas; 6 t of copper stay in the bath.</summary>
    protected async Task SmeltAsync()
    {
        await Of<IHeats>().OpenAsync(Open("electric-1", "e-1", Day10), null, Token);
        await Of<ICharges>().RecordAsync(Concentrates, null, Token);
        await Of<ITaps>().RecordAsync(Tap("e-1", "m-1", TapProduct.Matte, 400, "Cu 60 %; S 25 %; Ag 740 g/t; Au 12.4 g/t"), null, Token);
        await Of<ITaps>().RecordAsync(Tap("e-1", "s-1", TapProduct.Slag, 500, "Cu 0.8 %", discarded: true), null, Token);
        await Of<ITaps>().RecordAsync(Tap("e-1", "g-1", TapProduct.Gas, 190, "S 99.995 %; Re 40 g/t"), null, Token);
        await Of<IHeats>().CloseAsync(Close("e-1", Day10), null, Token);
    }

    /// <summary>Matte to blister b-1, converter slag cs-1 as a lot; then anodes an-1 to an-4 of casting cast-1.</summary>
    protected async Task CastAsync()
    {
        await SmeltAsync();
        await Of<IHeats>().OpenAsync(Open("converter-1", "c-1", Day10), null, Token);
        await Of<ICharges>().RecordAsync(LotCharge("converter-1", "c-1", "ch-2", Day10, "m-1", 400), null, Token);
        await Of<ITaps>().RecordAsync(Tap("c-1", "b-1", TapProduct.Blister, 238, "Cu 98.5 %; Ag 1240 g/t; Au 20.8 g/t"), null, Token);
        await Of<ITaps>().RecordAsync(Tap("c-1", "cs-1", TapProduct.Slag, 100, "Cu 4 %"), null, Token);
        await Of<IHeats>().CloseAsync(Close("c-1", Day10), null, Token);
        await Of<IHeats>().OpenAsync(Open("anode-1", "a-1", Day11), null, Token);
        await Of<ICharges>().RecordAsync(LotCharge("anode-1", "a-1", "ch-3", Day11, "b-1", 238), null, Token);
        await Of<IAnodes>().RecordAsync(Casting, null, Token);
    }

    /// <summary>Crop crop-1 of three anodes, pulled, with scrap and slimes.</summary>
    protected async Task RefineAsync()
    {
        await CastAsync();
        await Of<ICrops>().LoadAsync(Load, null, Token);
        await Of<ICrops>().PullAsync(Pull, null, Token);
    }

    /// <summary>Slimes to doré lot dore-1.</summary>
    protected async Task MeltSlimesAsync()
    {
        await RefineAsync();
        await Of<IHeats>().OpenAsync(Open("dore-1", "d-1", Day20), null, Token);
        await Of<ICharges>().RecordAsync(LotCharge("dore-1", "d-1", "ch-4", Day20, "slimes-1", 1), null, Token);
        await Of<ITaps>().RecordAsync(Tap("d-1", "dore-1", TapProduct.Dore, 0.178m, "Ag 95 %; Au 1.5 %", shift: Day20), null, Token);
    }

    protected async Task<Trace> TraceAsync(Code account, Code commodity, long seq) => await Of<IProvenance>().OriginsAsync(
        new TraceQuery
        {
            Book = Book, Account = account, Commodity = commodity, Seq = seq, Origins = [AccountKind.Stock, AccountKind.External, AccountKind.Unaccounted],
        }, null, Token);

    protected static Assay Lab(string results) => Assay.Parse(results, CultureInfo.InvariantCulture);

    private static Assay Feed(decimal copper) => Lab($"Cu {copper.ToString(CultureInfo.InvariantCulture)} %; S 30 %; Ag 300 g/t; Au 5 g/t; Re 10 g/t");

    private static IEnumerable<Transfer> Stock(Code to, decimal copper) => new MaterialMovement
    {
        From = Code.Parse("external/exploration"), To = to, Dry = Mass.FromTonnes(10_000), Assay = Feed(copper),
    }.Transfers();
}
