using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger.Accounts;
using Kazakhmys.Erp.Ledger.Entries;
using Kazakhmys.Erp.Ledger.Integrity;
using Kazakhmys.Erp.Ledger.Tests.Support;
using Kazakhmys.Erp.TestSupport;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Kazakhmys.Erp.Ledger.Tests.Contracts;

public abstract class PromisesContract(TestEngine engine) : LedgerContract(engine)
{
    private static readonly Transfer Find = new(Exploration, Reserve, Copper, 1000);

    [Fact]
    public async Task The_database_itself_refuses_to_change_or_delete_what_was_stored()
    {
        var first = await PostAsync("1", 1, 10, Find);
        await Ledger.ReverseAsync(new ReversalDraft { Book = Book, Seq = first.Seq, Key = "2", Document = Document("2") }, null, Token);
        await PostAsync("3", 1, 10, Find);
        await Accounts.CloseAsync(Book, Plant, new ProductionDay(new LocalDate(2026, 1, 1)), null, Token);
        await Periods.CloseAsync(Book, Code.Parse("2026-01"), null, Token);

        foreach (var table in new[]
        {
            "ledger_entry", "ledger_key", "ledger_transfer", "ledger_reversal", "ledger_account", "ledger_account_closure", "ledger_snapshot",
            "ledger_book", "ledger_commodity",
        })
        {
            Assert.NotEqual(0L, await Database.RunAsync($"select count(*) from {table}"));
            var column = table == "ledger_commodity" ? "code" : "book";
            var update = await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => Database.RunAsync($"update {table} set {column} = {column}"));
            Assert.Contains("append-only", update.Message, StringComparison.Ordinal);
            await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => Database.RunAsync($"delete from {table}"));
            if (Database.Engine == TestEngine.PostgreSql)
                await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => Database.RunAsync($"truncate {table}"));
        }
        Assert.True((await Host.GetRequiredService<IIntegrity>().VerifyAsync(null, null, null, Token)).IsSound);
    }

    [Fact]
    public async Task A_batch_posts_whole_or_not_at_all()
    {
        var refusal = await Refusal.OfAsync<RuleViolatedException>(
            "ledger.balance.overdrawn",
            () => Ledger.PostAsync([Draft("1", 1, 10, Find), Draft("2", 1, 10, new Transfer(Stockpile, Plant, Copper, 1))], null, Token));
        Assert.Equal(Stockpile.Value, refusal.Violations[0].Value);
        Assert.Equal(0, (await Host.GetRequiredService<IIntegrity>().HeadAsync(Book, Token)).Seq);
        Assert.Null(await Ledger.FindByKeyAsync(Book, "1", null, Token));
        var receipts = await Ledger.PostAsync([Draft("2", 1, 10, Find), Draft("1", 1, 9, Find)], null, Token);
        Assert.Equal([1, 2], receipts.Select(r => r.Seq));
    }

    [Fact]
    public async Task A_batch_that_was_posted_in_part_posts_the_rest_once()
    {
        await Ledger.PostAsync([Draft("1", 1, 10, Find), Draft("2", 1, 11, Find)], null, Token);
        var receipts = await Ledger.PostAsync([Draft("3", 1, 12, Find), Draft("2", 1, 11, Find), Draft("4", 1, 13, Find)], null, Token);

        Assert.Equal([3, 2, 4], receipts.Select(r => r.Seq));
        Assert.Equal([false, true, false], receipts.Select(r => r.WasPostedBefore));
        var conflict = await Refusal.OfAsync<IdempotencyConflictException>(
            "ledger.entry.key-conflict", () => Ledger.PostAsync([Draft("5", 1, 12, Find), Draft("2", 1, 12, Find)], null, Token));
        Assert.Equal("[1].Key", conflict.Violations[0].Path);
        Assert.Equal(4000, await Balances.OfAsync(Book, Reserve, Copper, null, null, Token));
    }

    [Fact]
    public async Task Any_other_content_under_a_key_is_refused()
    {
        var draft = Draft("1", 1, 10, Find) with { Memo = "m" };
        await Ledger.PostAsync(draft, null, Token);
        foreach (var other in new[]
        {
            draft with { EffectiveAt = draft.EffectiveAt + Duration.FromTicks(1) }, draft with { Memo = null }, draft with { Quality = EntryQuality.Provisional },
            draft with { Document = draft.Document with { Revision = 2 } }, draft with { Adjusts = 1 }, draft with { Transfers = [Find, Find] },
            draft with { Transfers = [Find with { Commodity = Mass }] },
        })
            await Refusal.OfAsync<IdempotencyConflictException>("ledger.entry.key-conflict", () => Ledger.PostAsync(other, null, Token));
        Assert.True((await Ledger.PostAsync(draft with { EffectiveAt = draft.EffectiveAt + Duration.FromNanoseconds(99) }, null, Token)).WasPostedBefore);
    }

    [Fact]
    public async Task A_batch_over_several_days_may_go_below_zero_on_none_of_them()
    {
        var mine = new Transfer(Reserve, Stockpile, Copper, 600);
        await PostAsync("0", 1, 20, Find with { Amount = 1 });
        await Refusal.OfAsync<RuleViolatedException>(
            "ledger.balance.overdrawn", () => Ledger.PostAsync([Draft("1", 1, 12, Find), Draft("2", 1, 11, mine)], null, Token));
        await Ledger.PostAsync([Draft("1", 1, 12, Find), Draft("2", 1, 12, mine)], null, Token);
        var refusal = await Refusal.OfAsync<RuleViolatedException>(
            "ledger.balance.overdrawn",
            () => Ledger.PostAsync([Draft("3", 1, 13, mine), Draft("4", 1, 14, Find), Draft("5", 1, 21, Find)], null, Token));
        Assert.Equal((200L, "2026-01-13"), (refusal.Violations[0].Arguments["shortfall"], refusal.Violations[0].Arguments["day"]!.ToString()));
        await Ledger.PostAsync([Draft("3", 1, 14, mine), Draft("4", 1, 14, Find)], null, Token);
        Assert.Equal(801, await Balances.OfAsync(Book, Reserve, Copper, null, null, Token));
    }

    [Fact]
    public async Task What_is_in_process_may_be_below_zero_and_so_may_any_account_that_says_so()
    {
        await PostAsync("1", 1, 10, new Transfer(Plant, Stockpile, Copper, 5));
        var bin = Code.Parse("zhz/bin");
        await Accounts.OpenAsync(Book, [Open(bin, AccountKind.Stock) with { AllowsOverdraft = true }], null, Token);
        await PostAsync("2", 1, 10, new Transfer(bin, Stockpile, Copper, 5));
        Assert.Equal(-5, await Balances.OfAsync(Book, Plant, Copper, null, null, Token));
        Assert.Equal(-5, await Balances.OfAsync(Book, bin, Copper, null, null, Token));
    }

    [Fact]
    public async Task A_reversal_does_not_take_back_what_is_no_longer_there()
    {
        var first = await PostAsync("1", 1, 10, Find);
        await PostAsync("2", 1, 11, new Transfer(Reserve, Stockpile, Copper, 1));
        var draft = new ReversalDraft { Book = Book, Seq = first.Seq, Key = "r", Document = Document("r") };
        await Refusal.OfAsync<RuleViolatedException>("ledger.balance.overdrawn", () => Ledger.ReverseAsync(draft, null, Token));
        Assert.Null((await Ledger.FindAsync(Book, first.Seq, null, Token))!.ReversedBy);
    }

    [Fact]
    public async Task A_stock_take_is_put_on_record_beside_the_book_and_moves_nothing()
    {
        await PostAsync("1", 1, 10, Find);
        await PostAsync("2", 1, 20, Find);
        var count = new StockTake
        {
            Book = Book, Key = "s", Day = new ProductionDay(new LocalDate(2026, 1, 15)), Account = Reserve, Commodity = Copper, Counted = 990, Document = Document("s"),
        };
        var taken = await Ledger.RecordStockTakeAsync(count, null, Token);
        Assert.Equal((1000, -10), (taken.BookBalance, taken.Difference));
        await PostAsync("3", 1, 12, Find);
        var again = await Ledger.RecordStockTakeAsync(count, null, Token);

        Assert.Equal((taken.Receipt.Seq, true, 1000), (again.Receipt.Seq, again.Receipt.WasPostedBefore, again.BookBalance));
        await Refusal.OfAsync<IdempotencyConflictException>(
            "ledger.entry.key-conflict", () => Ledger.RecordStockTakeAsync(count with { Counted = 991 }, null, Token));
        await Refusal.OfAsync<IdempotencyConflictException>(
            "ledger.entry.key-conflict", () => Ledger.RecordStockTakeAsync(count with { Key = "1" }, null, Token));
        await Refusal.OfAsync<RuleViolatedException>(
            "ledger.entry.not-reversible",
            () => Ledger.ReverseAsync(new ReversalDraft { Book = Book, Seq = taken.Receipt.Seq, Key = "r", Document = Document("r") }, null, Token));
        Assert.Equal(3000, await Balances.OfAsync(Book, Reserve, Copper, null, null, Token));
        await Refusal.OfAsync<NotFoundException>("ledger.account.not-found", () => Ledger.RecordStockTakeAsync(count with { Account = Code.Parse("x") }, null, Token));
        await Refusal.OfAsync<NotFoundException>("ledger.commodity.not-found", () => Ledger.RecordStockTakeAsync(count with { Commodity = Code.Parse("x") }, null, Token));
    }
}

public sealed class PromisesOnSqlite() : PromisesContract(TestEngine.Sqlite);

public sealed class PromisesOnPostgreSql() : PromisesContract(TestEngine.PostgreSql);
