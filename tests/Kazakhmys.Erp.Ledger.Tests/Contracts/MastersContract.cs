using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger.Accounts;
using Kazakhmys.Erp.Ledger.Books;
using Kazakhmys.Erp.Ledger.Commodities;
using Kazakhmys.Erp.Ledger.Entries;
using Kazakhmys.Erp.Ledger.Tests.Support;
using Kazakhmys.Erp.TestSupport;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Kazakhmys.Erp.Ledger.Tests.Contracts;

public abstract class MastersContract(TestEngine engine) : LedgerContract(engine)
{
    private static readonly Commodity Water = new()
    {
        Code = Code.Parse("water"), Unit = "m3", SmallestUnit = "l", PerUnit = 1000, Name = new LocalizedText("water", "вода", "су"),
    };

    private ICommodities Commodities => Host.GetRequiredService<ICommodities>();

    private IBooks Books => Host.GetRequiredService<IBooks>();

    [Fact]
    public async Task A_book_needs_a_code_and_a_name_and_opening_it_again_changes_nothing()
    {
        await Assert.ThrowsAsync<ValidationFailedException>(() => Books.OpenAsync(default, "x", null, Token));
        foreach (var name in new[] { "", "  ", new string('n', 201), "a\0b" })
            await Refusal.OfAsync<ValidationFailedException>("ledger.book.unnamed", () => Books.OpenAsync(Code.Parse("bpp"), name, null, Token));
        var again = await Books.OpenAsync(Book, "Another name", null, Token);

        Assert.Equal("Zhezkazgan", again.Name);
        Assert.Equal([again], await Books.ListAsync(null, Token));
    }

    [Fact]
    public async Task Books_do_not_see_one_another()
    {
        var other = Code.Parse("bpp");
        await Books.OpenAsync(other, "Balkhash", null, Token);
        await Accounts.OpenAsync(other, [Open(Exploration, AccountKind.External), Open(Reserve, AccountKind.Reserve)], null, Token);
        await Periods.OpenAsync(other, Kernel.Calendars.Period.Month(2026, 1), null, Token);
        await PostAsync("1", 1, 10, new Transfer(Exploration, Reserve, Copper, 5));
        var receipt = await Ledger.PostAsync(Draft("1", 1, 10, new Transfer(Exploration, Reserve, Copper, 7)) with { Book = other }, null, Token);

        Assert.Equal((1, false), (receipt.Seq, receipt.WasPostedBefore));
        Assert.Equal(5, await Balances.OfAsync(Book, Reserve, Copper, null, null, Token));
        Assert.Equal(7, await Balances.OfAsync(other, Reserve, Copper, null, null, Token));
        await Refusal.OfAsync<NotFoundException>("ledger.account.not-found", () => Balances.OfAsync(other, Stockpile, Copper, null, null, Token));
    }

    [Fact]
    public async Task An_account_opened_again_must_be_the_same()
    {
        await Accounts.OpenAsync(Book, [Open(Reserve, AccountKind.Reserve)], null, Token);
        await Refusal.OfAsync<IdempotencyConflictException>(
            "ledger.account.differs", () => Accounts.OpenAsync(Book, [Open(Reserve, AccountKind.Stock)], null, Token));
        var two = Open(Code.Parse("zhz/two"), AccountKind.Stock);
        var conflict = await Refusal.OfAsync<IdempotencyConflictException>(
            "ledger.account.differs", () => Accounts.OpenAsync(Book, [two, two with { Material = Code.Parse("ore.dry") }], null, Token));

        Assert.Equal("[1].Code", conflict.Violations[0].Path);
        Assert.Null(await Accounts.FindAsync(Book, two.Code, null, Token));
        await Accounts.OpenAsync(Book, [two, two, two with { AllowsOverdraft = false }], null, Token);
        Assert.Equal(
            [two.Code, Plant, Reserve, Stockpile],
            (await Accounts.ListAsync(Book, Code.Parse("zhz"), null, Token)).Select(a => a.Code).Order().OrderBy(c => c != two.Code));
    }

    [Fact]
    public async Task An_account_is_closed_when_it_is_empty_and_takes_nothing_after_its_last_day()
    {
        await PostAsync("1", 1, 10, new Transfer(Exploration, Reserve, Copper, 5), new Transfer(Exploration, Reserve, Mass, 50));
        await PostAsync("2", 1, 12, new Transfer(Reserve, Stockpile, Copper, 5));

        await Refusal.OfAsync<RuleViolatedException>("ledger.account.used-later", () => Accounts.CloseAsync(Book, Reserve, Day(11), null, Token));
        await Refusal.OfAsync<RuleViolatedException>("ledger.account.not-empty", () => Accounts.CloseAsync(Book, Reserve, Day(20), null, Token));
        await PostAsync("3", 1, 12, new Transfer(Reserve, Stockpile, Mass, 50));
        await Accounts.CloseAsync(Book, Reserve, Day(20), null, Token);

        await Refusal.OfAsync<RuleViolatedException>("ledger.account.closed", () => Accounts.CloseAsync(Book, Reserve, Day(21), null, Token));
        Assert.Equal(Day(20), (await Accounts.FindAsync(Book, Reserve, null, Token))!.LastDay);
        await PostAsync("4", 1, 20, new Transfer(Exploration, Reserve, Copper, 1));
        await Refusal.OfAsync<RuleViolatedException>(
            "ledger.account.not-valid", () => PostAsync("5", 1, 21, new Transfer(Exploration, Reserve, Copper, 1)));
        await Refusal.OfAsync<NotFoundException>("ledger.account.not-found", () => Accounts.CloseAsync(Book, Code.Parse("x"), Day(1), null, Token));
    }

    [Fact]
    public async Task An_account_takes_nothing_before_its_first_day()
    {
        var late = Code.Parse("zhz/late");
        await Accounts.OpenAsync(Book, [Open(late, AccountKind.Stock) with { ValidFrom = Day(15) }], null, Token);

        await Refusal.OfAsync<RuleViolatedException>(
            "ledger.account.not-valid", () => PostAsync("1", 1, 14, new Transfer(Exploration, late, Copper, 1)));
        await PostAsync("1", 1, 15, new Transfer(Exploration, late, Copper, 1));
    }

    [Fact]
    public async Task A_commodity_of_the_host_is_posted_and_its_definition_does_not_change()
    {
        await Commodities.AddAsync(Water, null, Token);
        await Commodities.AddAsync(Water, null, Token);
        await Refusal.OfAsync<IdempotencyConflictException>(
            "ledger.commodity.differs", () => Commodities.AddAsync(Water with { PerUnit = 1 }, null, Token));
        await PostAsync("1", 1, 10, new Transfer(Exploration, Reserve, Water.Code, 9));

        Assert.Equal(9, await Balances.OfAsync(Book, Reserve, Water.Code, null, null, Token));
        Assert.Equal(Water, (await Commodities.ListAsync(null, Token)).Single(c => c.Code == Water.Code));
        Assert.Equal(17, (await Commodities.ListAsync(null, Token)).Count);
    }

    [Fact]
    public async Task A_commodity_is_complete()
    {
        foreach (var bad in new[]
        {
            Water with { Code = default }, Water with { PerUnit = 0 }, Water with { Unit = " " }, Water with { SmallestUnit = "" },
            Water with { Name = new LocalizedText("", "вода", "су") }, Water with { Unit = "m\0" }, Water with { Name = new LocalizedText("water", "во\uD800", "су") },
        })
            await Refusal.OfAsync<ValidationFailedException>("ledger.commodity.malformed", () => Commodities.AddAsync(bad, null, Token));
        Assert.Equal(16, (await Commodities.ListAsync(null, Token)).Count);
    }

    private static ProductionDay Day(int day) => new(new LocalDate(2026, 1, day));
}

public sealed class MastersOnSqlite() : MastersContract(TestEngine.Sqlite);

public sealed class MastersOnPostgreSql() : MastersContract(TestEngine.PostgreSql);
