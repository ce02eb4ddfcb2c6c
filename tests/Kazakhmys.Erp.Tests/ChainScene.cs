using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Enrichment.Lots;
using Kazakhmys.Erp.Enrichment.OreReceipts;
using Kazakhmys.Erp.Enrichment.Plants;
using Kazakhmys.Erp.Enrichment.ShiftBalances;
using Kazakhmys.Erp.Geology.Blocks;
using Kazakhmys.Erp.Geology.Deposits;
using Kazakhmys.Erp.Kernel.Assays;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Security;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger.Accounts;
using Kazakhmys.Erp.Ledger.Books;
using Kazakhmys.Erp.Ledger.Periods;
using Kazakhmys.Erp.Mines;
using Kazakhmys.Erp.Mines.Blasts;
using Kazakhmys.Erp.Mines.Register;
using Kazakhmys.Erp.Mines.ShiftReports;
using Kazakhmys.Erp.Mines.Stockpiles;
using Kazakhmys.Erp.Mines.Stopes;
using Kazakhmys.Erp.TestSupport;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Period = Kazakhmys.Erp.Kernel.Calendars.Period;

namespace Kazakhmys.Erp.Tests;

/// <summary>Two mines, a concentrator and a smelter on one book, up to the concentrate that lies at the smelter. The figures are synthetic.</summary>
internal sealed class ChainScene : IAsyncDisposable
{
    public static readonly Code Book = Code.Parse("kz");
    public static readonly Code Plant = Code.Parse("zhz-conc");
    public static readonly Code Bedding = Code.Parse("stock/bedding/zhz");
    public static readonly Code Silica = Code.Parse("external/flux/silica");
    public static readonly Shift Day5 = Shift.Parse("2026-01-05/1");

    private static readonly Code _ore = Code.Parse("sulphide");
    private static readonly Code _rom = Code.Parse("rom");
    private static readonly Code _stope = Code.Parse("stope-1");
    private static readonly Code _blast = Code.Parse("blast-1");
    private static readonly Code _co = Code.Parse("CO");
    private static readonly ProductionDay _first = ProductionDay.Parse("2026-01-01");

    private readonly TestDatabase _database;
    private readonly Person _person = new();

    private ChainScene(TestDatabase database)
    {
        _database = database;
        database.Clock.Reset(Instant.FromUtc(2026, 2, 3, 4, 0));
        Host = database.Host(erp => erp.UseZone("Asia/Almaty").AddAllModules(), services => services.AddSingleton<ICurrentUser>(_person));
    }

    public ServiceProvider Host { get; }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<ChainScene> CreateAsync(TestEngine engine)
    {
        var scene = new ChainScene(await TestDatabase.CreateAsync(engine));
        await scene.Host.MigrateErpAsync(Token);
        await using var within = await scene.Of<ErpStore>().BeginAsync(Token);
        await scene.Of<IBooks>().OpenAsync(Book, "Synthetic", within, Token);
        await scene.Of<IPeriods>().OpenAsync(Book, Period.Month(2026, 1), within, Token);
        await scene.Of<IAccounts>().OpenAsync(
            Book,
            [
                new() { Code = Bedding, Kind = AccountKind.Stock, ValidFrom = _first }, new() { Code = Silica, Kind = AccountKind.External, ValidFrom = _first },
            ],
            within, Token);
        await within.CommitAsync(Token);
        return scene;
    }

    public T Of<T>()
        where T : notnull => Host.GetRequiredService<T>();

    public static Assay Lab(string results) => Assay.Parse(results, System.Globalization.CultureInfo.InvariantCulture);

    public static Code BlockOf(Code mine) => Reference(mine).Account;

    /// <summary>A mine whose stope is blasted and mucked; answers the entry of the approved shift report, and the ore is received at the plant.</summary>
    public async Task<long> MineAsync(Code mine, decimal tonnes, string grades)
    {
        await OpenMineAsync(mine);
        await BlastAsync(mine);
        var reports = Of<IShiftReports>();
        _person.Actor = Code.Parse("foreman");
        var recorded = await reports.RecordAsync(
            new RecordShiftReport
            {
                Book = Book, Mine = mine, Workplace = _stope, Shift = Day5, Grades = new StatedGrades { Laboratory = Lab(grades) },
                Loads = [new ShiftLoad { Equipment = Code.Parse("lhd-1"), Stockpile = _rom, Count = 100, MassPerLoad = Mass.FromTonnes(tonnes / 100) }],
            },
            null, Token);
        _person.Actor = Code.Parse("head-of-section");
        var approved = await reports.ApproveAsync(new ApproveShiftReport { Report = recorded.Id, Revision = recorded.Revision }, null, Token);
        await OpenPlantAsync();
        await Of<IOreReceipts>().ReceiveAsync(
            new ReceiveOre
            {
                Book = Book, Id = Code.Parse($"train-{mine}"), Plant = Plant, OreType = _ore, SourceAccount = MineAccounts.Stockpile(mine, _rom), Shift = Day5,
                Dry = Mass.FromTonnes(tonnes),
            },
            null, Token);
        return approved.Entry!.Value;
    }

    /// <summary>10,000 t of feed at 1.2 % to 400 t of concentrate at 25.5 %, which the smelter receives as one lot.</summary>
    public async Task ConcentrateAsync()
    {
        await Of<IShiftBalances>().RecordAsync(
            new RecordShiftBalance
            {
                Book = Book, Plant = Plant, Shift = Day5, OreType = _ore, Feed = Mass.FromTonnes(10_000), Stack = _main, TailingsFacility = _pond,
                Metals =
                [
                    Metal(Elements.Cu, Grade.FromPercent(1.2m), Grade.FromPercent(25.5m), Grade.FromPercent(0.1875m)),
                    Metal(Elements.Ag, Grams(14), Grams(280), Grams(2.9m)), Metal(Elements.Au, Grams(0.32m), Grams(6.4m), Grams(0.066m)),
                ],
            },
            null, Token);
        var (lots, lot) = (Of<IConcentrateLots>(), Code.Parse("lot-1"));
        await lots.MakeAsync(new MakeLot { Book = Book, Plant = Plant, Lot = lot, Stack = _main, Shift = Day5, Dry = Mass.FromTonnes(400) }, null, Token);
        await lots.SampleAsync(Book, Plant, lot, "S-1", null, Token);
        await lots.CertifyAsync(
            new CertifyLot
            {
                Book = Book, Plant = Plant, Lot = lot, Wet = WetMass.FromTonnes(500), Moisture = Moisture.FromPercent(20), Assay = Lab("Cu 25.5 %; Ag 280 g/t; Au 6.4 g/t"),
                Certificate = "C-1",
            },
            null, Token);
        await lots.ReleaseAsync(Book, Plant, lot, null, Token);
        await lots.ShipAsync(new ShipLot { Book = Book, Plant = Plant, Lot = lot, ToAccount = Bedding, Shift = Day5 }, null, Token);
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    private static readonly Code _main = Code.Parse("main");
    private static readonly Code _pond = Code.Parse("pond");

    private static BlockReference Reference(Code mine) => new()
    {
        Deposit = Code.Parse("zhz"), Section = mine, Block = Code.Parse("block-1"), Classification = ReserveClassification.Unstated,
    };

    private static Grade Grams(decimal perTonne) => Grade.FromGramsPerTonne(perTonne);

    private static AssayedMetal Metal(Code element, Grade feed, Grade concentrate, Grade tailings)
    {
        static Measured<Grade> Read(Grade grade) => new(grade, Grade.FromPartsPerTrillion(grade.PartsPerTrillion / 100), MeasurementStatus.Final);
        return new() { Element = element, Feed = Read(feed), Concentrate = Read(concentrate), Tailings = Read(tailings) };
    }

    private async Task OpenMineAsync(Code mine)
    {
        await Of<IDeposits>().KeepAsync(
            new Deposit
            {
                Book = Book, Code = Code.Parse("zhz"), Name = LocalizedText.Same("Synthetic"), ValidFrom = _first, Components = [Elements.Cu], ByProducts = [Elements.Ag, Elements.Au],
                Nodes =
                [
                    .. new[] { "east", "south" }.Select(section => new DepositNode
                    {
                        Code = Code.Parse(section), Kind = DepositNodeKind.Section, Name = LocalizedText.Same(section), Source = "synthetic", Status = "synthetic",
                    }),
                ],
            },
            null, Token);
        await Of<IReserveBlocks>().RegisterAsync(
            new RegisterBlock
            {
                Book = Book, Block = Reference(mine), AsOf = _first, OreType = OreType.Sulphide, Dry = Mass.FromTonnes(1_000_000),
                Grades = Lab("Cu 1.6 %; Ag 25 g/t; Au 0.6 g/t"), Document = "synthetic",
            },
            null, Token);
        await Of<IMines>().RegisterAsync(
            new RegisterMine
            {
                Book = Book, Code = mine, Name = mine.Value, Method = MiningMethod.Underground, ValidFrom = _first,
                Workplaces = [new Workplace { Code = _stope, Name = "Stope 1", SourceAccount = BlockOf(mine) }],
                Stockpiles = [new Stockpile { Code = _rom, Name = "Run of mine" }],
            },
            null, Token);
    }

    private Task OpenPlantAsync() => Of<IPlants>().OpenAsync(
        new Plant
        {
            Book = Book, Code = Plant, Name = "Concentrator", ValidFrom = _first, OreTypes = [_ore], Stacks = [_main], TailingsFacilities = [_pond],
        },
        null, Token);

    private async Task BlastAsync(Code mine)
    {
        var (stopes, blasts, start) = (Of<IStopes>(), Of<IBlasts>(), Of<ProductionCalendar>().IntervalOf(_first.AddDays(2)).Start);
        Instant At(int hour) => start + Duration.FromHours(hour);
        await stopes.PlanAsync(new PlanStope { Book = Book, Mine = mine, Stope = _stope, At = At(0) }, null, Token);
        foreach (var (to, revision) in new[] { (StopeState.Developed, 1), (StopeState.Drilled, 2) })
            await stopes.AdvanceAsync(new AdvanceStope { Book = Book, Mine = mine, Stope = _stope, To = to, At = At(revision), Revision = revision }, null, Token);
        ExplosiveUse[] explosives = [new() { Explosive = Code.Parse("anfo"), Mass = Mass.FromTonnes(5) }];
        await blasts.IssueAsync(
            new IssueBlastPassport
            {
                Book = Book, Mine = mine, Blast = _blast, Stope = _stope, IssuedAt = At(3), ApprovedBy = "chief engineer", Holes = 100, Drilled = Length.FromMetres(2_000),
                Rock = Mass.FromTonnes(10_000), RockVolume = Volume.FromCubicMetres(3_700), Explosives = explosives, ReEntryAfter = Duration.FromHours(1),
                GasLimits = [new GasLimit { Gas = _co, AtMost = Ratio.FromPercent(0.0017m) }],
            },
            null, Token);
        await blasts.ChargeAsync(new ChargeBlast { Book = Book, Mine = mine, Blast = _blast, At = At(4), Person = "blaster", Explosives = explosives }, null, Token);
        await blasts.FireAsync(new FireBlast { Book = Book, Mine = mine, Blast = _blast, At = At(5), Person = "blaster" }, null, Token);
        await blasts.TestGasAsync(
            new RecordGasTest
            {
                Book = Book, Mine = mine, Blast = _blast, At = At(7), Person = "ventilation", Readings = [new GasReading { Gas = _co, Share = Ratio.FromPercent(0.001m) }],
            },
            null, Token);
        await blasts.OpenReEntryAsync(new OpenReEntry { Book = Book, Mine = mine, Blast = _blast, At = At(8), Person = "foreman" }, null, Token);
    }

    private sealed class Person : ICurrentUser
    {
        public Code Actor { get; set; } = Code.Parse("system");
    }
}
