using System.Text;
using CsCheck;
using Kazakhmys.Erp.Geology.Blocks;
using Kazakhmys.Erp.Geology.Changes;
using Kazakhmys.Erp.Geology.Depletions;
using Kazakhmys.Erp.Geology.Deposits;
using Kazakhmys.Erp.Geology.Published;
using Kazakhmys.Erp.Geology.Statements;
using Kazakhmys.Erp.Kernel.Assays;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Security;
using Kazakhmys.Erp.Kernel.Violations;
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

namespace Kazakhmys.Erp.Geology.Tests;

public abstract class GeologyContract(TestEngine engine) : IAsyncLifetime
{
    private static readonly Code _book = Code.Parse("zhz");
    private static readonly Code _stockpile = Code.Parse("stock/ore/south/main");
    private static readonly ProductionDay _first = new(new LocalDate(2026, 1, 1));

    private readonly Person _person = new();
    private TestDatabase? _database;
    private ServiceProvider _host = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private IReserveBlocks Blocks => _host.GetRequiredService<IReserveBlocks>();

    private IReserveChanges Changes => _host.GetRequiredService<IReserveChanges>();

    private IDepletions Depletions => _host.GetRequiredService<IDepletions>();

    private IReserveStatements Statements => _host.GetRequiredService<IReserveStatements>();

    private IDeposits Deposits => _host.GetRequiredService<IDeposits>();

    public async ValueTask InitializeAsync()
    {
        Assert.SkipUnless(TestDatabase.IsAvailable(engine, out var reason), reason);
        _database = await TestDatabase.CreateAsync(engine);
        _host = _database.Host(erp => erp.AddGeology(), services => services.AddSingleton<ICurrentUser>(_person));
        await _host.MigrateErpAsync(Token);
        await _host.GetRequiredService<IBooks>().OpenAsync(_book, "Zhezkazgan", null, Token);
        await _host.GetRequiredService<IPeriods>().OpenAsync(_book, Period.Year(2026), null, Token);
        await _host.GetRequiredService<IAccounts>().OpenAsync(
            _book, [new OpenAccount { Code = _stockpile, Kind = AccountKind.Stock, ValidFrom = _first }], null, Token);
        await Deposits.KeepAsync(PublishedGeology.Zhezkazgan(_book, _first), null, Token);
    }

    public async ValueTask DisposeAsync()
    {
        if (_database is not null)
            await _database.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_deposit_is_kept_as_it_was_given_and_changes_by_revision()
    {
        var kept = await Deposits.FindAsync(_book, Code.Parse("zhezkazgan"), null, Token);
        Assert.True(DepositRules.AreSame(PublishedGeology.Zhezkazgan(_book, _first), kept!));
        Assert.Equal(1, (await Deposits.KeepAsync(PublishedGeology.Zhezkazgan(_book, _first), null, Token)).Revision);
        Assert.Equal(2, (await Deposits.KeepAsync(kept! with { Name = new("Zhezkazgan field", "", "") }, null, Token)).Revision);
        Assert.Equal("geology.deposit.changed",
            (await Assert.ThrowsAsync<ConcurrencyException>(() => Deposits.KeepAsync(kept with { Name = new("Other", "", "") }, null, Token))).Code);
        Assert.Equal("geology.deposit.valid-from", (await Assert.ThrowsAsync<RuleViolatedException>(
            () => Deposits.KeepAsync(kept with { Revision = 2, ValidFrom = Day(5) }, null, Token))).Code);
    }

    [Fact]
    public async Task A_registered_block_holds_what_exploration_found_and_registers_once()
    {
        var block = await Blocks.RegisterAsync(Block("a-1"), null, Token);

        Assert.Equal(block, await Blocks.RegisterAsync(Block("a-1"), null, Token));
        Assert.Equal(Mass.FromTonnes(1000).Milligrams, await HeldAsync(block.Account, "mass"));
        Assert.Equal(Mass.FromTonnes(14.1m).Milligrams, await HeldAsync(block.Account, "Cu"));
        Assert.Equal(-Mass.FromTonnes(14.1m).Milligrams, await HeldAsync(GeologyAccounts.Exploration, "Cu"));
        Assert.Equal(TreatmentRoute.Flotation, block.Route);
        Assert.Equal("geology.block.differs", (await Assert.ThrowsAsync<IdempotencyConflictException>(
            () => Blocks.RegisterAsync(Block("a-1") with { Dry = Mass.FromTonnes(1) }, null, Token))).Code);
    }

    [Fact]
    public async Task A_block_of_another_deposit_section_or_component_is_refused()
    {
        Assert.Equal("geology.block.component", (await Assert.ThrowsAsync<RuleViolatedException>(
            () => Blocks.RegisterAsync(Block("a-1") with { Grades = Assay.Parse("As 0.1 %", null) }, null, Token))).Code);
        Assert.Equal("geology.block.node", (await Assert.ThrowsAsync<NotFoundException>(
            () => Blocks.RegisterAsync(Block("a-1") with { Horizon = Code.Parse("x") }, null, Token))).Code);
        Assert.Equal("geology.deposit.not-found", (await Assert.ThrowsAsync<NotFoundException>(
            () => Blocks.RegisterAsync(Block("a-1") with { Block = Reference("a-1") with { Deposit = Code.Parse("x") } }, null, Token))).Code);
        Assert.Equal("geology.block.mass", (await Assert.ThrowsAsync<ValidationFailedException>(
            () => Blocks.RegisterAsync(Block("a-1") with { Dry = Mass.Zero }, null, Token))).Code);
        Assert.Equal("geology.code.segment", (await Assert.ThrowsAsync<ValidationFailedException>(
            () => Blocks.RegisterAsync(Block("a/1"), null, Token))).Code);
        Assert.Equal("geology.text.missing", (await Assert.ThrowsAsync<ValidationFailedException>(
            () => Blocks.RegisterAsync(Block("a-1") with { Document = "" }, null, Token))).Code);
    }

    [Fact]
    public async Task A_block_list_is_imported_row_by_row_and_twice_changes_nothing()
    {
        const string csv =
            """
            section,block,category,ore_type,mass_t,as_of,document,cu_pct,ag_g_t
            annensk,b-1,C1,sulphide,1000,2026-01-02,protocol 1,1.41,12
            annensk,b-2,C9,sulphide,1000,2026-01-02,protocol 1,1.41,
            nowhere,b-3,C1,sulphide,1000,2026-01-02,protocol 1,1.41,
            annensk,b-5,C1,granite,1000,2026-01-02,protocol 1,1.41,
            annensk,b-4,C2-off-balance,oxide,500,2026-01-02,protocol 1,0.5,
            """;
        var first = await ImportAsync(csv);
        var again = await ImportAsync(csv);

        Assert.Equal((2, 2), (first.Accepted, again.Accepted));
        Assert.Equal([3, 4, 5], first.Rejected.Select(row => row.Number));
        Assert.Equal(["geology.classification.category", "geology.block.node", "geology.block.ore-type"], first.Rejected.Select(row => row.Violations[0].Code));
        var blocks = await Blocks.ListAsync(_book, Code.Parse("zhezkazgan"), null, Token);
        Assert.Equal([TreatmentRoute.Flotation, TreatmentRoute.Leaching], blocks.Select(block => block.Route));
        Assert.Equal(Mass.FromTonnes(1000).Milligrams, await HeldAsync(blocks[0].Account, "mass"));
    }

    [Fact]
    public async Task A_depletion_leaves_its_losses_in_the_ground()
    {
        var block = await Blocks.RegisterAsync(Block("a-1"), null, Token);
        await MineAsync("1", block.Account, 760);
        var depletion = await Depletions.RecordAsync(Depletion("d-1", 760, 5), null, Token);

        Assert.Equal(Mass.FromTonnes(800), depletion.Extinguished);
        Assert.Equal(Mass.FromTonnes(40).Milligrams, await HeldAsync(GeologyAccounts.InGroundLoss(Code.Parse("zhezkazgan")), "mass"));
        Assert.Equal(Mass.FromTonnes(200).Milligrams, await HeldAsync(block.Account, "mass"));
        Assert.Equal(depletion.Receipt!.Value.Seq, (await Depletions.RecordAsync(Depletion("d-1", 760, 5), null, Token)).Receipt!.Value.Seq);
        Assert.Equal("geology.depletion.differs", (await Assert.ThrowsAsync<IdempotencyConflictException>(
            () => Depletions.RecordAsync(Depletion("d-1", 760, 6), null, Token))).Code);
    }

    [Fact]
    public async Task More_than_a_block_holds_is_lost_only_with_a_reconciliation_note()
    {
        var block = await Blocks.RegisterAsync(Block("a-1"), null, Token);
        await MineAsync("1", block.Account, 990);

        Assert.Equal("geology.depletion.beyond-block", (await Assert.ThrowsAsync<RuleViolatedException>(
            () => Depletions.RecordAsync(Depletion("d-1", 990, 10), null, Token))).Code);
        Assert.Equal("geology.depletion.loss-coefficient", (await Assert.ThrowsAsync<ValidationFailedException>(
            () => Depletions.RecordAsync(Depletion("d-1", 10, 100), null, Token))).Code);
        var noted = await Depletions.RecordAsync(
            Depletion("d-1", 990, 10) with { ReconciliationNote = "the ore body was thicker" }, null, Token);
        Assert.Equal(Mass.FromTonnes(100), noted.Reconciled);
        Assert.Equal(0, await HeldAsync(block.Account, "mass"));
        Assert.Equal(0, await HeldAsync(block.Account, "Cu"));
        var mass = Assert.Single(await MovementAsync(), movement => movement.Commodity.Value == "mass");
        Assert.Equal((1000, 990, 110, 100, 0), (Tonnes(mass.Explored), Tonnes(mass.Mined), Tonnes(mass.Lost), Tonnes(mass.Revalued), Tonnes(mass.Closing)));
    }

    [Fact]
    public async Task An_approved_statement_is_superseded_and_never_edited()
    {
        await Blocks.RegisterAsync(Block("a-1"), null, Token);
        var draw = new DrawUpStatement { Book = _book, Id = Code.Parse("s-1"), Deposit = Code.Parse("zhezkazgan"), AsOf = Day(31) };
        var drawn = await Statements.DrawUpAsync(draw, null, Token);
        Assert.Equal(2, drawn.Lines.Count);
        Assert.Equal("geology.statement.second-person", (await Assert.ThrowsAsync<RuleViolatedException>(
            () => Statements.ApproveAsync(_book, draw.Id, null, Token))).Code);
        _person.Actor = Code.Parse("chief");
        Assert.Equal(ReserveStatementStatus.Approved, (await Statements.ApproveAsync(_book, draw.Id, null, Token)).Status);
        Assert.Equal("geology.statement.not-draft", (await Assert.ThrowsAsync<RuleViolatedException>(
            () => Statements.ApproveAsync(_book, draw.Id, null, Token))).Code);
        Assert.Equal("geology.statement.exists", (await Assert.ThrowsAsync<RuleViolatedException>(
            () => Statements.DrawUpAsync(draw, null, Token))).Code);
        Assert.Equal("geology.statement.not-found", (await Assert.ThrowsAsync<NotFoundException>(
            () => Statements.ApproveAsync(_book, Code.Parse("s-9"), null, Token))).Code);

        var next = draw with { Id = Code.Parse("s-2"), Supersedes = draw.Id };
        await Statements.DrawUpAsync(next, null, Token);
        await Statements.DrawUpAsync(next with { Id = Code.Parse("s-3") }, null, Token);
        _person.Actor = Code.Parse("geologist");
        await Statements.ApproveAsync(_book, next.Id, null, Token);
        Assert.Equal(ReserveStatementStatus.Superseded, (await Statements.FindAsync(_book, draw.Id, null, Token))!.Status);
        Assert.Equal("geology.statement.supersedes", (await Assert.ThrowsAsync<RuleViolatedException>(
            () => Statements.ApproveAsync(_book, Code.Parse("s-3"), null, Token))).Code);
    }

    [Fact]
    public async Task Changes_need_their_document_block_and_target()
    {
        await Blocks.RegisterAsync(Block("a-1"), null, Token);
        var change = Change("c-1", ReserveChangeKind.WrittenOff, 10);
        var recorded = await Changes.RecordAsync(change, null, Token);
        Assert.Equal(recorded.Receipt.Seq, (await Changes.RecordAsync(change, null, Token)).Receipt.Seq);
        Assert.Equal("geology.change.differs", (await Assert.ThrowsAsync<IdempotencyConflictException>(
            () => Changes.RecordAsync(change with { Dry = Mass.FromTonnes(11) }, null, Token))).Code);
        Assert.Equal("geology.change.document", (await Assert.ThrowsAsync<ValidationFailedException>(
            () => Changes.RecordAsync(change with { Document = "" }, null, Token))).Code);
        Assert.Equal("geology.change.kind", (await Assert.ThrowsAsync<ValidationFailedException>(
            () => Changes.RecordAsync(change with { Kind = ReserveChangeKind.LostInGround }, null, Token))).Code);
        Assert.Equal("geology.change.transfer", (await Assert.ThrowsAsync<RuleViolatedException>(
            () => Changes.RecordAsync(change with { Kind = ReserveChangeKind.Transferred, To = change.Block }, null, Token))).Code);
        Assert.Equal("geology.block.not-found", (await Assert.ThrowsAsync<NotFoundException>(
            () => Changes.RecordAsync(change with { Block = Reference("a-9") }, null, Token))).Code);
        await Changes.RecordAsync(Change("c-2", ReserveChangeKind.WrittenOff, 990), null, Token);
        Assert.Equal("geology.change.grades", (await Assert.ThrowsAsync<RuleViolatedException>(
            () => Changes.RecordAsync(Change("c-3", ReserveChangeKind.RevaluedUp, 1), null, Token))).Code);
    }

    [Fact]
    public async Task The_movement_of_reserves_closes_exactly_after_any_sequence()
    {
        await Blocks.RegisterAsync(Block("a-1"), null, Token);
        var number = 0;
        var steps = Gen.Select(Gen.Int[0, 6], Gen.Long[1, 40_000_000_000], Gen.Int[2, 28]).Array[12];
        await steps.SampleAsync(
            async program =>
            {
                foreach (var (kind, milligrams, day) in program)
                    await StepAsync($"p-{Interlocked.Increment(ref number)}", kind, Mass.FromMilligrams(milligrams), Day(day));
            },
            iter: 3, threads: 1);

        var movements = await Changes.MovementAsync(_book, Code.Parse("zhezkazgan"), Day(10), Day(20), null, Token);
        Assert.NotEmpty(movements);
        foreach (var m in movements)
            Assert.Equal(m.Closing, m.Opening + m.Explored + m.Revalued + m.Transferred - m.Mined - m.Lost - m.WrittenOff);
        foreach (var commodity in movements.GroupBy(m => m.Commodity))
            Assert.Equal(0, commodity.Sum(m => m.Transferred));
        Assert.All(movements, m => Assert.True(m.Mined >= 0 && m.Lost >= 0 && m.WrittenOff >= 0));
    }

    private static int Tonnes(long milligrams) => (int)(milligrams / 1_000_000_000);

    private static ProductionDay Day(int day) => new(new LocalDate(2026, 1, day));

    private static BlockReference Reference(string block, ReserveCategory category = ReserveCategory.C1) => new()
    {
        Deposit = Code.Parse("zhezkazgan"),
        Section = Code.Parse("annensk"),
        Block = Code.Parse(block),
        Classification = ReserveClassification.Gkz(category),
    };

    private static RegisterBlock Block(string block) => new()
    {
        Book = _book,
        Block = Reference(block),
        AsOf = Day(2),
        OreType = OreType.Sulphide,
        Dry = Mass.FromTonnes(1000),
        Grades = Assay.Parse("Cu 1.41 %", null),
        Document = "protocol 1",
    };

    private static RecordDepletion Depletion(string id, decimal clean, decimal lossPercent) => new()
    {
        Book = _book,
        Id = Code.Parse(id),
        Block = Reference("a-1"),
        Day = Day(20),
        MinedClean = Mass.FromTonnes(clean),
        LossCoefficient = Ratio.FromPercent(lossPercent),
    };

    private static RecordReserveChange Change(string id, ReserveChangeKind kind, decimal tonnes) => new()
    {
        Book = _book,
        Id = Code.Parse(id),
        Kind = kind,
        Block = Reference("a-1"),
        Day = Day(12),
        Dry = Mass.FromTonnes(tonnes),
        Document = "act 7",
    };

    private async Task StepAsync(string id, int kind, Mass dry, ProductionDay day)
    {
        if (kind == 6)
        {
            await Depletions.RecordAsync(
                Depletion(id, 1, 5) with { Day = day, MinedClean = dry, ReconciliationNote = "test" }, null, Token);
        }
        else if (kind == 5)
        {
            await MineAsync(id, Reference("a-1").Account, dry.Tonnes, day);
        }
        else
        {
            var change = Change(id, (ReserveChangeKind)kind, 1) with { Dry = dry, Day = day, Grades = Assay.Parse("Cu 0.3 %", null) };
            await Changes.RecordAsync(
                change.Kind == ReserveChangeKind.Transferred ? change with { To = Reference("a-1", ReserveCategory.B) } : change, null, Token);
        }
    }

    private async Task MineAsync(string id, Code account, decimal tonnes, ProductionDay? day = null) =>
        await _host.GetRequiredService<ILedger>().PostAsync(new EntryDraft
        {
            Book = _book,
            Key = $"mined-{id}",
            EffectiveAt = (day ?? Day(15)).Date.At(new LocalTime(12, 0)).InUtc().ToInstant(),
            Document = new DocumentReference { Module = Code.Parse("mines"), Type = Code.Parse("shift"), Id = id },
            Transfers =
            [
                .. new MaterialMovement
                {
                    From = account, To = _stockpile, Dry = Mass.FromTonnes(tonnes), Assay = Assay.Parse(day is null ? "Cu 1.41 %" : "Cu 0.3 %", null),
                }.Transfers(),
            ],
        }, null, Token);

    private Task<long> HeldAsync(Code account, string commodity) =>
        _host.GetRequiredService<IBalances>().OfAsync(_book, account, Code.Parse(commodity), null, null, Token);

    private Task<IReadOnlyList<ReserveMovement>> MovementAsync() =>
        Changes.MovementAsync(_book, Code.Parse("zhezkazgan"), Day(1), Day(31), null, Token);

    private async Task<Kernel.Imports.ImportReport> ImportAsync(string csv)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(csv));
        return await Blocks.ImportAsync(_book, Code.Parse("zhezkazgan"), stream, null, null, Token);
    }

    private sealed class Person : ICurrentUser
    {
        public Code Actor { get; set; } = Code.Parse("geologist");
    }
}

public sealed class GeologyOnSqlite() : GeologyContract(TestEngine.Sqlite);

public sealed class GeologyOnPostgreSql() : GeologyContract(TestEngine.PostgreSql);
