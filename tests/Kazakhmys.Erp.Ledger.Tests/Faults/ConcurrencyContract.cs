using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger.Accounts;
using Kazakhmys.Erp.Ledger.Books;
using Kazakhmys.Erp.Ledger.CrashHost;
using Kazakhmys.Erp.Ledger.Entries;
using Kazakhmys.Erp.Ledger.Integrity;
using Kazakhmys.Erp.Ledger.Tests.Contracts;
using Kazakhmys.Erp.Ledger.Tests.Support;
using Kazakhmys.Erp.TestSupport;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Period = Kazakhmys.Erp.Kernel.Calendars.Period;

namespace Kazakhmys.Erp.Ledger.Tests.Faults;

public abstract class ConcurrencyContract(TestEngine engine) : LedgerContract(engine)
{
    private static readonly Transfer Find = new(Exploration, Reserve, Copper, 10);

    [Fact]
    public async Task Many_writers_on_several_hosts_write_one_chain_without_gaps()
    {
        var hosts = Enumerable.Range(0, 3).Select(_ => Database.Host(erp => erp.AddLedger()).GetRequiredService<ILedger>()).ToArray();
        var writers = Enumerable.Range(0, 9).Select(w => Task.Run(
            async () =>
            {
                var seqs = new List<long>();
                for (var i = 0; i < 12; i++)
                    seqs.AddRange((await hosts[w % 3].PostAsync(
                        [Draft($"{w}/{i}/a", 1, 1 + i, Find), Draft($"{w}/{i}/b", 1, 1 + i, new Transfer(Reserve, Stockpile, Copper, 10))], null, Token))
                        .Select(r => r.Seq));
                return seqs;
            },
            Token));
        var seqs = (await Task.WhenAll(writers)).SelectMany(s => s);

        Assert.Equal(Enumerable.Range(1, 216).Select(i => (long)i), seqs.Order());
        Assert.Equal((0, 1080), (await BalanceAsync(Reserve), await BalanceAsync(Stockpile)));
        Assert.Empty((await Host.GetRequiredService<IIntegrity>().VerifyAsync(null, null, null, Token)).Findings);
    }

    [Fact]
    public async Task The_same_keys_raced_from_two_hosts_give_one_entry_each_and_scarce_stock_is_issued_once()
    {
        await PostAsync("0", 1, 1, Find);
        var hosts = Enumerable.Range(0, 2).Select(_ => Database.Host(erp => erp.AddLedger()).GetRequiredService<ILedger>()).ToArray();
        var receipts = await Task.WhenAll(Enumerable.Range(0, 40).Select(i => Task.Run(
            () => hosts[i % 2].PostAsync(Draft($"same {i / 4}", 1, 2, Find), null, Token), Token)));
        var issues = await Task.WhenAll(Enumerable.Range(0, 24).Select(i => Task.Run(() => IssueAsync(hosts[i % 2], i), Token)));

        Assert.All(receipts.Chunk(4), same => Assert.Single(same.Select(r => r.Hash).Distinct()));
        Assert.Equal(10, receipts.Count(r => !r.WasPostedBefore));
        Assert.Equal(11, issues.Count(isIssued => isIssued));
        Assert.Equal(0, await BalanceAsync(Reserve));
        Assert.Empty((await Host.GetRequiredService<IIntegrity>().VerifyAsync(null, null, null, Token)).Findings);
    }

    [Fact]
    public async Task Readers_see_whole_entries_while_others_write_and_periods_close()
    {
        var writing = Task.Run(
            async () =>
            {
                for (var i = 0; i < 30; i++)
                    await PostAsync($"{i}", 1 + i / 15, 1 + i % 15, Find, Find with { To = Stockpile });
                await Periods.CloseAsync(Book, Code.Parse("2026-01"), null, Token);
            },
            Token);
        var reads = 0;
        do
        {
            var all = await Balances.AllAsync(Book, null, null, null, Token);
            Assert.Equal(0, all.Sum(b => b.Amount));
            Assert.Equal(all.Where(b => b.Account == Reserve).Sum(b => b.Amount), all.Where(b => b.Account == Stockpile).Sum(b => b.Amount));
            Assert.Empty((await Host.GetRequiredService<IIntegrity>().VerifyAsync(null, null, null, Token)).Findings);
            reads++;
        }
        while (!writing.IsCompleted);
        await writing;
        Assert.NotEqual(0, reads);
    }

    [Fact]
    public async Task A_store_that_is_busy_for_too_long_is_a_typed_error_and_nothing_is_posted()
    {
        var impatient = Database.OpenStore(Duration.FromMilliseconds(30));
        var other = Database.Host(erp => erp.AddLedger(), services => services.AddSingleton(impatient)).GetRequiredService<ILedger>();
        await using (var unitOfWork = await Host.GetRequiredService<ErpStore>().BeginAsync(Token))
        {
            await Ledger.PostAsync(Draft("1", 1, 1, Find), unitOfWork, Token);
            var refusal = await Refusal.OfAsync<StoreException>("data.store.busy", () => other.PostAsync(Draft("2", 1, 1, Find), null, Token));
            Assert.True(refusal.IsTransient);
            await unitOfWork.CommitAsync(Token);
        }
        Assert.Equal(2, (await other.PostAsync(Draft("2", 1, 1, Find), null, Token)).Seq);
    }

    private static async Task<bool> IssueAsync(ILedger ledger, int i)
    {
        try
        {
            await ledger.PostAsync(Draft($"issue {i}", 1, 3, new Transfer(Reserve, Stockpile, Copper, 10)), null, Token);
            return true;
        }
        catch (RuleViolatedException refusal) when (refusal.Code == "ledger.balance.overdrawn")
        {
            return false;
        }
    }

    private Task<long> BalanceAsync(Code account) => Balances.OfAsync(Book, account, Copper, null, null, Token);
}

public sealed class ConcurrencyOnSqlite() : ConcurrencyContract(TestEngine.Sqlite)
{
    [Fact]
    public async Task Several_processes_write_one_file()
    {
        var file = Path.Combine(Database.Folder, "shared.db");
        var said = await Task.WhenAll(Enumerable.Range(0, 3).Select(p => KilledProcess.RunAsync(file, $"{p}", 30, int.MaxValue)));

        var keys = said.SelectMany(s => s).Where(s => s.StartsWith("key ", StringComparison.Ordinal)).ToList();
        Assert.Equal(3 * Enumerable.Range(0, 30).Sum(r => CrashShift.Drafts("", r).Length), keys.Distinct().Count());
        var services = new ServiceCollection();
        services.AddKazakhmysErp(erp => erp.UseSqlite($"Data Source={file}").AddLedger());
        await using var host = services.BuildServiceProvider();
        var report = await host.GetRequiredService<IIntegrity>().VerifyAsync(null, null, null, Token);
        Assert.Empty(report.Findings);
        Assert.InRange(report.Books[0].Entries, keys.Count, keys.Count + 30);
    }
}

public sealed class ConcurrencyOnPostgreSql() : ConcurrencyContract(TestEngine.PostgreSql)
{
    [Fact]
    public async Task Two_units_of_work_that_wait_for_each_others_books_are_parted_by_a_typed_error()
    {
        var other = Code.Parse("bpp");
        await Host.GetRequiredService<IBooks>().OpenAsync(other, "Balkhash", null, Token);
        await Accounts.OpenAsync(other, [Open(Exploration, AccountKind.External), Open(Reserve, AccountKind.Reserve)], null, Token);
        await Periods.OpenAsync(other, Period.Month(2026, 1), null, Token);
        using var both = new Barrier(2);
        var outcomes = await Task.WhenAll(
            Task.Run(() => PostToBothAsync(Book, other, both), Token), Task.Run(() => PostToBothAsync(other, Book, both), Token));

        Assert.Equal(["", "data.store.busy"], outcomes.Order());
        var report = await Host.GetRequiredService<IIntegrity>().VerifyAsync(null, null, null, Token);
        Assert.Empty(report.Findings);
        Assert.Equal([1, 1], report.Books.Select(b => b.Entries));
    }

    private async Task<string> PostToBothAsync(Code first, Code second, Barrier both)
    {
        await using var unitOfWork = await Host.GetRequiredService<ErpStore>().BeginAsync(Token);
        try
        {
            await Ledger.PostAsync(Draft($"{first}", 1, 1, new Transfer(Exploration, Reserve, Copper, 1)) with { Book = first }, unitOfWork, Token);
            both.SignalAndWait(Token);
            await Ledger.PostAsync(Draft($"{first}", 1, 1, new Transfer(Exploration, Reserve, Copper, 1)) with { Book = second }, unitOfWork, Token);
            await unitOfWork.CommitAsync(Token);
            return "";
        }
        catch (StoreException refusal)
        {
            return refusal.Code;
        }
    }
}
