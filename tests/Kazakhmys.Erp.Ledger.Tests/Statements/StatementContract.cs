using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger.Entries;
using Kazakhmys.Erp.Ledger.Statements;
using Kazakhmys.Erp.Ledger.Tests.Contracts;
using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.TestSupport;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Kazakhmys.Erp.Ledger.Tests.Statements;

public abstract class StatementContract(TestEngine engine) : LedgerContract(engine)
{
    private static readonly Code January = Code.Parse("2026-01");

    private IStatements Statements => Host.GetRequiredService<IStatements>();

    [Fact]
    public async Task A_statement_shows_what_an_account_received_and_issued()
    {
        await PostMonthsAsync();

        var lines = await ReadAsync(Query(Stockpile, 1, 1, 2, 28));

        Assert.Equal([(2L, 0, 300L), (2, 1, 5000), (3, 0, -100), (4, 0, 7), (5, 0, -50)], lines.Select(l => (l.Seq, l.Line, l.Amount)));
        Assert.Equal([Reserve, Reserve, Plant, Reserve, Plant], lines.Select(l => l.Counterpart));
        Assert.Equal([Copper, Mass, Copper, Copper, Copper], lines.Select(l => l.Commodity));
        var last = lines[^1];
        Assert.Equal(Day(2, 3), last.Day);
        Assert.Equal(Instant.FromUtc(2026, 2, 3, 7, 0), last.EffectiveAt);
        Assert.Equal((EntryKind.Original, EntryQuality.Final), (last.Kind, last.Quality));
        Assert.Equal(Document("5"), last.Document);
    }

    [Fact]
    public async Task A_statement_may_be_of_one_commodity_and_of_some_days()
    {
        await PostMonthsAsync();

        Assert.Equal([5000], (await ReadAsync(Query(Stockpile, 1, 1, 2, 28) with { Commodity = Mass })).Select(l => l.Amount));
        Assert.Equal([-100, 7], (await ReadAsync(Query(Stockpile, 1, 12, 1, 12))).Select(l => l.Amount));
        Assert.Empty(await ReadAsync(Query(Stockpile, 1, 13, 2, 2)));
        Assert.Empty(await ReadAsync(Query(Exploration, 2, 1, 2, 28)));
    }

    [Fact]
    public async Task A_closed_period_gives_the_same_statement_with_an_index_and_without()
    {
        await PostMonthsAsync();
        await Periods.CloseAsync(Book, January, null, Token);
        var query = Query(Stockpile, 1, 12, 2, 28);
        var scanned = await ReadAsync(query);
        await Periods.IndexStatementsAsync(Book, January, null, Token);

        Assert.Equal([-100L, 7, -50], scanned.Select(l => l.Amount));
        Assert.Equal(scanned, await ReadAsync(query));
        Assert.Equal([-100L, 7], (await ReadAsync(Query(Stockpile, 1, 12, 1, 31) with { Commodity = Copper })).Select(l => l.Amount));
        Assert.Equal(1L, await Database.RunAsync("select count(*) from ledger_period where indexed = 1"));
    }

    [Fact]
    public async Task An_indexed_period_is_answered_from_its_index()
    {
        await PostMonthsAsync();
        await Periods.CloseAsync(Book, January, null, Token);
        await Periods.IndexStatementsAsync(Book, January, null, Token);
        await Database.RunAsync("delete from ledger_statement_index");

        Assert.Equal([-50L], (await ReadAsync(Query(Stockpile, 1, 1, 2, 28))).Select(l => l.Amount));
    }

    [Fact]
    public async Task An_adjustment_of_a_closed_period_stands_on_the_day_on_which_it_was_booked()
    {
        await PostMonthsAsync();
        await Periods.CloseAsync(Book, January, null, Token);
        await Periods.IndexStatementsAsync(Book, January, null, Token);
        await Ledger.PostAsync(Draft("late", 1, 20, new Transfer(Reserve, Stockpile, Copper, 3)) with { BookedOn = Day(2, 5) }, null, Token);

        Assert.DoesNotContain(await ReadAsync(Query(Stockpile, 1, 1, 1, 31)), l => l.Amount == 3);
        var line = Assert.Single(await ReadAsync(Query(Stockpile, 2, 5, 2, 5)));
        Assert.Equal((Day(2, 5), Instant.FromUtc(2026, 1, 20, 7, 0), 3), (line.Day, line.EffectiveAt, line.Amount));
    }

    [Fact]
    public async Task A_reader_may_stop_early_and_may_read_within_its_own_unit_of_work()
    {
        await PostMonthsAsync();
        await foreach (var line in Statements.ReadAsync(Query(Stockpile, 1, 1, 2, 28), null, Token))
        {
            Assert.Equal(300, line.Amount);
            break;
        }

        await using var unitOfWork = await Host.GetRequiredService<ErpStore>().BeginAsync(Token);
        await Ledger.PostAsync(Draft("6", 2, 4, new Transfer(Reserve, Stockpile, Copper, 11)), unitOfWork, Token);
        Assert.Equal(11, (await ReadAsync(Query(Stockpile, 2, 4, 2, 4), unitOfWork)).Single().Amount);
        Assert.Empty(await ReadAsync(Query(Stockpile, 2, 4, 2, 4)));
    }

    [Fact]
    public async Task What_is_not_there_or_ends_before_it_begins_is_refused()
    {
        var query = Query(Stockpile, 1, 1, 1, 31);
        var nothing = Code.Parse("nothing");

        var refusal = Assert.Throws<ValidationFailedException>(() => Statements.ReadAsync(Query(Stockpile, 1, 2, 1, 1), null, Token));
        Assert.Equal("ledger.balance.span-reversed", refusal.Code);
        Assert.Equal("ledger.book.not-found", await MissingAsync(query with { Book = nothing }));
        Assert.Equal("ledger.account.not-found", await MissingAsync(query with { Account = nothing }));
        Assert.Equal("ledger.commodity.not-found", await MissingAsync(query with { Commodity = nothing }));
    }

    private async Task PostMonthsAsync()
    {
        await PostAsync("1", 1, 10, new Transfer(Exploration, Reserve, Copper, 1000), new Transfer(Exploration, Reserve, Mass, 9000));
        await PostAsync("2", 1, 11, new Transfer(Reserve, Stockpile, Copper, 300), new Transfer(Reserve, Stockpile, Mass, 5000));
        await PostAsync("3", 1, 12, new Transfer(Stockpile, Plant, Copper, 100));
        await PostAsync("4", 1, 12, new Transfer(Reserve, Stockpile, Copper, 7));
        await PostAsync("5", 2, 3, new Transfer(Stockpile, Plant, Copper, 50));
    }

    private async Task<List<StatementLine>> ReadAsync(StatementQuery query, StoreSession? within = null)
    {
        var lines = new List<StatementLine>();
        await foreach (var line in Statements.ReadAsync(query, within, Token))
            lines.Add(line);
        return lines;
    }

    private async Task<string> MissingAsync(StatementQuery query) =>
        (await Assert.ThrowsAsync<NotFoundException>(() => ReadAsync(query))).Code;

    private static StatementQuery Query(Code account, int firstMonth, int firstDay, int lastMonth, int lastDay) =>
        new() { Book = Book, Account = account, First = Day(firstMonth, firstDay), Last = Day(lastMonth, lastDay) };

    private static ProductionDay Day(int month, int day) => new(new LocalDate(2026, month, day));
}

public sealed class StatementsOnSqlite() : StatementContract(TestEngine.Sqlite);

public sealed class StatementsOnPostgreSql() : StatementContract(TestEngine.PostgreSql);
