using System.Globalization;
using System.Text;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger.Accounts;
using Kazakhmys.Erp.Ledger.Balances;
using Kazakhmys.Erp.Ledger.Books;
using Kazakhmys.Erp.Ledger.Commodities;
using Kazakhmys.Erp.Ledger.Entries;
using Kazakhmys.Erp.Ledger.Integrity;
using Kazakhmys.Erp.Ledger.Periods;
using Kazakhmys.Erp.TestSupport;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Period = Kazakhmys.Erp.Kernel.Calendars.Period;

namespace Kazakhmys.Erp.Ledger.Tests.Contracts;

public sealed class EngineEquivalenceTests
{
    private static readonly Code Book = Code.Parse("zhz");
    private static readonly Code[] Commodities = [Code.Parse("Cu"), Code.Parse("mass"), Code.Parse("Ag"), Code.Parse("b"), Code.Parse("B.x"), Code.Parse("a-z"), Code.Parse("a.z")];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task One_log_of_events_gives_the_same_hashes_balances_and_snapshots_to_the_byte_on_both_engines()
    {
        Assert.SkipUnless(TestDatabase.IsAvailable(TestEngine.PostgreSql, out var reason), reason);
        var sqlite = await PlayedAsync(TestEngine.Sqlite);
        var postgreSql = await PlayedAsync(TestEngine.PostgreSql);

        Assert.Equal(sqlite, postgreSql);
        // The canonical form is a promise to books already kept: a change of it has to be meant.
        Assert.Contains("head 129 ", sqlite, StringComparison.Ordinal);
    }

    private static async Task<string> PlayedAsync(TestEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var host = database.Host(erp => erp.AddLedger());
        await host.MigrateErpAsync(Token);
        var log = new StringBuilder();
        foreach (var commodity in Commodities.Skip(3))
            await host.GetRequiredService<ICommodities>().AddAsync(
                new Commodity { Code = commodity, Unit = "u", SmallestUnit = "s", PerUnit = 10, Name = new LocalizedText("n", "и", "а") }, null, Token);
        await host.GetRequiredService<IBooks>().OpenAsync(Book, "Жезказган", null, Token);
        var accounts = Enumerable.Range(0, 9).Select(i => Code.Parse($"zhz/{(i % 2 == 0 ? 'a' : 'B')}-{i}")).ToArray();
        await host.GetRequiredService<IAccounts>().OpenAsync(
            Book, [.. accounts.Select((a, i) => new OpenAccount { Code = a, Kind = (AccountKind)i, Material = i % 3 == 0 ? Code.Parse("ore.dry") : null, AllowsOverdraft = true, ValidFrom = new ProductionDay(new LocalDate(2020, 1, 1)) })],
            null, Token);
        foreach (var month in new[] { 1, 2, 3 })
            await host.GetRequiredService<IPeriods>().OpenAsync(Book, Period.Month(2026, month), null, Token);
        await PostAsync(database, host, accounts, log);
        await ReadAsync(host, log);
        return log.ToString();
    }

    private static async Task PostAsync(TestDatabase database, IServiceProvider host, Code[] accounts, StringBuilder log)
    {
        var (ledger, periods) = (host.GetRequiredService<ILedger>(), host.GetRequiredService<IPeriods>());
        var random = new Random(7);
        for (var i = 0; i < 40; i++)
        {
            database.Clock.Advance(Duration.FromMilliseconds(random.Next(-500, 1000)));
            var drafts = Enumerable.Range(0, 3).Select(j => Draft(random, $"{i}/{j} ключ", i < 25 ? 1 : 2, accounts)).ToArray();
            await ledger.PostAsync(drafts, null, Token);
            if (i is 24 or 39)
                Log(log, await periods.CloseAsync(Book, Period.Month(2026, i == 24 ? 1 : 2).Code, null, Token));
        }
        var reversal = new ReversalDraft { Book = Book, Seq = 3, Key = "r", Document = Document("r"), BookedOn = new ProductionDay(new LocalDate(2026, 3, 2)) };
        await ledger.ReverseAsync(reversal, null, Token);
        await ledger.RecordStockTakeAsync(
            new StockTake { Book = Book, Key = "s", Day = new ProductionDay(new LocalDate(2026, 3, 2)), Account = accounts[1], Commodity = Commodities[0], Counted = -5, Document = Document("s"), Memo = "сверка" },
            null, Token);
        await periods.ReopenAsync(new ReopenPeriod { Book = Book, Period = Period.Month(2026, 2).Code, ApprovedBy = accounts[0], Reason = "қайта" }, null, Token);
        await ledger.PostAsync([.. Enumerable.Range(0, 3).Select(j => Draft(random, $"late {j}", 2, accounts))], null, Token);
        Log(log, await periods.CloseAsync(Book, Period.Month(2026, 2).Code, null, Token));
    }

    private static async Task ReadAsync(IServiceProvider host, StringBuilder log)
    {
        var (ledger, balances) = (host.GetRequiredService<ILedger>(), host.GetRequiredService<IBalances>());
        for (var seq = 1; await ledger.FindAsync(Book, seq, null, Token) is { } entry; seq++)
            log.AppendLine(CultureInfo.InvariantCulture, $"{entry with { Transfers = [] }} {string.Join(' ', entry.Transfers)}");
        foreach (var moment in new BalanceMoment?[] { null, new() { AsOf = Period.Month(2026, 1).Last }, new() { KnownAtSeq = 50 }, new() { AsOfInstant = Instant.FromUtc(2026, 2, 10, 9, 0) } })
            log.AppendJoin('\n', await balances.AllAsync(Book, null, moment, null, Token)).AppendLine();
        log.AppendJoin('\n', await balances.TurnoverAsync(Book, Period.Month(2026, 1).First, Period.Month(2026, 2).Last, null, null, Token)).AppendLine();
        foreach (var (month, revision) in new[] { (1, 1), (2, 1), (2, 2) })
            log.AppendJoin('\n', await host.GetRequiredService<IPeriods>().SnapshotAsync(Book, Period.Month(2026, month).Code, revision, null, Token)).AppendLine();
        var head = await host.GetRequiredService<IIntegrity>().HeadAsync(Book, Token);
        log.AppendLine(CultureInfo.InvariantCulture, $"head {head.Seq} {head.Hash}");
        Assert.Empty((await host.GetRequiredService<IIntegrity>().VerifyAsync(null, [head], null, Token)).Findings);
    }

    private static void Log(StringBuilder log, ClosedPeriod closed) =>
        log.AppendLine(CultureInfo.InvariantCulture, $"{closed.Period} {closed.Revision} {closed.Balances} {closed.SnapshotHash} {closed.Receipt}");

    private static DocumentReference Document(string id) => new() { Module = Code.Parse("test"), Type = Code.Parse("note"), Id = id };

    private static EntryDraft Draft(Random random, string key, int month, Code[] accounts)
    {
        var transfers = Enumerable.Range(0, random.Next(1, 6)).Select(_ =>
        {
            var from = random.Next(accounts.Length);
            var to = (from + random.Next(1, accounts.Length)) % accounts.Length;
            return new Transfer(accounts[from], accounts[to], Commodities[random.Next(Commodities.Length)], random.NextInt64(1, 1L << 50));
        });
        return new EntryDraft
        {
            Book = Book,
            Key = key,
            EffectiveAt = Instant.FromUtc(2026, month, random.Next(2, 28), random.Next(24), random.Next(60), random.Next(60)),
            Document = Document(key),
            Transfers = [.. transfers],
            Quality = (EntryQuality)random.Next(2),
            Memo = random.Next(3) switch { 0 => null, 1 => "", _ => "примечание \"№ 1\" \n 😀" },
        };
    }
}
