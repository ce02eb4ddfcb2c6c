using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger.Accounts;
using Kazakhmys.Erp.Ledger.Books;
using Kazakhmys.Erp.Ledger.Entries;
using Kazakhmys.Erp.Ledger.Periods;
using Kazakhmys.Erp.MetalAccounting.Balances;
using Kazakhmys.Erp.MetalAccounting.Comparisons;
using Kazakhmys.Erp.MetalAccounting.Figures;
using Kazakhmys.Erp.TestSupport;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Period = Kazakhmys.Erp.Kernel.Calendars.Period;

namespace Kazakhmys.Erp.MetalAccounting.Tests.Contracts;

public abstract class MetalBalanceContract(TestEngine engine) : IAsyncLifetime
{
    private static readonly Code Book = Code.Parse("kz");
    private static readonly Code Copper = Code.Parse("Cu");
    private static readonly Code Reserve = Code.Parse("reserve/zhz/1");
    private static readonly Code Ore = Code.Parse("stock/ore/south/1");
    private static readonly Code Plant = Code.Parse("plant/zhz1/in-process");
    private static readonly Code Concentrate = Code.Parse("stock/concentrate/zhz1/1");
    private static readonly Code Tailings = Code.Parse("tailings/zhz1/1");
    private static readonly Period January = Period.Month(2026, 1);

    private TestDatabase _database = null!;
    private IServiceProvider _host = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        Assert.SkipUnless(TestDatabase.IsAvailable(engine, out var reason), reason);
        _database = await TestDatabase.CreateAsync(engine);
        _host = _database.Host(erp => erp.AddMetalAccounting());
        await _host.MigrateErpAsync(Token);
        await _host.GetRequiredService<IBooks>().OpenAsync(Book, "Kazakhmys", null, Token);
        await _host.GetRequiredService<IAccounts>().OpenAsync(Book,
        [
            Open("external/exploration", AccountKind.External), Open(Reserve.Value, AccountKind.Reserve), Open(Ore.Value, AccountKind.Stock),
            Open(Plant.Value, AccountKind.InProcess), Open(Concentrate.Value, AccountKind.Stock), Open(Tailings.Value, AccountKind.Loss),
        ], null, Token);
        var periods = _host.GetRequiredService<IPeriods>();
        await periods.OpenAsync(Book, Period.Month(2025, 12), null, Token);
        await periods.OpenAsync(Book, January, null, Token);
        await PostAsync("0", 2025, 12, 20, Code.Parse("external/exploration"), Reserve, 1000);
        await PostAsync("1", 2025, 12, 21, Reserve, Ore, 100);
        await PostAsync("2", 2026, 1, 10, Reserve, Ore, 300);
        await PostAsync("3", 2026, 1, 11, Ore, Plant, 320);
        await PostAsync("4", 2026, 1, 11, Plant, Concentrate, 280);
        await PostAsync("5", 2026, 1, 11, Plant, Tailings, 40);
    }

    public async ValueTask DisposeAsync()
    {
        if (_database is not null)
            await _database.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task The_balance_is_read_from_the_ledger_and_closes()
    {
        var balance = await StateAsync();

        Assert.Equal(Mass.Zero, balance.Difference);
        Assert.Equal(Kg(100), balance.Of(BalanceTerm.OpeningStock));
        Assert.Equal(Kg(300), balance.Of(BalanceTerm.Ore));
        Assert.Equal(Kg(40), balance.Of(BalanceTerm.Losses));
        Assert.Equal(Kg(360), balance.Of(BalanceTerm.ClosingStock));
        Assert.Equal(Ratio.FromPercent(87.5m), balance.Recoveries[0].Recovery);
    }

    [Fact]
    public async Task A_reversed_entry_leaves_no_trace_in_the_flows()
    {
        var wrong = await PostAsync("6", 2026, 1, 12, Ore, Plant, 7);
        await _host.GetRequiredService<ILedger>().ReverseAsync(
            new ReversalDraft { Book = Book, Seq = wrong.Seq, Key = "6r", Document = Document("6r") }, null, Token);

        var balance = await StateAsync();
        Assert.Equal(Kg(320), balance.Of(Code.Parse("ore-processed")));
        Assert.Equal(Mass.Zero, balance.Difference);
    }

    [Fact]
    public async Task Every_cell_opens_to_its_entries_and_they_sum_to_it()
    {
        var balance = await StateAsync();
        foreach (var line in balance.Lines.Concat(balance.Stages))
        {
            foreach (var cell in line.Cells)
            {
                var sum = 0L;
                await foreach (var entry in _host.GetRequiredService<IMetalBalances>().EntriesAsync(balance, line, cell, null, Token))
                {
                    var arrives = cell.Counterpart is null ? entry.To == cell.Account : entry.From == cell.Account;
                    sum += arrives ? entry.Amount : -entry.Amount;
                    Assert.Equal("test", entry.Document.Module.Value);
                }
                Assert.Equal(cell.Amount.Milligrams, sum);
            }
        }
    }

    [Fact]
    public async Task A_cell_opens_down_to_the_raw_readings_of_its_documents()
    {
        var host = _database.Host(erp => erp.AddMetalAccounting(), services => services.AddSingleton<IDocumentReadings>(new ReadingsOfNote()));
        var balances = host.GetRequiredService<IMetalBalances>();
        var balance = await balances.StateAsync(Query(), null, Token);
        var losses = balance.Lines.Single(line => line.Term == BalanceTerm.Losses);

        var opened = new List<CellEntry>();
        await foreach (var entry in balances.OpenAsync(balance, losses, losses.Cells[0], null, Token))
            opened.Add(entry);

        var tailings = Assert.Single(opened);
        Assert.Equal(("5", "system"), (tailings.Entry.Key, tailings.Entry.Actor.Value));
        Assert.Equal("5/1", Assert.Single(tailings.Readings).Id);
    }

    [Fact]
    public async Task A_declared_figure_is_compared_within_its_rounding()
    {
        await DeclareAsync("concentrate-produced", "0.3", "t");
        await DeclareAsync("stock-ore-change", "-0.02", "t");
        await DeclareAsync("tailings", "0.06", "t");
        await DeclareAsync("concentrator-recovery", "87.5", "%");
        await DeclareAsync("something-else", "12.6", "g/t");

        var comparison = await _host.GetRequiredService<IBalanceComparisons>().CompareAsync(Query(), null, null, Token);
        Verdict Of(string name) => comparison.Lines.Single(line => line.Name == Code.Parse(name)).Verdict;
        Assert.Equal(Verdict.AgreesWithinRounding, Of("concentrate-produced"));
        Assert.Equal(Verdict.AgreesWithinRounding, Of("stock-ore-change"));
        Assert.Equal(Verdict.Differs, Of("tailings"));
        Assert.Equal(Verdict.NotPublished, Of("ore"));
        Assert.Equal(Verdict.AgreesWithinRounding, comparison.Recoveries[0].Verdict);
        Assert.Equal(Code.Parse("something-else"), Assert.Single(comparison.Unmatched).Declared.Name);
        Assert.False(comparison.Agrees);

        var tailings = new Dictionary<Code, Interval<Mass>> { [Code.Parse("tailings")] = new() { Low = Kg(25), Value = Kg(40), High = Kg(55) } };
        var wider = await _host.GetRequiredService<IBalanceComparisons>().CompareAsync(Query(), tailings, null, Token);
        Assert.True(wider.Agrees);
        Assert.Equal(Kg(-20), wider.Lines.Single(line => line.Name == Code.Parse("tailings")).Difference);
    }

    [Fact]
    public async Task A_figure_keeps_its_revisions_and_the_same_again_changes_nothing()
    {
        var figures = _host.GetRequiredService<IDeclaredFigures>();
        var first = await DeclareAsync("tailings", "0.05", "t");
        Assert.Equal(first, await DeclareAsync("tailings", "0.05", "t"));
        var second = await DeclareAsync("tailings", "0.04", "t");

        Assert.Equal((1, 2), (first.Revision, second.Revision));
        Assert.Equal(2, (await figures.HistoryAsync(Book, January.Code, Copper, Code.Parse("tailings"), null, Token)).Count);
        Assert.Equal(second, Assert.Single(await figures.ListAsync(Book, January.Code, Copper, null, Token)));
    }

    [Fact]
    public async Task What_cannot_be_compared_is_refused()
    {
        async Task<string> Refused(string text, string unit, string? culture = null) =>
            (await Assert.ThrowsAsync<ValidationFailedException>(() => DeclareAsync("ore", text, unit, culture))).Code;
        Assert.Equal("kernel.quantity.ambiguous-separator", await Refused("4,576", "kt"));
        Assert.Equal("metal-accounting.figure.unit", await Refused("4", "MWh"));
        Assert.Equal("metal-accounting.figure.culture", await Refused("4", "kt", "not-a-culture!"));
        Assert.Equal("kernel.value.required", await Refused("", "kt"));
        var balances = _host.GetRequiredService<IMetalBalances>();
        var energy = await Assert.ThrowsAsync<ValidationFailedException>(
            () => balances.StateAsync(Query() with { Metal = Code.Parse("energy") }, null, Token));
        Assert.Equal("metal-accounting.balance.not-a-mass", energy.Code);
        var unknown = await Assert.ThrowsAsync<NotFoundException>(
            () => balances.StateAsync(Query() with { Metal = Code.Parse("Xx") }, null, Token));
        Assert.Equal("metal-accounting.balance.metal-unknown", unknown.Code);
        var nowhere = await Assert.ThrowsAsync<ValidationFailedException>(() => balances.StateAsync(Query() with { Books = [] }, null, Token));
        Assert.Equal("kernel.list.empty", nowhere.Code);
    }

    [Fact]
    public async Task The_example_of_the_readme_states_and_compares()
    {
        var (balances, figures, comparisons, book) = (
            _host.GetRequiredService<IMetalBalances>(), _host.GetRequiredService<IDeclaredFigures>(), _host.GetRequiredService<IBalanceComparisons>(), Book);
        var query = new MetalBalanceQuery { Books = [book], Metal = Code.Parse("Cu"), Period = Period.Month(2026, 1) };
        var balance = await balances.StateAsync(query, null, Token);
        var lines = balance.Lines.Select(line => $"{line.Term,-15} {line.Name.En,-30} {line.Amount.Kilotonnes,10:0.000} kt").ToList();
        await figures.DeclareAsync(
            new DeclareFigure
            {
                Book = book, Period = Period.Month(2026, 1), Metal = Code.Parse("Cu"), Name = Code.Parse("concentrator-recovery"),
                Text = "87.5", Unit = "%", Source = "monthly report",
            }, null, Token);
        var comparison = await comparisons.CompareAsync(query, null, null, Token);

        Assert.StartsWith("OpeningStock", lines[0], StringComparison.Ordinal);
        Assert.Equal(Verdict.AgreesWithinRounding, comparison.Recoveries[0].Verdict);
    }

    private sealed class ReadingsOfNote : IDocumentReadings
    {
        public Task<IReadOnlyList<DocumentReading>> OfAsync(
            Code book, DocumentReference document, StoreSession? within = null, CancellationToken cancellationToken = default) =>
            Task.FromResult<IReadOnlyList<DocumentReading>>(
            [
                new()
                {
                    Id = $"{document.Id}/1", Point = Code.Parse("belt-scale-1"), Quantity = Code.Parse("wet-mass"), At = Instant.FromUtc(2026, 1, 11, 7, 0),
                    Value = "41 kg",
                },
            ]);
    }

    private static MetalBalanceQuery Query() => new() { Books = [Book], Metal = Copper, Period = January };

    private static OpenAccount Open(string code, AccountKind kind) =>
        new() { Code = Code.Parse(code), Kind = kind, ValidFrom = new ProductionDay(new LocalDate(2020, 1, 1)) };

    private static DocumentReference Document(string id) => new() { Module = Code.Parse("test"), Type = Code.Parse("note"), Id = id };

    private static Mass Kg(decimal kilograms) => Mass.FromKilograms(kilograms);

    private Task<MetalBalance> StateAsync() => _host.GetRequiredService<IMetalBalances>().StateAsync(Query(), null, Token);

    private Task<DeclaredFigure> DeclareAsync(string name, string text, string unit, string? culture = null) =>
        _host.GetRequiredService<IDeclaredFigures>().DeclareAsync(
            new DeclareFigure
            {
                Book = Book, Period = January, Name = Code.Parse(name), Metal = Copper, Text = text, Unit = unit, Culture = culture, Source = "a report",
            }, null, Token);

    private Task<Receipt> PostAsync(string key, int year, int month, int day, Code from, Code to, long kilograms) =>
        _host.GetRequiredService<ILedger>().PostAsync(
            new EntryDraft
            {
                Book = Book, Key = key, EffectiveAt = Instant.FromUtc(year, month, day, 7, 0), Document = Document(key),
                Transfers = [new Transfer(from, to, Copper, Kg(kilograms).Milligrams)],
            }, null, Token);
}

public sealed class MetalBalanceOnSqlite() : MetalBalanceContract(TestEngine.Sqlite);

public sealed class MetalBalanceOnPostgreSql() : MetalBalanceContract(TestEngine.PostgreSql);
