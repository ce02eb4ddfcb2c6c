using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger.Balances;
using Kazakhmys.Erp.Ledger.Entries;
using Kazakhmys.Erp.TestSupport;
using NodaTime;

namespace Kazakhmys.Erp.Ledger.Tests.Contracts;

public abstract class PostingContract(TestEngine engine) : LedgerContract(engine)
{
    [Fact]
    public async Task What_is_posted_moves_between_the_two_accounts_and_nowhere_else()
    {
        await PostAsync("1", 1, 10, new Transfer(Exploration, Reserve, Copper, 1000));
        await PostAsync("2", 1, 11, new Transfer(Reserve, Stockpile, Copper, 300));

        Assert.Equal(700, await Balances.OfAsync(Book, Reserve, Copper, null, null, Token));
        Assert.Equal(300, await Balances.OfAsync(Book, Stockpile, Copper, null, null, Token));
        var all = await Balances.AllAsync(Book, null, null, null, Token);
        Assert.Equal(0, all.Sum(b => b.Amount));
        Assert.Equal(3, all.Count);
    }

    [Fact]
    public async Task The_same_key_with_the_same_content_gives_the_first_receipt_again()
    {
        var first = await PostAsync("1", 1, 10, new Transfer(Exploration, Reserve, Copper, 1000));
        var again = await PostAsync("1", 1, 10, new Transfer(Exploration, Reserve, Copper, 1000));

        Assert.Equal(first with { WasPostedBefore = true }, again);
        Assert.Equal(1000, await Balances.OfAsync(Book, Reserve, Copper, null, null, Token));
    }

    [Fact]
    public async Task The_same_key_with_other_content_is_refused()
    {
        await PostAsync("1", 1, 10, new Transfer(Exploration, Reserve, Copper, 1000));

        var refusal = await Assert.ThrowsAsync<IdempotencyConflictException>(
            () => PostAsync("1", 1, 10, new Transfer(Exploration, Reserve, Copper, 1001)));
        Assert.Equal("ledger.entry.key-conflict", refusal.Code);
    }

    [Fact]
    public async Task Stock_does_not_go_below_zero_on_any_later_day()
    {
        await PostAsync("1", 1, 10, new Transfer(Exploration, Reserve, Copper, 1000));
        await PostAsync("2", 1, 20, new Transfer(Reserve, Stockpile, Copper, 900));

        var refusal = await Assert.ThrowsAsync<RuleViolatedException>(
            () => PostAsync("3", 1, 12, new Transfer(Reserve, Stockpile, Copper, 101)));
        Assert.Equal("ledger.balance.overdrawn", refusal.Code);
        Assert.Equal(1L, refusal.Violations[0].Arguments["shortfall"]);
        await PostAsync("3", 1, 12, new Transfer(Reserve, Stockpile, Copper, 100));
        Assert.Equal(0, await Balances.OfAsync(Book, Reserve, Copper, null, null, Token));
    }

    [Fact]
    public async Task A_balance_is_answered_for_any_pair_of_times()
    {
        var first = await PostAsync("1", 1, 10, new Transfer(Exploration, Reserve, Copper, 1000));
        await PostAsync("2", 1, 9, new Transfer(Exploration, Reserve, Copper, 5));
        await PostAsync("3", 1, 11, new Transfer(Reserve, Stockpile, Copper, 300));

        long At(int day, long? seq) => Balances.OfAsync(
            Book, Reserve, Copper, new BalanceMoment { AsOf = Day(day), KnownAtSeq = seq }, null, Token).GetAwaiter().GetResult();
        Assert.Equal([0, 5, 1005, 705], new[] { At(8, null), At(9, null), At(10, null), At(11, null) });
        Assert.Equal([0, 0, 1000, 1000], new[] { At(8, first.Seq), At(9, first.Seq), At(10, first.Seq), At(11, first.Seq) });
    }

    [Fact]
    public async Task A_closed_period_takes_nothing_but_a_prior_period_adjustment_booked_later()
    {
        await PostAsync("1", 1, 10, new Transfer(Exploration, Reserve, Copper, 1000));
        var closed = await Periods.CloseAsync(Book, Code.Parse("2026-01"), null, Token);
        Assert.Equal(2, closed.Balances);

        var refusal = await Assert.ThrowsAsync<PeriodClosedException>(
            () => PostAsync("2", 1, 12, new Transfer(Reserve, Stockpile, Copper, 1)));
        Assert.Equal("ledger.period.closed", refusal.Code);

        await Ledger.PostAsync(
            Draft("2", 1, 12, new Transfer(Reserve, Stockpile, Copper, 1)) with { BookedOn = new ProductionDay(new LocalDate(2026, 2, 3)) }, null, Token);
        Assert.Equal(999, await Balances.OfAsync(Book, Reserve, Copper, null, null, Token));
        Assert.Equal(1000, await Balances.OfAsync(Book, Reserve, Copper, new BalanceMoment { AsOf = Day(31) }, null, Token));
    }

    [Fact]
    public async Task A_reversal_takes_an_entry_back_once_and_is_linked_both_ways()
    {
        var first = await PostAsync("1", 1, 10, new Transfer(Exploration, Reserve, Copper, 1000));
        var draft = new ReversalDraft { Book = Book, Seq = first.Seq, Key = "1r", Document = Document("1r") };
        var reversal = await Ledger.ReverseAsync(draft, null, Token);

        Assert.Equal(reversal.Seq, (await Ledger.FindAsync(Book, first.Seq, null, Token))!.ReversedBy);
        Assert.Equal(first.Seq, (await Ledger.FindAsync(Book, reversal.Seq, null, Token))!.RelatedSeq);
        Assert.Equal(0, await Balances.OfAsync(Book, Reserve, Copper, null, null, Token));
        Assert.True((await Ledger.ReverseAsync(draft, null, Token)).WasPostedBefore);
        var refusal = await Assert.ThrowsAsync<RuleViolatedException>(() => Ledger.ReverseAsync(draft with { Key = "1rr" }, null, Token));
        Assert.Equal("ledger.entry.reversed-before", refusal.Code);
    }

    private static ProductionDay Day(int day) => new(new LocalDate(2026, 1, day));
}

public sealed class PostingOnSqlite() : PostingContract(TestEngine.Sqlite);

public sealed class PostingOnPostgreSql() : PostingContract(TestEngine.PostgreSql);
