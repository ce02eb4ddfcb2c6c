using CsCheck;
using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Ledger.Accounts;
using Kazakhmys.Erp.Ledger.Balances;
using Kazakhmys.Erp.Ledger.Books;
using Kazakhmys.Erp.Ledger.Entries;
using Kazakhmys.Erp.Ledger.Periods;
using Kazakhmys.Erp.Ledger.Provenance;
using Kazakhmys.Erp.TestSupport;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Period = Kazakhmys.Erp.Kernel.Calendars.Period;

namespace Kazakhmys.Erp.Ledger.Tests.Provenance;

/// <summary>What holds of every history: exact sums, the ledger's balances, independence of the order of entry, a plain model.</summary>
public sealed class RandomHistoryTests
{
    private static readonly Code Copper = Code.Parse("Cu");

    private static readonly (Code Code, AccountKind Kind)[] Accounts =
    [
        (Code.Parse("mine-1"), AccountKind.Reserve), (Code.Parse("mine-2"), AccountKind.Reserve), (Code.Parse("stock-1"), AccountKind.Stock),
        (Code.Parse("stock-2"), AccountKind.Stock), (Code.Parse("plant"), AccountKind.InProcess), (Code.Parse("product"), AccountKind.Product),
        (Code.Parse("market"), AccountKind.External),
    ];

    private static readonly Gen<Happening> AnyHappening =
        from ends in Gen.Int[0, 6].Array[2].Where(e => e[0] != e[1])
        from amount in Gen.OneOf(Gen.Long[1, 12], Gen.Long[1, 1_000_000_000_000_000])
        from entered in Gen.Int[0, 1000]
        from isReversed in Gen.Frequency((9, Gen.Const(false)), (1, Gen.Const(true)))
        select new Happening(ends[0], ends[1], amount, entered, isReversed);

    private static readonly Gen<Happening[]> AnyHistory = AnyHappening.Array[0, 40];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(MixingRule.Proportional)]
    [InlineData(MixingRule.FirstInFirstOut)]
    public Task Shares_sum_exactly_and_the_content_is_the_balance_of_the_ledger(MixingRule rule) => EveryHistoryAsync(async (book, history) =>
    {
        foreach (var (account, _) in Accounts)
        {
            var query = new TraceQuery { Book = book.Code, Account = account, Commodity = Copper, Rule = rule };
            var back = await book.Provenance.OriginsAsync(query, null, Token);
            AssertSound(back, upstream: true);
            Assert.Equal(Math.Max(0, await book.Balances.OfAsync(book.Code, account, Copper, null, null, Token)), back.Amount);
            var forward = await book.Provenance.DestinationsAsync(query, null, Token);
            AssertSound(forward, upstream: false);
            var given = history.Where(h => !h.IsReversed && Accounts[h.From].Code == account).Sum(h => h.Amount);
            Assert.InRange(forward.Amount, 0, given);
        }
    });

    [Theory]
    [InlineData(MixingRule.Proportional)]
    [InlineData(MixingRule.FirstInFirstOut)]
    public Task A_trace_is_what_a_plain_model_of_the_stocks_says_whatever_the_order_of_entry(MixingRule rule) => EveryHistoryAsync(async (book, history) =>
    {
        foreach (var (account, index) in Accounts.Select((a, i) => (a.Code, i)))
        {
            var query = new TraceQuery { Book = book.Code, Account = account, Commodity = Copper, Rule = rule, Origins = [AccountKind.Reserve] };
            var back = await book.Provenance.OriginsAsync(query, null, Token);
            var model = StockModel.Of(history, rule, i => Accounts[i].Kind == AccountKind.Reserve && i != index);
            Assert.Equal(
                model.Content(index).Select(c => (Accounts[c.Origin].Code, c.Amount)).OrderBy(c => c.Code),
                back.Shares.Select(s => (s.Account, s.Amount)).OrderBy(s => s.Account));
        }
    });

    [Theory]
    [InlineData(MixingRule.Proportional)]
    [InlineData(MixingRule.FirstInFirstOut)]
    public Task What_one_entry_moved_is_traced_whole_at_any_depth(MixingRule rule) => EveryHistoryAsync(async (book, history) =>
    {
        for (var i = 0; i < history.Length; i++)
        {
            var query = new TraceQuery
            {
                Book = book.Code, Account = Accounts[history[i].To].Code, Commodity = Copper, Rule = rule, Seq = book.Seqs[i], Depth = 1 + i % 4,
            };
            var moved = history[i].IsReversed ? 0 : history[i].Amount;
            var back = await book.Provenance.OriginsAsync(query, null, Token);
            AssertSound(back, upstream: true);
            Assert.Equal(moved, back.Amount);
            var forward = await book.Provenance.DestinationsAsync(query with { Account = Accounts[history[i].From].Code }, null, Token);
            AssertSound(forward, upstream: false);
            Assert.Equal(moved, forward.Amount);
        }
    });

    private static void AssertSound(Trace trace, bool upstream)
    {
        Assert.Equal(trace.Amount, trace.Shares.Sum(s => s.Amount));
        Assert.All(trace.Shares, share =>
        {
            Assert.True(share.Amount > 0);
            Assert.Equal(upstream ? share.Account : trace.Account, share.Path[0]);
            Assert.Equal(upstream ? trace.Account : share.Account, share.Path[^1]);
            Assert.Equal(share.Path.Count, share.Path.Distinct().Count());
        });
        Assert.Equal(trace.Shares.OrderByDescending(s => s.Amount).ThenBy(s => s.Account), trace.Shares);
        Assert.Equal(trace.Shares.Count, trace.Shares.DistinctBy(s => s.Account).Count());
    }

    private static async Task EveryHistoryAsync(Func<PostedHistory, Happening[], Task> check)
    {
        await using var database = await TestDatabase.CreateAsync(TestEngine.Sqlite);
        var host = database.Host(erp => erp.AddLedger());
        await host.MigrateErpAsync(Token);
        var count = 0;
        await AnyHistory.SampleAsync(
            async history => await check(await PostAsync(host, Interlocked.Increment(ref count), history), history), iter: 60, threads: 1);
    }

    /// <summary>Happening number i happened in minute i; it was entered in another order.</summary>
    private static async Task<PostedHistory> PostAsync(IServiceProvider host, int number, Happening[] history)
    {
        var book = Code.Parse($"book-{number}");
        await using var unitOfWork = await host.GetRequiredService<ErpStore>().BeginAsync(Token);
        await host.GetRequiredService<IBooks>().OpenAsync(book, "book", unitOfWork, Token);
        await host.GetRequiredService<IAccounts>().OpenAsync(book, [.. Accounts.Select(Open)], unitOfWork, Token);
        await host.GetRequiredService<IPeriods>().OpenAsync(book, Period.Month(2026, 1), unitOfWork, Token);
        var ledger = host.GetRequiredService<ILedger>();
        var seqs = new long[history.Length];
        foreach (var i in Enumerable.Range(0, history.Length).OrderBy(i => history[i].Entered))
            seqs[i] = (await ledger.PostAsync(Draft(book, i, history[i]), unitOfWork, Token)).Seq;
        for (var i = 0; i < history.Length; i++)
            if (history[i].IsReversed)
                await ledger.ReverseAsync(
                    new ReversalDraft { Book = book, Seq = seqs[i], Key = $"r{i}", Document = Document($"r{i}") }, unitOfWork, Token);
        await unitOfWork.CommitAsync(Token);
        return new PostedHistory(book, seqs, host.GetRequiredService<IProvenance>(), host.GetRequiredService<IBalances>());
    }

    private static OpenAccount Open((Code Code, AccountKind Kind) account) => new()
    {
        Code = account.Code, Kind = account.Kind, AllowsOverdraft = true, ValidFrom = new ProductionDay(new LocalDate(2020, 1, 1)),
    };

    private static EntryDraft Draft(Code book, int index, Happening happening) => new()
    {
        Book = book,
        Key = $"{index}",
        EffectiveAt = Instant.FromUtc(2026, 1, 10, 7, 0) + Duration.FromMinutes(index),
        Document = Document($"{index}"),
        Transfers = [new Transfer(Accounts[happening.From].Code, Accounts[happening.To].Code, Copper, happening.Amount)],
    };

    private static DocumentReference Document(string id) =>
        new() { Module = Code.Parse("test"), Type = Code.Parse("note"), Id = id };

    private sealed record PostedHistory(Code Code, long[] Seqs, IProvenance Provenance, IBalances Balances);
}
