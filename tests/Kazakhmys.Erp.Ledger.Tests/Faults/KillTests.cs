using System.Globalization;
using Kazakhmys.Erp.Ledger.Balances;
using Kazakhmys.Erp.Ledger.CrashHost;
using Kazakhmys.Erp.Ledger.Entries;
using Kazakhmys.Erp.Ledger.Integrity;
using Kazakhmys.Erp.TestSupport;
using Microsoft.Extensions.DependencyInjection;

namespace Kazakhmys.Erp.Ledger.Tests.Faults;

/// <summary>KZERP_KILLS=200 makes the long loop; KZERP_KILL_SEED repeats one.</summary>
public sealed class KillTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_process_killed_at_any_moment_loses_nothing_that_it_acknowledged()
    {
        var kills = Setting("KZERP_KILLS", 6);
        var seed = Setting("KZERP_KILL_SEED", Environment.TickCount);
        TestContext.Current.TestOutputHelper?.WriteLine($"KZERP_KILL_SEED={seed} KZERP_KILLS={kills}");
        var random = new Random(seed);
        await using var database = await TestDatabase.CreateAsync(TestEngine.Sqlite);
        var acknowledged = new HashSet<string>();
        for (var kill = 0; kill < kills; kill++)
        {
            // The first is killed while it migrates; the others anywhere, seldom right at the start.
            var lines = kill == 0 ? 1 : random.Next(8) == 0 ? random.Next(1, 4) : random.Next(4, 160);
            var run = string.Create(CultureInfo.InvariantCulture, $"{kill}");
            var said = await KilledProcess.RunAsync(database.FilePath, run, 10_000, lines);
            acknowledged.UnionWith(said.Where(s => s.StartsWith("key ", StringComparison.Ordinal)).Select(s => s[4..]));
            await CheckAsync(database, run, acknowledged);
            foreach (var backup in said.Where(s => s.StartsWith("backup ", StringComparison.Ordinal)))
                await CheckBackupAsync(backup[7..]);
        }
        Assert.NotEmpty(acknowledged);
    }

    private static async Task CheckAsync(TestDatabase database, string run, HashSet<string> acknowledged)
    {
        await using var host = database.Host(erp => erp.AddLedger());
        await host.MigrateErpAsync(Token);
        await new CrashShift(host, run, database.FilePath).OpenAsync();
        var ledger = host.GetRequiredService<ILedger>();
        await SoundAsync(host);
        foreach (var key in acknowledged)
            Assert.NotNull(await ledger.FindByKeyAsync(CrashShift.Book, key, null, Token));
        var last = acknowledged.Select(k => k.Split('/')).Where(k => k[0] == run).Select(k => int.Parse(k[1], CultureInfo.InvariantCulture)).DefaultIfEmpty(-1).Max();
        for (var round = Math.Max(0, last); round <= last + 2; round++)
        {
            var drafts = CrashShift.Drafts(run, round);
            var first = await ledger.PostAsync(drafts, null, Token);
            var again = await ledger.PostAsync(drafts, null, Token);
            Assert.Equal(first.Select(r => (r.Seq, r.Hash)), again.Select(r => (r.Seq, r.Hash)));
            // A batch is there whole or not at all.
            Assert.Single(first.Select(r => r.WasPostedBefore).Distinct());
            Assert.True(round > last || first[0].WasPostedBefore);
            acknowledged.UnionWith(drafts.Select(d => d.Key));
        }
        await SoundAsync(host);
    }

    private static async Task CheckBackupAsync(string path)
    {
        var services = new ServiceCollection();
        services.AddKazakhmysErp(erp => erp.UseSqlite($"Data Source={path}").AddLedger());
        await using (var host = services.BuildServiceProvider())
            await SoundAsync(host);
        File.Delete(path);
    }

    private static async Task SoundAsync(IServiceProvider host)
    {
        Assert.Empty((await host.GetRequiredService<IIntegrity>().VerifyAsync(null, null, null, Token)).Findings);
        var balances = await host.GetRequiredService<IBalances>().AllAsync(CrashShift.Book, null, null, null, Token);
        Assert.All(balances.GroupBy(b => b.Commodity), c => Assert.Equal(0, c.Sum(b => b.Amount)));
    }

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var set) ? set : otherwise;
}
