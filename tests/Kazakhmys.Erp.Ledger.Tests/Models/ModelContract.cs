using CsCheck;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger.Accounts;
using Kazakhmys.Erp.Ledger.Balances;
using Kazakhmys.Erp.Ledger.Books;
using Kazakhmys.Erp.Ledger.Entries;
using Kazakhmys.Erp.Ledger.Integrity;
using Kazakhmys.Erp.Ledger.Periods;
using Kazakhmys.Erp.TestSupport;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Period = Kazakhmys.Erp.Kernel.Calendars.Period;

namespace Kazakhmys.Erp.Ledger.Tests.Models;

/// <summary>Random programs on two hosts and on the naive ledger say the same; a failure prints its seed (CsCheck_Seed).</summary>
public abstract class ModelContract(TestEngine engine, int programs)
{
    private static readonly Code[] Accounts =
        [Code.Parse("outside"), Code.Parse("mine/reserve"), Code.Parse("mine/stockpile"), Code.Parse("plant/in-process")];

    private static readonly AccountKind[] Kinds = [AccountKind.External, AccountKind.Reserve, AccountKind.Stock, AccountKind.InProcess];
    private static readonly Code Copper = Code.Parse("Cu");
    private static readonly ProductionDay FirstDay = new(new LocalDate(2026, 1, 1));

    private static readonly Gen<Step[]> Program = Gen.Select(
        Gen.Int[0, 19], Gen.Int[0, 1], Gen.Int[0, 30], Gen.Int[0, 58], Gen.Int[0, 3], Gen.Int[0, 2], Gen.Int[0, 99], Gen.Int[0, 40],
        (what, host, key, day, from, to, amount, other) => new Step(what, host, key, day, from, to, amount, other)).Array[10, 50];

    private int _books;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Random_programs_say_what_a_naive_ledger_says()
    {
        Assert.SkipUnless(TestDatabase.IsAvailable(engine, out var reason), reason);
        await using var database = await TestDatabase.CreateAsync(engine);
        var hosts = new[] { database.Host(erp => erp.AddLedger()), database.Host(erp => erp.AddLedger()) };
        await hosts[0].MigrateErpAsync(Token);
        await Program.SampleAsync(steps => RunAsync(database, hosts, steps), iter: programs, threads: 1, print: steps => string.Join('\n', (object[])steps));
    }

    private async Task RunAsync(TestDatabase database, ServiceProvider[] hosts, Step[] steps)
    {
        var book = Code.Parse($"book-{++_books}");
        await OpenAsync(hosts[0], book);
        var model = new NaiveLedger();
        foreach (var step in steps)
        {
            // A crash of the host that is idle: what it remembered is gone.
            if (step.What == 19)
            {
                await hosts[step.Host].DisposeAsync();
                hosts[step.Host] = database.Host(erp => erp.AddLedger());
            }
            else if (step.What >= 15)
                await ReadAsync(hosts[step.Host], book, model, step);
            else
                Assert.Equal(Expected(model, step), await ActualAsync(hosts[step.Host], book, step));
            var head = await hosts[step.Host].GetRequiredService<IIntegrity>().HeadAsync(book, Token);
            Assert.Equal(model.Seq, head.Seq);
        }
        var all = await hosts[0].GetRequiredService<IBalances>().AllAsync(book, null, null, null, Token);
        Assert.Equal(0, all.Sum(b => b.Amount));
        Assert.Equal(Enumerable.Range(0, 4).Sum(a => Math.Abs(model.Balance(a, 59, int.MaxValue))), all.Sum(b => Math.Abs(b.Amount)));
        for (var seq = 1; seq <= model.Seq; seq++)
            Assert.Equal(model.IsReversed(seq), (await hosts[1].GetRequiredService<ILedger>().FindAsync(book, seq, null, Token))!.ReversedBy is not null);
        Assert.Empty((await hosts[1].GetRequiredService<IIntegrity>().VerifyAsync(book, null, null, Token)).Findings);
    }

    private static string Expected(NaiveLedger model, Step step) => step.What switch
    {
        < 7 => model.Post([step.Posting()]),
        < 9 => model.Post([.. Enumerable.Range(0, 4).Select(step.Posting)]),
        < 11 => model.Reverse(step.Other),
        11 => model.Count($"c{model.Seq}", 1 + step.Day, step.Amount),
        12 or 13 => model.Close(step.Key % 2),
        _ => model.Reopen(step.Key % 2),
    };

    private static async Task<string> ActualAsync(IServiceProvider host, Code book, Step step)
    {
        var (ledger, periods) = (host.GetRequiredService<ILedger>(), host.GetRequiredService<IPeriods>());
        var period = Period.Month(2026, 1 + step.Key % 2).Code;
        var seq = (await host.GetRequiredService<IIntegrity>().HeadAsync(book, Token)).Seq;
        Task operation = step.What switch
        {
            < 7 => ledger.PostAsync(Draft(book, step.Posting()), null, Token),
            < 9 => ledger.PostAsync([.. Enumerable.Range(0, 4).Select(i => Draft(book, step.Posting(i)))], null, Token),
            < 11 => ledger.ReverseAsync(new ReversalDraft { Book = book, Seq = step.Other, Key = $"r{step.Other}", Document = Document }, null, Token),
            11 => ledger.RecordStockTakeAsync(
                new StockTake { Book = book, Key = $"c{seq}", Day = FirstDay.AddDays(step.Day), Account = Accounts[1], Commodity = Copper, Counted = step.Amount, Document = Document },
                null, Token),
            12 or 13 => periods.CloseAsync(book, period, null, Token),
            _ => periods.ReopenAsync(new ReopenPeriod { Book = book, Period = period, ApprovedBy = Accounts[0], Reason = "r" }, null, Token),
        };
        try
        {
            await operation;
            return "";
        }
        catch (ErpException refusal)
        {
            return refusal.Code;
        }
    }

    private static async Task ReadAsync(IServiceProvider host, Code book, NaiveLedger model, Step step)
    {
        var (day, known, account) = (1 + step.Day, step.Other, step.From);
        var moment = new BalanceMoment
        {
            AsOf = step.What == 15 ? null : FirstDay.AddDays(step.Day), KnownAtSeq = step.What == 16 ? null : known,
        };
        var expected = model.Balance(account, moment.AsOf is null ? 59 : day, moment.KnownAtSeq is null ? int.MaxValue : known);
        var balances = host.GetRequiredService<IBalances>();
        Assert.Equal(expected, await balances.OfAsync(book, Accounts[account], Copper, moment, null, Token));
        var all = await balances.AllAsync(book, null, moment, null, Token);
        Assert.Equal(expected, all.Where(b => b.Account == Accounts[account]).Sum(b => b.Amount));
        Assert.Equal(0, all.Sum(b => b.Amount));
    }

    private static async Task OpenAsync(IServiceProvider host, Code book)
    {
        await host.GetRequiredService<IBooks>().OpenAsync(book, "Random", null, Token);
        await host.GetRequiredService<IAccounts>().OpenAsync(
            book, [.. Accounts.Zip(Kinds, (code, kind) => new OpenAccount { Code = code, Kind = kind, ValidFrom = FirstDay })], null, Token);
        await host.GetRequiredService<IPeriods>().OpenAsync(book, Period.Month(2026, 1), null, Token);
        await host.GetRequiredService<IPeriods>().OpenAsync(book, Period.Month(2026, 2), null, Token);
    }

    private static DocumentReference Document { get; } = new() { Module = Code.Parse("test"), Type = Code.Parse("step"), Id = "1" };

    private static EntryDraft Draft(Code book, Posting posting) => new()
    {
        Book = book,
        Key = posting.Key,
        EffectiveAt = ProductionCalendar.Kazakhstan.IntervalOf(FirstDay.AddDays(posting.Day - 1)).Start,
        Document = Document,
        Transfers = [new Transfer(Accounts[posting.From], Accounts[posting.To], Copper, posting.Amount)],
    };
}

public sealed class ModelOnSqlite() : ModelContract(TestEngine.Sqlite, 80);

public sealed class ModelOnPostgreSql() : ModelContract(TestEngine.PostgreSql, 8);
