using System.Data.Common;
using System.Diagnostics;
using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Ledger.Balances;
using Kazakhmys.Erp.Ledger.CrashHost;
using Kazakhmys.Erp.Ledger.Entries;
using Kazakhmys.Erp.Ledger.Integrity;
using Kazakhmys.Erp.Ledger.Tests.Support;
using Kazakhmys.Erp.TestSupport;
using Microsoft.Extensions.DependencyInjection;

namespace Kazakhmys.Erp.Ledger.Tests.Faults;

public sealed class FullDiskTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task On_a_full_file_system_nothing_is_half_posted_and_work_resumes_when_space_returns()
    {
        var folder = Directory.CreateTempSubdirectory("kzerp-full-").FullName;
        Assert.SkipUnless(await RunAsync("mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", folder), "a small tmpfs cannot be mounted here");
        try
        {
            var file = Path.Combine(folder, "erp.db");
            var ballast = Path.Combine(folder, "ballast");
            await File.WriteAllBytesAsync(ballast, new byte[1 << 20], Token);
            await using var host = await HostAsync(file);
            var ledger = host.GetRequiredService<ILedger>();
            var round = 0;
            var refusal = await Assert.ThrowsAsync<StoreException>(async () =>
            {
                for (; round < 5000; round++)
                    await ledger.PostAsync(CrashShift.Drafts("f", round), null, Token);
            });
            Assert.Equal("data.store.full", refusal.Code);
            Assert.NotEqual(0, round);
            await SoundAsync(host, round);
            await Refusal.OfAsync<StoreException>("data.store.full", () => ledger.PostAsync(Large(round), null, Token));
            await SoundAsync(host, round);
            File.Delete(ballast);
            await ledger.PostAsync(CrashShift.Drafts("f", round), null, Token);
            await SoundAsync(host, round + 1);
        }
        finally
        {
            await RunAsync("umount", "-l", folder);
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task At_the_quota_of_a_database_nothing_is_half_posted_and_the_hosts_transaction_says_so()
    {
        await using var database = await TestDatabase.CreateAsync(TestEngine.Sqlite);
        var host = await HostAsync(database.FilePath);
        await using var _ = host;
        var (store, ledger) = (host.GetRequiredService<ErpStore>(), host.GetRequiredService<ILedger>());
        await using var connection = await database.ConnectAsync();
        await ExecuteAsync(connection, "pragma max_page_count = 10");
        await using (var transaction = await connection.BeginTransactionAsync(Token))
        {
            var within = store.Join(connection, transaction);
            await Refusal.OfAsync<StoreException>("data.store.full", () => ledger.PostAsync(Large(0), within, Token));
        }
        await SoundAsync(host, 0);
        await ExecuteAsync(connection, "pragma max_page_count = 1000000");
        await using (var transaction = await connection.BeginTransactionAsync(Token))
        {
            await ledger.PostAsync(CrashShift.Drafts("f", 0), store.Join(connection, transaction), Token);
            await transaction.CommitAsync(Token);
        }
        await SoundAsync(host, 1);
    }

    private static EntryDraft[] Large(int from) => [.. Enumerable.Range(from, 4000).SelectMany(r => CrashShift.Drafts("large", r))];

    private static async Task<ServiceProvider> HostAsync(string file)
    {
        var services = new ServiceCollection();
        services.AddKazakhmysErp(erp => erp.UseSqlite($"Data Source={file}").AddLedger());
        var host = services.BuildServiceProvider();
        await host.MigrateErpAsync(Token);
        await new CrashShift(host, "f", file).OpenAsync();
        return host;
    }

    private static async Task SoundAsync(IServiceProvider host, int rounds)
    {
        var report = await host.GetRequiredService<IIntegrity>().VerifyAsync(null, null, null, Token);
        Assert.Empty(report.Findings);
        Assert.Equal(Enumerable.Range(0, rounds).Sum(r => CrashShift.Drafts("f", r).Length), report.Books[0].Entries);
        Assert.Equal(0, (await host.GetRequiredService<IBalances>().AllAsync(CrashShift.Book, null, null, null, Token)).Sum(b => b.Amount));
    }

    private static async Task ExecuteAsync(DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(Token);
    }

    private static async Task<bool> RunAsync(string program, params string[] arguments)
    {
        if (!OperatingSystem.IsLinux() || !Environment.IsPrivilegedProcess)
            return false;
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        await process.WaitForExitAsync();
        return process.ExitCode == 0;
    }
}
