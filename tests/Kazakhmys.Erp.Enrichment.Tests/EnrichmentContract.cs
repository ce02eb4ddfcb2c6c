using Kazakhmys.Erp.Enrichment.Lots;
using Kazakhmys.Erp.Enrichment.OreReceipts;
using Kazakhmys.Erp.Enrichment.PeriodBalances;
using Kazakhmys.Erp.Enrichment.Plants;
using Kazakhmys.Erp.Enrichment.ShiftBalances;
using Kazakhmys.Erp.Kernel.Assays;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Ledger.Accounts;
using Kazakhmys.Erp.Ledger.Balances;
using Kazakhmys.Erp.Ledger.Books;
using Kazakhmys.Erp.Ledger.Entries;
using Kazakhmys.Erp.Ledger.Movements;
using Kazakhmys.Erp.Ledger.Periods;
using Kazakhmys.Erp.TestSupport;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Period = Kazakhmys.Erp.Kernel.Calendars.Period;

namespace Kazakhmys.Erp.Enrichment.Tests;

/// <summary>A plant with a bin that was filled from a mine's stockpile, on either engine.</summary>
public abstract class EnrichmentContract(TestEngine engine) : IAsyncLifetime
{
    protected static readonly Code Book = Code.Parse("zhz");
    protected static readonly Code Stockpile = Code.Parse("stock/ore/south/main");
    protected static readonly Code Smelter = Code.Parse("stock/smelter-feed");
    protected static readonly Code Copper = Elements.Cu;
    protected static readonly Code MassOf = Code.Parse("mass");
    protected static readonly ProductionDay First = new(new LocalDate(2021, 1, 1));

    protected static readonly Plant Plant = new()
    {
        Book = Book,
        Code = Code.Parse("zhz-1"),
        Name = "Zhezkazgan 1",
        ValidFrom = First,
        OreTypes = [Code.Parse("sulphide")],
        Stacks = [Code.Parse("main")],
        TailingsFacilities = [Code.Parse("north")],
        YearlyCapacity = Mass.FromKilotonnes(40_000),
    };

    protected TestDatabase Database { get; private set; } = null!;

    protected IServiceProvider Host { get; private set; } = null!;

    protected IBalances Balances => Host.GetRequiredService<IBalances>();

    protected IPeriodBalances Periods => Host.GetRequiredService<IPeriodBalances>();

    protected IShiftBalances Shifts => Host.GetRequiredService<IShiftBalances>();

    protected IConcentrateLots Lots => Host.GetRequiredService<IConcentrateLots>();

    protected IOreReceipts Receipts => Host.GetRequiredService<IOreReceipts>();

    protected static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        Assert.SkipUnless(TestDatabase.IsAvailable(engine, out var reason), reason);
        Database = await TestDatabase.CreateAsync(engine);
        Host = Database.Host(erp => erp.AddEnrichment());
        await Host.MigrateErpAsync(Token);
        await Host.GetRequiredService<IBooks>().OpenAsync(Book, "Zhezkazgan", null, Token);
        var mine = Code.Parse("external/mine");
        await Host.GetRequiredService<IAccounts>().OpenAsync(Book,
        [
            Open(mine, AccountKind.External), Open(Stockpile, AccountKind.Stock), Open(Smelter, AccountKind.Stock),
        ], null, Token);
        await Host.GetRequiredService<IPeriods>().OpenAsync(Book, Period.Quarter(2022, 1), null, Token);
        await Host.GetRequiredService<IPlants>().OpenAsync(Plant, null, Token);
        await Host.GetRequiredService<ILedger>().PostAsync(new EntryDraft
        {
            Book = Book,
            Key = "2022-01-01/mined",
            EffectiveAt = Instant.FromUtc(2022, 1, 1, 7, 0),
            Document = new DocumentReference { Module = Code.Parse("test"), Type = Code.Parse("ore"), Id = "1" },
            Transfers =
            [
                .. new MaterialMovement
                {
                    From = mine, To = Stockpile, Dry = Mass.FromKilotonnes(7915), Assay = Assay.Parse("Cu 0.94 %; Ag 10 g/t", null),
                }.Transfers(),
            ],
        }, null, Token);
    }

    public async ValueTask DisposeAsync()
    {
        if (Database is not null)
            await Database.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected static ReceiveOre Receipt(decimal kilotonnes, string id = "train-1") => new()
    {
        Book = Book,
        Id = Code.Parse(id),
        Plant = Plant.Code,
        OreType = Plant.OreTypes[0],
        SourceAccount = Stockpile,
        Shift = new Shift(new ProductionDay(new LocalDate(2022, 1, 2)), 1),
        Dry = Mass.FromKilotonnes(kilotonnes),
    };

    protected static RecordPeriodBalance Quarter(decimal inConcentrateKilotonnes = 62.943m) => new()
    {
        Book = Book,
        Plant = Plant.Code,
        Period = Period.Quarter(2022, 1),
        OreType = Plant.OreTypes[0],
        Processed = Mass.FromKilotonnes(7651),
        ProcessedHalfWidth = Mass.FromTonnes(500),
        Metals = [Metal(0.94m, inConcentrateKilotonnes, 0.5m)],
        Stack = Plant.Stacks[0],
        TailingsFacility = Plant.TailingsFacilities[0],
    };

    protected static PeriodMetal Metal(decimal percent, decimal kilotonnes, decimal halfWidthTonnes) => new()
    {
        Element = Copper,
        FeedGrade = Grade.FromPercent(percent),
        FeedGradeHalfWidth = Grade.FromPercent(0.005m),
        InConcentrate = Mass.FromKilotonnes(kilotonnes),
        InConcentrateHalfWidth = Mass.FromTonnes(halfWidthTonnes),
    };

    protected static RecordShiftBalance Shift(string tailings = "0.10", Mass? concentrate = null) => new()
    {
        Book = Book,
        Plant = Plant.Code,
        Shift = new Shift(new ProductionDay(new LocalDate(2022, 1, 3)), 2),
        OreType = Plant.OreTypes[0],
        Feed = Mass.FromTonnes(10_000),
        Metals =
        [
            new AssayedMetal { Element = Copper, Feed = Assayed("0.95"), Concentrate = Assayed("25.0"), Tailings = Assayed(tailings) },
            new AssayedMetal { Element = Elements.Ag, Feed = Assayed("0.0011"), Concentrate = Assayed("0.022"), Tailings = Assayed("0.0003") },
        ],
        Concentrate = concentrate,
        Stack = Plant.Stacks[0],
        TailingsFacility = Plant.TailingsFacilities[0],
    };

    protected Task<long> HeldAsync(Code account, Code? commodity = null) =>
        Balances.OfAsync(Book, account, commodity ?? Copper, null, null, Token);

    protected async Task AssertConservedAsync()
    {
        foreach (var commodity in (await Balances.AllAsync(Book, null, null, null, Token)).GroupBy(balance => balance.Commodity))
            Assert.Equal(0, commodity.Sum(balance => balance.Amount));
    }

    private static Measured<Grade> Assayed(string percent)
    {
        var grade = Grade.Parse($"{percent} %", null);
        return new Measured<Grade>(grade, grade * Ratio.FromPercent(2), MeasurementStatus.Final);
    }

    private static OpenAccount Open(Code code, AccountKind kind) => new() { Code = code, Kind = kind, ValidFrom = First };
}
