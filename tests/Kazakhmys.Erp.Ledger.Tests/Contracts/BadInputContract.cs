using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger.Entries;
using Kazakhmys.Erp.Ledger.Integrity;
using Kazakhmys.Erp.Ledger.Tests.Support;
using Kazakhmys.Erp.TestSupport;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Kazakhmys.Erp.Ledger.Tests.Contracts;

public abstract class BadInputContract(TestEngine engine) : LedgerContract(engine)
{
    private static readonly Transfer Find = new(Exploration, Reserve, Copper, 1000);

    [Fact]
    public async Task An_entry_of_the_wrong_shape_is_refused_with_everything_that_is_wrong_with_it()
    {
        var draft = Draft("", 1, 10, new Transfer(Reserve, Reserve, Copper, 0)) with { Document = Document(""), Memo = new string('m', 1001) };

        var refusal = await Assert.ThrowsAsync<ValidationFailedException>(() => Ledger.PostAsync([draft], null, Token));
        Assert.Equal(
            ["ledger.entry.document-malformed", "ledger.entry.key-malformed", "ledger.entry.memo-too-long",
                "ledger.transfer.amount-not-positive", "ledger.transfer.same-account"],
            refusal.Violations.Select(v => v.Code).Order());
        Assert.Contains("[0].Transfers[0].Amount", refusal.Violations.Select(v => v.Path));
        await NothingWasStoredAsync();
    }

    [Fact]
    public async Task An_entry_without_transfers_is_refused()
    {
        await Refusal.OfAsync<ValidationFailedException>("ledger.entry.no-transfers", () => PostAsync("1", 1, 10));
        await NothingWasStoredAsync();
    }

    [Fact]
    public async Task Text_that_a_store_cannot_keep_as_it_is_is_refused()
    {
        foreach (var text in new[] { "a\0b", "half of a pair \uD800", "\uDC00", "\uD800x" })
        {
            await Refusal.OfAsync<ValidationFailedException>("ledger.entry.key-malformed", () => PostAsync(text, 1, 10, Find));
            await Refusal.OfAsync<ValidationFailedException>(
                "ledger.entry.document-malformed", () => Ledger.PostAsync(Draft("1", 1, 10, Find) with { Document = Document(text) }, null, Token));
            await Refusal.OfAsync<ValidationFailedException>(
                "ledger.entry.memo-malformed", () => Ledger.PostAsync(Draft("1", 1, 10, Find) with { Memo = text }, null, Token));
        }
        await Refusal.OfAsync<ValidationFailedException>("ledger.entry.key-malformed", () => PostAsync("a\tb", 1, 10, Find));
        await NothingWasStoredAsync();
    }

    [Fact]
    public async Task Memos_in_any_script_over_several_lines_come_back_as_they_were()
    {
        const string memo = "Қабылданды,\nпринято \"без\" замечаний; 50 % ✓ 😀";
        var receipt = await Ledger.PostAsync(Draft("ключ/1 😀", 1, 10, Find) with { Memo = memo }, null, Token);

        var stored = await Ledger.FindByKeyAsync(Book, "ключ/1 😀", null, Token);
        Assert.Equal((receipt.Seq, memo), (stored!.Seq, stored.Memo));
        Assert.True((await Ledger.PostAsync(Draft("ключ/1 😀", 1, 10, Find) with { Memo = memo }, null, Token)).WasPostedBefore);
        Assert.True((await Host.GetRequiredService<IIntegrity>().VerifyAsync(null, null, null, Token)).IsSound);
    }

    [Fact]
    public async Task A_batch_is_of_one_book_not_empty_and_without_repeated_keys()
    {
        await Refusal.OfAsync<ValidationFailedException>("ledger.batch.empty", () => Ledger.PostAsync([], null, Token));
        var other = Draft("2", 1, 10, Find) with { Book = Code.Parse("bpp") };
        var mixed = await Refusal.OfAsync<ValidationFailedException>(
            "ledger.batch.books-mixed", () => Ledger.PostAsync([Draft("1", 1, 10, Find), other], null, Token));
        Assert.Equal("[1].Book", mixed.Violations[0].Path);
        var twice = await Refusal.OfAsync<ValidationFailedException>(
            "ledger.batch.key-repeated", () => Ledger.PostAsync([Draft("2", 1, 10, Find), Draft("1", 1, 10, Find), Draft("2", 1, 10, Find)], null, Token));
        Assert.Equal("[2].Key", twice.Violations[0].Path);
        await NothingWasStoredAsync();
    }

    [Fact]
    public async Task What_is_not_there_is_named()
    {
        await Refusal.OfAsync<NotFoundException>(
            "ledger.book.not-found", () => Ledger.PostAsync(Draft("1", 1, 10, Find) with { Book = Code.Parse("nowhere") }, null, Token));
        var account = await Refusal.OfAsync<NotFoundException>(
            "ledger.account.not-found", () => PostAsync("1", 1, 10, Find with { To = Code.Parse("zhz/nowhere") }));
        Assert.Equal("Transfers[0].To", account.Violations[0].Path);
        await Refusal.OfAsync<NotFoundException>(
            "ledger.commodity.not-found", () => PostAsync("1", 1, 10, Find with { Commodity = Code.Parse("kryptonite") }));
        await Refusal.OfAsync<NotFoundException>(
            "ledger.entry.not-found", () => Ledger.ReverseAsync(new ReversalDraft { Book = Book, Seq = 7, Key = "r", Document = Document("r") }, null, Token));
        Assert.Null(await Ledger.FindAsync(Book, 1, null, Token));
        Assert.Null(await Ledger.FindByKeyAsync(Book, "1", null, Token));
        await NothingWasStoredAsync();
    }

    [Fact]
    public async Task An_adjustment_names_an_entry_that_is_there()
    {
        var first = await PostAsync("1", 1, 10, Find);

        foreach (var seq in new[] { 0, -1, first.Seq + 1, long.MaxValue })
            await Refusal.OfAsync<NotFoundException>(
                "ledger.entry.not-found", () => Ledger.PostAsync(Draft("2", 1, 10, Find) with { Adjusts = seq }, null, Token));
        var receipt = await Ledger.PostAsync(Draft("2", 1, 10, Find) with { Adjusts = first.Seq }, null, Token);
        var stored = await Ledger.FindAsync(Book, receipt.Seq, null, Token);
        Assert.Equal((EntryKind.Adjustment, first.Seq), (stored!.Kind, stored.RelatedSeq));
    }

    [Fact]
    public async Task A_hash_is_64_hexadecimal_digits()
    {
        var receipt = await PostAsync("1", 1, 10, Find);
        Assert.Equal(receipt.Hash, EntryHash.Parse(receipt.Hash.ToString()));
        Assert.Equal(
            "ledger.hash.malformed", Assert.Throws<ValidationFailedException>(() => EntryHash.Parse($"{receipt.Hash.ToString()[1..]}g")).Code);
    }

    [Fact]
    public async Task Amounts_beyond_what_can_be_kept_exactly_are_refused_and_nothing_is_stored()
    {
        var huge = new Transfer(Exploration, Reserve, Copper, long.MaxValue);
        await Assert.ThrowsAsync<OverflowedException>(() => PostAsync("1", 1, 10, huge, huge));
        await NothingWasStoredAsync();
        await PostAsync("1", 1, 10, huge);
        await Assert.ThrowsAsync<OverflowedException>(() => PostAsync("2", 1, 10, huge));
        Assert.Equal(["data.overflow"], (await Ledger.CheckAsync([Draft("2", 1, 10, huge, huge)], Token)).Select(v => v.Code));

        Assert.Equal(long.MaxValue, await Balances.OfAsync(Book, Reserve, Copper, null, null, Token));
        Assert.Equal(1, (await Host.GetRequiredService<IIntegrity>().HeadAsync(Book, Token)).Seq);
    }

    [Fact]
    public async Task A_balance_that_days_have_carried_beyond_what_can_be_kept_is_an_error_and_never_a_wrong_figure()
    {
        var huge = new Transfer(Exploration, Reserve, Copper, long.MaxValue);
        await PostAsync("1", 1, 10, huge);
        await PostAsync("2", 1, 11, huge);

        await Assert.ThrowsAsync<OverflowedException>(() => Balances.OfAsync(Book, Reserve, Copper, null, null, Token));
        await Assert.ThrowsAsync<OverflowedException>(() => Balances.AllAsync(Book, null, null, null, Token));
        await Assert.ThrowsAsync<OverflowedException>(() => Periods.CloseAsync(Book, Code.Parse("2026-01"), null, Token));
        await Assert.ThrowsAsync<OverflowedException>(() => PostAsync("3", 1, 12, new Transfer(Reserve, Stockpile, Copper, 1)));
        Assert.Equal(long.MaxValue, await Balances.OfAsync(Book, Reserve, Copper, new() { AsOf = new ProductionDay(new LocalDate(2026, 1, 10)) }, null, Token));
        Assert.True((await Host.GetRequiredService<IIntegrity>().VerifyAsync(null, null, null, Token)).IsSound);
    }

    [Fact]
    public async Task A_moment_has_one_effective_time_and_one_knowledge_time()
    {
        var instant = Instant.FromUtc(2026, 1, 10, 0, 0);
        var day = new ProductionDay(new LocalDate(2026, 1, 10));
        await Refusal.OfAsync<ValidationFailedException>(
            "ledger.balance.moment-twice", () => Balances.OfAsync(Book, Reserve, Copper, new() { AsOf = day, AsOfInstant = instant }, null, Token));
        await Refusal.OfAsync<ValidationFailedException>(
            "ledger.balance.moment-twice", () => Balances.AllAsync(Book, null, new() { KnownAt = instant, KnownAtSeq = 1 }, null, Token));
        await Refusal.OfAsync<ValidationFailedException>(
            "ledger.balance.span-reversed", () => Balances.TurnoverAsync(Book, day, day.Previous, null, null, Token));
    }

    [Fact]
    public async Task A_check_says_what_posting_would_say_and_stores_nothing()
    {
        await PostAsync("1", 1, 10, Find);
        var overdraw = Draft("2", 1, 11, new Transfer(Reserve, Stockpile, Copper, 1001));

        Assert.Equal(["ledger.balance.overdrawn"], (await Ledger.CheckAsync([overdraw], Token)).Select(v => v.Code));
        Assert.Equal(["ledger.entry.key-conflict"], (await Ledger.CheckAsync([overdraw with { Key = "1" }], Token)).Select(v => v.Code));
        Assert.Equal(["ledger.entry.key-malformed"], (await Ledger.CheckAsync([overdraw with { Key = "" }], Token)).Select(v => v.Code));
        Assert.Equal(["ledger.batch.empty"], (await Ledger.CheckAsync([], Token)).Select(v => v.Code));
        Assert.Empty(await Ledger.CheckAsync([Draft("2", 1, 11, new Transfer(Reserve, Stockpile, Copper, 1000))], Token));
        Assert.Equal(1, (await Host.GetRequiredService<IIntegrity>().HeadAsync(Book, Token)).Seq);
        Assert.Equal(1000, await Balances.OfAsync(Book, Reserve, Copper, null, null, Token));
    }

    private async Task NothingWasStoredAsync()
    {
        Assert.Equal(0, (await Host.GetRequiredService<IIntegrity>().HeadAsync(Book, Token)).Seq);
        Assert.Empty(await Balances.AllAsync(Book, null, null, null, Token));
    }
}

public sealed class BadInputOnSqlite() : BadInputContract(TestEngine.Sqlite);

public sealed class BadInputOnPostgreSql() : BadInputContract(TestEngine.PostgreSql);
