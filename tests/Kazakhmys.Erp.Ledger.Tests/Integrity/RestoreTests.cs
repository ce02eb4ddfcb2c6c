using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Ledger.Entries;
using Kazakhmys.Erp.Ledger.Integrity;
using Microsoft.Extensions.DependencyInjection;

namespace Kazakhmys.Erp.Ledger.Tests.Integrity;

/// <summary>The steps of docs/reliability.md, as written there.</summary>
public sealed class RestoreTests : SealedBook
{
    [Fact]
    public async Task A_damaged_database_is_replaced_by_its_backup_and_what_came_later_is_posted_again_by_its_keys()
    {
        await FillAsync();
        var (backup, live) = (Path.Combine(Database.Folder, "night.backup"), Path.Combine(Database.Folder, "live.db"));
        await Host.GetRequiredService<ErpStore>().BackupAsync(backup, null, Token);
        var atBackup = await Host.GetRequiredService<IIntegrity>().HeadAsync(Book, Token);
        var later = Enumerable.Range(1, 5).Select(i => Draft($"later/{i}", 2, 20, new Transfer(Exploration, Reserve, Copper, i))).ToArray();
        var lost = await Ledger.PostAsync(later, null, Token);
        await DamageAsync(live);
        Assert.False((await VerifyAsync(live)).IsSound);

        foreach (var rest in new[] { "", "-wal", "-shm" })
            File.Delete(live + rest);
        File.Copy(backup, live);
        Assert.Empty((await VerifyAsync(live, atBackup)).Findings);
        var services = new ServiceCollection();
        services.AddKazakhmysErp(erp => erp.UseSqlite($"Data Source={live}").AddLedger());
        await using var host = services.BuildServiceProvider();
        await host.MigrateErpAsync(Token);
        var again = await host.GetRequiredService<ILedger>().PostAsync(later, null, Token);

        Assert.Equal(lost.Select(r => (r.Seq, r.WasPostedBefore)), again.Select(r => (r.Seq, r.WasPostedBefore)));
        Assert.Empty((await VerifyAsync(live, atBackup)).Findings);
    }

    private async Task DamageAsync(string path)
    {
        var whole = await File.ReadAllBytesAsync(await CopyAsync(), Token);
        Array.Fill(whole, (byte)0x5A, whole.Length / 2, 8192);
        await File.WriteAllBytesAsync(path, whole, Token);
    }
}
