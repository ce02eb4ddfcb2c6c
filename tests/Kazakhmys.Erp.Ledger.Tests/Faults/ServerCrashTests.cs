using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger.CrashHost;
using Kazakhmys.Erp.Ledger.Entries;
using Kazakhmys.Erp.Ledger.Integrity;
using Kazakhmys.Erp.TestSupport;
using Microsoft.Extensions.DependencyInjection;

namespace Kazakhmys.Erp.Ledger.Tests.Faults;

public sealed class ServerCrashTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_server_killed_in_the_middle_of_posting_loses_nothing_that_was_acknowledged()
    {
        Assert.SkipUnless(TestDatabase.IsAvailable(TestEngine.PostgreSql, out var reason), reason);
        await using var server = await PostgreSqlServer.StartAsync();
        await using var database = await TestDatabase.CreateAsync(server);
        var host = database.Host(erp => erp.AddLedger());
        await host.MigrateErpAsync(Token);
        await new CrashShift(host, "", "").OpenAsync();
        foreach (var run in new[] { "a", "b" })
        {
            var acknowledged = new List<Receipt>();
            var enough = new TaskCompletionSource();
            var posting = PostUntilRefusedAsync(host, run, acknowledged, enough);
            await enough.Task;
            await server.CrashAsync();
            Assert.Equal("data.store.unreachable", (await posting).Code);
            await server.RestartAsync();
            await CheckAsync(host, run, acknowledged);
        }
    }

    private static async Task<StoreException> PostUntilRefusedAsync(IServiceProvider host, string run, List<Receipt> acknowledged, TaskCompletionSource enough)
    {
        try
        {
            for (var round = 0; ; round++)
            {
                acknowledged.AddRange(await host.GetRequiredService<ILedger>().PostAsync(CrashShift.Drafts(run, round), null, Token));
                if (round == 40)
                    enough.SetResult();
            }
        }
        catch (StoreException refusal)
        {
            return refusal;
        }
    }

    private static async Task CheckAsync(IServiceProvider host, string run, List<Receipt> acknowledged)
    {
        var ledger = host.GetRequiredService<ILedger>();
        var retried = new List<Receipt>();
        for (var round = 0; retried.Count < acknowledged.Count + 3; round++)
            retried.AddRange(await PostedAsync(ledger, CrashShift.Drafts(run, round)));
        Assert.All(acknowledged.Zip(retried), r => Assert.Equal((r.First.Seq, r.First.Hash, true), (r.Second.Seq, r.Second.Hash, r.Second.WasPostedBefore)));
        Assert.Empty((await host.GetRequiredService<IIntegrity>().VerifyAsync(null, null, null, Token)).Findings);
    }

    // Connections of the pool that died with the server are told one by one.
    private static async Task<IReadOnlyList<Receipt>> PostedAsync(ILedger ledger, EntryDraft[] drafts)
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                return await ledger.PostAsync(drafts, null, Token);
            }
            catch (StoreException refusal) when (refusal.Code == "data.store.unreachable" && attempt < 100)
            {
                Assert.IsAssignableFrom<ErpException>(refusal);
            }
        }
    }
}
