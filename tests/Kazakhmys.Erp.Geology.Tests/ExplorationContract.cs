using System.Text;
using Kazakhmys.Erp.Geology.Blocks;
using Kazakhmys.Erp.Geology.Changes;
using Kazakhmys.Erp.Geology.Depletions;
using Kazakhmys.Erp.Geology.Deposits;
using Kazakhmys.Erp.Geology.Exploration;
using Kazakhmys.Erp.Geology.Published;
using Kazakhmys.Erp.Geology.Statements;
using Kazakhmys.Erp.Kernel.Assays;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Imports;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger.Balances;
using Kazakhmys.Erp.Ledger.Books;
using Kazakhmys.Erp.Ledger.Periods;
using Kazakhmys.Erp.TestSupport;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Period = Kazakhmys.Erp.Kernel.Calendars.Period;

namespace Kazakhmys.Erp.Geology.Tests;

public abstract class ExplorationContract(TestEngine engine) : IAsyncLifetime
{
    private static readonly Code _book = Code.Parse("zhz");
    private static readonly Code _zhezkazgan = Code.Parse("zhezkazgan");
    private static readonly Code _programme = Code.Parse("p-2026");
    private static readonly Code _hole = Code.Parse("h-1");

    private TestDatabase? _database;
    private ServiceProvider _host = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private IExplorationProgrammes Programmes => _host.GetRequiredService<IExplorationProgrammes>();

    private IDeposits Deposits => _host.GetRequiredService<IDeposits>();

    private IReserveBlocks Blocks => _host.GetRequiredService<IReserveBlocks>();

    private IReserveChanges Changes => _host.GetRequiredService<IReserveChanges>();

    public async ValueTask InitializeAsync()
    {
        Assert.SkipUnless(TestDatabase.IsAvailable(engine, out var reason), reason);
        _database = await TestDatabase.CreateAsync(engine);
        _host = _database.Host(erp => erp.AddGeology(), _ => { });
        await _host.MigrateErpAsync(Token);
        await _host.GetRequiredService<IBooks>().OpenAsync(_book, "Zhezkazgan", null, Token);
        await _host.GetRequiredService<IPeriods>().OpenAsync(_book, Period.Year(2026), null, Token);
        await Deposits.KeepAsync(PublishedGeology.Zhezkazgan(_book, Day(1)), null, Token);
    }

    public async ValueTask DisposeAsync()
    {
        if (_database is not null)
            await _database.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_programme_shows_what_was_drilled_found_and_added_to_the_reserves()
    {
        await PlannedAsync();
        await DrillAsync(5, 40);
        await DrillAsync(6, 90);
        await Programmes.RecordIntersectionAsync(Interval(10, 12, "Cu pending"), null, Token);
        var final = await Programmes.RecordIntersectionAsync(Interval(10, 12, "Cu 1.8 %") with { Replaces = 1 }, null, Token);
        await Programmes.RecordIncreaseAsync(new RecordIncrease { Programme = _programme, Change = Increase("c-1", "annensk") }, null, Token);
        await Programmes.RecordIncreaseAsync(new RecordIncrease { Programme = _programme, Change = Increase("c-1", "annensk") }, null, Token);

        var found = (await Programmes.FindAsync(_book, _programme, null, Token))!;
        Assert.Equal(2, final.Revision);
        Assert.Equal((Length.FromMetres(90), Ratio.FromPercent(45)), (found.Drilled, found.Progress));
        Assert.Equal(final, Assert.Single(found.Intersections));
        Assert.Equal(Mass.FromTonnes(500), Assert.Single(found.Increases).Dry);
        Assert.Equal(found.Plan, Assert.Single(await Programmes.ListAsync(_book, _zhezkazgan, null, Token)).Plan);
        Assert.Equal(
            Mass.FromTonnes(1500).Milligrams,
            await _host.GetRequiredService<IBalances>().OfAsync(_book, Reference("annensk").Account, Code.Parse("mass"), null, null, Token));
        Assert.Equal(4, (await _host.GetRequiredService<IReserveChanges>().MovementAsync(_book, _zhezkazgan, Day(1), Day(31), null, Token)).Count * 2);
    }

    [Fact]
    public async Task What_is_recorded_again_changes_nothing_and_otherwise_is_refused()
    {
        var plan = await PlannedAsync();
        Assert.Equal(plan, (await Programmes.PlanAsync(plan, null, Token)).Plan);
        Assert.Equal(["geology.exploration.differs"], (await Programmes.CheckPlanAsync(plan with { Holes = 3 }, null, Token)).Select(v => v.Code));
        await RefusedAsync<IdempotencyConflictException>("geology.exploration.differs", () => Programmes.PlanAsync(plan with { Holes = 3 }, null, Token));
        await Programmes.AddHoleAsync(Hole(), null, Token);
        await RefusedAsync<IdempotencyConflictException>(
            "geology.exploration.differs", () => Programmes.AddHoleAsync(Hole() with { Hole = Hole().Hole with { DipDegrees = 60 } }, null, Token));
        await DrillAsync(5, 40);
        await DrillAsync(5, 40);
        await RefusedAsync<IdempotencyConflictException>("geology.exploration.differs", () => DrillAsync(5, 41));
        var first = await Programmes.RecordIntersectionAsync(Interval(10, 12, "Cu 1 %"), null, Token);
        Assert.Equal(first, await Programmes.RecordIntersectionAsync(Interval(10, 12, "Cu 1 %"), null, Token));
        await RefusedAsync<ConcurrencyException>(
            "geology.exploration.replaced", () => Programmes.RecordIntersectionAsync(Interval(10, 12, "Cu 2 %"), null, Token));
    }

    [Fact]
    public async Task What_exploration_cannot_have_done_is_refused_by_name()
    {
        var plan = await PlannedAsync();
        await RefusedAsync<ValidationFailedException>("geology.exploration.span", () => Programmes.PlanAsync(plan with { Last = Day(1) }, null, Token));
        await RefusedAsync<ValidationFailedException>("geology.exploration.amount", () => Programmes.PlanAsync(plan with { Holes = 0 }, null, Token));
        await RefusedAsync<NotFoundException>(
            "geology.block.node", () => Programmes.PlanAsync(plan with { Id = Code.Parse("x"), Section = Code.Parse("x") }, null, Token));
        await RefusedAsync<NotFoundException>(
            "geology.deposit.not-found", () => Programmes.PlanAsync(plan with { Id = Code.Parse("x"), Deposit = Code.Parse("x") }, null, Token));
        await RefusedAsync<ValidationFailedException>(
            "geology.exploration.direction", () => Programmes.AddHoleAsync(Hole() with { Hole = Hole().Hole with { AzimuthDegrees = 360 } }, null, Token));
        await RefusedAsync<NotFoundException>(
            "geology.exploration.not-found", () => Programmes.AddHoleAsync(Hole() with { Programme = Code.Parse("x") }, null, Token));
        await DrillAsync(5, 40);
        await RefusedAsync<RuleViolatedException>("geology.exploration.day", () => DrillAsync(4, 50));
        await RefusedAsync<RuleViolatedException>("geology.exploration.depth", () => DrillAsync(6, 40));
        await RefusedAsync<NotFoundException>(
            "geology.exploration.hole-not-found", () => Programmes.RecordIntersectionAsync(Interval(1, 2, "Cu 1 %") with { Hole = Code.Parse("x") }, null, Token));
        await RefusedAsync<RuleViolatedException>("geology.exploration.interval", () => Programmes.RecordIntersectionAsync(Interval(39, 41, "Cu 1 %"), null, Token));
        await RefusedAsync<RuleViolatedException>("geology.block.component", () => Programmes.RecordIntersectionAsync(Interval(1, 2, "As 1 %"), null, Token));
        await Programmes.RecordIntersectionAsync(Interval(10, 12, "Cu 1 %"), null, Token);
        await RefusedAsync<RuleViolatedException>("geology.exploration.overlap", () => Programmes.RecordIntersectionAsync(Interval(11, 13, "Cu 1 %"), null, Token));
    }

    [Fact]
    public async Task An_increase_elsewhere_is_refused_and_leaves_no_change()
    {
        await PlannedAsync();
        await Blocks.RegisterAsync(Block("kresto"), null, Token);
        await RefusedAsync<RuleViolatedException>(
            "geology.exploration.increase",
            () => Programmes.RecordIncreaseAsync(new RecordIncrease { Programme = _programme, Change = Increase("c-9", "kresto") }, null, Token));
        Assert.DoesNotContain(await Changes.MovementAsync(_book, _zhezkazgan, Day(5), Day(31), null, Token), movement => movement.Explored != 0);
    }

    [Fact]
    public async Task Two_people_who_replace_one_result_leave_one_consistent_result()
    {
        await PlannedAsync();
        await DrillAsync(5, 40);
        await Programmes.RecordIntersectionAsync(Interval(10, 12, "Cu pending"), null, Token);
        var outcomes = await Task.WhenAll(Enumerable.Range(1, 4).Select(number => Task.Run(async () =>
        {
            try
            {
                await Programmes.RecordIntersectionAsync(Interval(10, 12, $"Cu {number} %") with { Replaces = 1 }, null, Token);
                return "stored";
            }
            catch (ConcurrencyException refusal)
            {
                return refusal.Code;
            }
        })));
        Assert.Equal(["geology.exploration.replaced", "stored"], outcomes.Distinct().Order());
        Assert.Single(outcomes, outcome => outcome == "stored");
        Assert.Equal(2, Assert.Single((await Programmes.FindAsync(_book, _programme, null, Token))!.Intersections).Revision);
    }

    [Fact]
    public async Task Files_come_back_as_they_went_out()
    {
        await PlannedAsync();
        await DrillAsync(5, 40);
        await ImportAsync(
            (csv, options) => Programmes.ImportIntersectionsAsync(_book, _programme, csv, options, null, Token),
            "hole;from_m;to_m;sample;cu_pct;ag_g_t\nh-1;1;2,5;s-1;1,25;12\nh-1;2,5;3;s-2;pending;\nh-1;2,7;3;s-3;1;\n",
            accepted: 2,
            "geology.exploration.overlap");
        var results = await TextAsync(csv => Programmes.ExportIntersectionsAsync(_book, _programme, csv, null, Token));
        Assert.Equal(2, (await ReadAsync(results, (csv, options) => Programmes.ImportIntersectionsAsync(_book, _programme, csv, options, null, Token))).Accepted);
        Assert.Equal(results, await TextAsync(csv => Programmes.ExportIntersectionsAsync(_book, _programme, csv, null, Token)));

        var tree = await TextAsync(csv => Deposits.ExportNodesAsync(_book, _zhezkazgan, csv, null, Token));
        Assert.Equal(27, (await ReadAsync(tree, (csv, options) => Deposits.ImportNodesAsync(_book, _zhezkazgan, csv, options, null, Token))).Accepted);
        Assert.Equal(1, (await Deposits.FindAsync(_book, _zhezkazgan, null, Token))!.Revision);
        Assert.Equal("kernel.import.word", Assert.Single((await ReadAsync(tree + "x,comet,x,x,x,,,,,,,,,,,,\r\n", (csv, options) => Deposits.ImportNodesAsync(_book, _zhezkazgan, csv, options, null, Token))).Rejected).Violations[0].Code);

        await Blocks.RegisterAsync(Block("kresto") with { GroundClass = GroundClass.VeryComplex, Volume = Volume.FromCubicMetres(400) }, null, Token);
        var blocks = await TextAsync(csv => Blocks.ExportAsync(_book, _zhezkazgan, csv, null, Token));
        Assert.Contains("very-complex", blocks, StringComparison.Ordinal);
        Assert.Equal(2, (await ReadAsync(blocks, (csv, options) => Blocks.ImportAsync(_book, _zhezkazgan, csv, options, null, Token))).Accepted);
    }

    [Fact]
    public async Task A_block_list_gives_mass_by_volume_and_density_and_tells_when_they_do_not_agree()
    {
        const string csv =
            """
            section,block,category,ore_type,mass_t,volume_m3,density_t_m3,as_of,document,cu_pct
            annensk,d-1,C1,sulphide,,1000,2.7,2026-01-02,protocol 1,1.41
            annensk,d-2,C1,sulphide,2710,1000,2.7,2026-01-02,protocol 1,1.41
            annensk,d-3,C1,sulphide,3000,1000,2.7,2026-01-02,protocol 1,1.41
            """;
        var report = await ReadAsync(csv, (stream, options) => Blocks.ImportAsync(_book, _zhezkazgan, stream, options, null, Token));
        Assert.Equal((2, "geology.block.density"), (report.Accepted, Assert.Single(report.Rejected).Violations[0].Code));
        var listed = await Blocks.ListAsync(_book, _zhezkazgan, null, Token);
        Assert.Equal(Mass.FromTonnes(2700), listed.Single(block => block.Registered.Block.Block.Value == "d-1").Registered.Dry);
    }

    [Fact]
    public async Task Changes_and_depletions_are_imported_and_a_transfer_between_systems_is_refused()
    {
        await Blocks.RegisterAsync(Block("annensk"), null, Token);
        await Blocks.RegisterAsync(
            Block("annensk") with { Block = Reference("annensk") with { Classification = ReserveClassification.Crirsco(ReserveCategory.Measured) } }, null, Token);
        var changes = await ReadAsync(
            """
            id,kind,section,block,category,day,mass_t,document,to_section,to_block,to_category,cu_pct
            t-1,transferred,annensk,a-1,C1,2026-01-05,10,protocol 2,annensk,a-1,C2,
            t-2,transferred,annensk,a-1,C1,2026-01-05,10,protocol 2,annensk,a-1,proved,
            t-3,revalued-up,annensk,a-1,C1,2026-01-05,10,protocol 2,,,,1.5
            t-4,sold,annensk,a-1,C1,2026-01-05,10,protocol 2,,,,
            """,
            (csv, options) => Changes.ImportAsync(_book, _zhezkazgan, csv, options, null, Token));
        Assert.Equal(2, changes.Accepted);
        Assert.Equal(["geology.change.systems", "geology.change.kind"], changes.Rejected.Select(row => row.Violations[0].Code));

        var depletions = await ReadAsync(
            "id,section,block,category,day,mined_clean_t,loss_pct\r\nd-1,annensk,a-1,C1,2026-01-06,95,5\r\nd-2,annensk,a-1,C1,2026-01-06,95,100\r\n",
            (csv, options) => _host.GetRequiredService<IDepletions>().ImportAsync(_book, _zhezkazgan, csv, options, null, Token));
        Assert.Equal((1, "geology.depletion.loss-coefficient"), (depletions.Accepted, Assert.Single(depletions.Rejected).Violations[0].Code));

        var statements = _host.GetRequiredService<IReserveStatements>();
        await statements.DrawUpAsync(new DrawUpStatement { Book = _book, Id = Code.Parse("s-1"), Deposit = _zhezkazgan, AsOf = Day(31) }, null, Token);
        var text = await TextAsync(csv => statements.ExportAsync(_book, Code.Parse("s-1"), csv, null, Token));
        Assert.Contains("annensk,a-1,Gkz,", text, StringComparison.Ordinal);
        var form = await TextAsync(async csv => await MovementForms.WriteAsync(
            MovementForms.Lay(await Changes.MovementAsync(_book, _zhezkazgan, Day(1), Day(31), null, Token), MovementForm.Full), MovementForm.Full, csv, null, Token));
        Assert.Equal(1 + 6, form.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
    }

    private async Task<PlanProgramme> PlannedAsync()
    {
        var plan = new PlanProgramme
        {
            Book = _book, Id = _programme, Deposit = _zhezkazgan, Section = Code.Parse("annensk"), First = Day(3), Last = Day(25),
            Metres = Length.FromMetres(200), Holes = 2, Document = "project 7 (synthetic)",
        };
        await Programmes.PlanAsync(plan, null, Token);
        await Programmes.AddHoleAsync(Hole(), null, Token);
        await Blocks.RegisterAsync(Block("annensk"), null, Token);
        return plan;
    }

    private static AddHole Hole() => new()
    {
        Book = _book,
        Programme = _programme,
        Hole = new DrillHole
        {
            Code = _hole, Planned = Length.FromMetres(100), East = Length.FromMetres(12.5m), North = Length.FromMetres(-3), AzimuthDegrees = 45.5m, DipDegrees = 75,
        },
    };

    private Task DrillAsync(int day, decimal metres) => Programmes.RecordDrillingAsync(
        new RecordDrilling { Book = _book, Programme = _programme, Hole = _hole, Day = Day(day), Depth = Length.FromMetres(metres) }, null, Token);

    private static RecordIntersection Interval(decimal from, decimal to, string assay) => new()
    {
        Book = _book, Programme = _programme, Hole = _hole, From = Length.FromMetres(from), To = Length.FromMetres(to),
        Assay = Assay.Parse(assay, null), Sample = "core",
    };

    private static BlockReference Reference(string section) => new()
    {
        Deposit = _zhezkazgan, Section = Code.Parse(section), Block = Code.Parse("a-1"), Classification = ReserveClassification.Gkz(ReserveCategory.C1),
    };

    private static RegisterBlock Block(string section) => new()
    {
        Book = _book, Block = Reference(section), AsOf = Day(2), OreType = OreType.Sulphide, Dry = Mass.FromTonnes(1000), Grades = Assay.Parse("Cu 1.41 %", null),
        Document = "protocol 1",
    };

    private static RecordReserveChange Increase(string id, string section) => new()
    {
        Book = _book, Id = Code.Parse(id), Kind = ReserveChangeKind.Explored, Block = Reference(section), Day = Day(20), Dry = Mass.FromTonnes(500),
        Grades = Assay.Parse("Cu 1.8 %", null), Document = "protocol 8",
    };

    private static ProductionDay Day(int day) => new(new LocalDate(2026, 1, day));

    private static async Task RefusedAsync<T>(string code, Func<Task> operation)
        where T : ErpException => Assert.Equal(code, (await Assert.ThrowsAsync<T>(operation)).Code);

    private static async Task<string> TextAsync(Func<CsvExport, Task> write)
    {
        await using var text = new StringWriter();
        await write(new CsvExport(text));
        return text.ToString();
    }

    private static async Task<ImportReport> ReadAsync(string csv, Func<Stream, ImportOptions, Task<ImportReport>> import)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(csv));
        return await import(stream, new ImportOptions());
    }

    private static async Task ImportAsync(Func<Stream, ImportOptions, Task<ImportReport>> import, string csv, int accepted, string code)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(csv));
        var report = await import(stream, new ImportOptions { Culture = new System.Globalization.CultureInfo("ru") });
        Assert.Equal(accepted, report.Accepted);
        Assert.Equal([code], report.Rejected.SelectMany(row => row.Violations).Select(violation => violation.Code));
    }
}

public sealed class ExplorationOnSqlite() : ExplorationContract(TestEngine.Sqlite);

public sealed class ExplorationOnPostgreSql() : ExplorationContract(TestEngine.PostgreSql);
