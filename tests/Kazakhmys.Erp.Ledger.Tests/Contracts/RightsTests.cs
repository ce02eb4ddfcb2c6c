using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Security;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger.Accounts;
using Kazakhmys.Erp.Ledger.Books;
using Kazakhmys.Erp.Ledger.Commodities;
using Kazakhmys.Erp.Ledger.Entries;
using Kazakhmys.Erp.Ledger.Periods;
using Kazakhmys.Erp.Ledger.Tests.Support;
using Kazakhmys.Erp.TestSupport;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Period = Kazakhmys.Erp.Kernel.Calendars.Period;

namespace Kazakhmys.Erp.Ledger.Tests.Contracts;

public sealed class RightsTests() : LedgerContract(TestEngine.Sqlite)
{
    private static readonly Code January = Code.Parse("2026-01");

    [Fact]
    public async Task Each_operation_is_refused_to_who_lacks_its_right_by_name_and_leaves_nothing()
    {
        var user = new TestUser();
        var host = Database.Host(erp => erp.AddLedger(), services => services.AddSingleton<ICurrentUser>(user).AddSingleton<IAuthorizer>(user));
        await PostAsync("1", 1, 10, new Transfer(Exploration, Reserve, Copper, 5));
        await Periods.BeginClosingAsync(Book, January, null, Token);
        var before = await Database.RunAsync("select seq || '/' || masters from ledger_head");
        var operations = Operations(host);

        foreach (var (right, operation) in operations)
        {
            user.Denied.Clear();
            user.Denied.Add((user.Actor.Value, right));
            var refusal = await Refusal.OfAsync<NotAuthorizedException>("kernel.security.denied", operation);
            Assert.Equal((right, user.Actor), (refusal.Violations[0].Arguments["right"], Code.Parse(refusal.Violations[0].Value!)));
        }
        Assert.Equal(before, await Database.RunAsync("select seq || '/' || masters from ledger_head"));
        Assert.Single(await host.GetRequiredService<IBooks>().ListAsync(null, Token));
        Assert.Equal(operations.Select(o => o.Right).Distinct().Order(), user.Asked.Select(a => a.Right).Distinct().Order());
    }

    [Fact]
    public async Task Nobody_may_post_nothing_because_an_entry_names_who_posted_it()
    {
        var host = Database.Host(erp => erp.AddLedger(), services => services.AddSingleton<ICurrentUser>(new TestUser { Actor = default }));
        await Refusal.OfAsync<NotAuthorizedException>(
            "kernel.security.denied",
            () => host.GetRequiredService<ILedger>().PostAsync(Draft("1", 2, 1, new Transfer(Exploration, Reserve, Copper, 5)), null, Token));
        Assert.Null(await Ledger.FindAsync(Book, 1, null, Token));
    }

    [Fact]
    public async Task Who_lacks_the_right_to_close_may_still_post_to_open_periods()
    {
        var user = new TestUser();
        user.Denied.Add((user.Actor.Value, "ledger.post.closing"));
        var host = Database.Host(erp => erp.AddLedger(), services => services.AddSingleton<ICurrentUser>(user).AddSingleton<IAuthorizer>(user));
        await Periods.BeginClosingAsync(Book, January, null, Token);
        await host.GetRequiredService<ILedger>().PostAsync(Draft("1", 2, 1, new Transfer(Exploration, Reserve, Copper, 5)), null, Token);
        Assert.Equal("aigul", (await Ledger.FindAsync(Book, 1, null, Token))!.Actor.Value);
    }

    private static List<(string Right, Func<Task> Operation)> Operations(IServiceProvider host)
    {
        var ledger = host.GetRequiredService<ILedger>();
        var (periods, accounts) = (host.GetRequiredService<IPeriods>(), host.GetRequiredService<IAccounts>());
        var find = new Transfer(Exploration, Reserve, Copper, 5);
        var day = new ProductionDay(new LocalDate(2026, 2, 1));
        var water = new Commodity { Code = Code.Parse("water"), Unit = "m3", SmallestUnit = "l", PerUnit = 1000, Name = new LocalizedText("w", "w", "w") };
        return
        [
            ("ledger.post", () => ledger.PostAsync(Draft("2", 2, 1, find), null, Token)),
            ("ledger.post", () => ledger.PostAsync([Draft("2", 2, 1, find)], null, Token)),
            ("ledger.post.closing", () => ledger.PostAsync(Draft("2", 1, 10, find) with { Adjusts = 1 }, null, Token)),
            ("ledger.post.closing", () => ledger.ReverseAsync(new ReversalDraft { Book = Book, Seq = 1, Key = "2", Document = Document("2") }, null, Token)),
            ("ledger.reverse", () => ledger.ReverseAsync(new ReversalDraft { Book = Book, Seq = 1, Key = "2", Document = Document("2") }, null, Token)),
            ("ledger.reverse", () => ledger.CorrectAsync(
                new Correction { Book = Book, Reversals = [new() { Book = Book, Seq = 1, Key = "2", Document = Document("2") }], Entries = [] }, null, Token)),
            ("ledger.post", () => ledger.CorrectAsync(
                new Correction
                {
                    Book = Book,
                    Reversals = [new() { Book = Book, Seq = 1, Key = "2", Document = Document("2") }],
                    Entries = [Draft("3", 2, 1, find)],
                },
                null, Token)),
            ("ledger.stock-take", () => ledger.RecordStockTakeAsync(
                new StockTake { Book = Book, Key = "2", Day = day, Account = Reserve, Commodity = Copper, Counted = 1, Document = Document("2") }, null, Token)),
            ("ledger.period.open", () => periods.OpenAsync(Book, Period.Month(2026, 3), null, Token)),
            ("ledger.period.close", () => periods.BeginClosingAsync(Book, Code.Parse("2026-02"), null, Token)),
            ("ledger.period.close", () => periods.CloseAsync(Book, January, null, Token)),
            ("ledger.period.close", () => periods.IndexStatementsAsync(Book, January, null, Token)),
            ("ledger.period.reopen", () => periods.ReopenAsync(
                new ReopenPeriod { Book = Book, Period = January, ApprovedBy = Code.Parse("marat"), Reason = "r" }, null, Token)),
            ("ledger.account.open", () => accounts.OpenAsync(Book, [Open(Code.Parse("zhz/x"), AccountKind.Stock)], null, Token)),
            ("ledger.account.close", () => accounts.CloseAsync(Book, Plant, day, null, Token)),
            ("ledger.commodity.add", () => host.GetRequiredService<ICommodities>().AddAsync(water, null, Token)),
            ("ledger.book.open", () => host.GetRequiredService<IBooks>().OpenAsync(Code.Parse("bpp"), "Balkhash", null, Token)),
        ];
    }
}
