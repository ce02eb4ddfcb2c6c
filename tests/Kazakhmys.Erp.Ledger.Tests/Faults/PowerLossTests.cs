using System.Diagnostics;
using Kazakhmys.Erp.Ledger.CrashHost;
using Kazakhmys.Erp.Ledger.Entries;
using Kazakhmys.Erp.Ledger.Integrity;
using Microsoft.Extensions.DependencyInjection;

namespace Kazakhmys.Erp.Ledger.Tests.Faults;

public sealed class PowerLossTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("full")]
    [InlineData("normal")]
    public async Task A_power_cut_loses_nothing_acknowledged_or_with_the_setting_normal_only_a_tail(string durability)
    {
        var strace = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(p => Path.Combine(p, "strace")).FirstOrDefault(File.Exists);
        Assert.SkipWhen(strace is null, "no strace, which records the writes and syncs of a process");
        var folder = Directory.CreateTempSubdirectory("kzerp-power-").FullName;
        try
        {
            var (file, trace) = (Path.Combine(folder, "erp.db"), Path.Combine(folder, "trace"));
            Assert.SkipUnless(await RecordAsync(strace, file, trace, durability), "processes may not be traced here");
            var (disk, random, cuts, lost) = (new RecordedDisk(file), new Random(11), 0, 0);
            var left = Directory.CreateDirectory(Path.Combine(folder, "left")).FullName;
            foreach (var line in await File.ReadAllLinesAsync(trace, Token))
            {
                if (!disk.Play(line))
                    break;
                if (disk.Acknowledged.Count == 0 || random.Next(4) != 0)
                    continue;
                cuts++;
                var kind = random.Next(4);
                disk.Leave(left, i => kind switch { 0 => false, 1 => true, _ => random.Next(2) == 0 }, isLastTorn: kind == 3);
                lost += await LostAsync(Path.Combine(left, "erp.db"), disk.Acknowledged);
            }
            Assert.InRange(cuts, 20, int.MaxValue);
            Assert.Equal(durability == "normal", lost > 0);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<bool> RecordAsync(string strace, string file, string trace, string durability)
    {
        using var process = Process.Start(new ProcessStartInfo(strace,
        [
            "-f", "-qq", "-y", "-xx", "-s", "99999999", "-o", trace, "-e", "trace=pwrite64,write,fdatasync,fsync,ftruncate,unlink",
            "dotnet", Path.Combine(AppContext.BaseDirectory, "Kazakhmys.Erp.Ledger.CrashHost.dll"), file, "p", "24", durability,
        ])
        {
            RedirectStandardOutput = true, RedirectStandardError = true,
        })!;
        await Task.WhenAll(process.StandardOutput.ReadToEndAsync(Token), process.StandardError.ReadToEndAsync(Token));
        await process.WaitForExitAsync(Token);
        return process.ExitCode == 0;
    }

    /// <summary>How many acknowledged entries are gone; those that are left must be the first ones, in a sound book.</summary>
    private static async Task<int> LostAsync(string file, IReadOnlyList<string> acknowledged)
    {
        var services = new ServiceCollection();
        services.AddKazakhmysErp(erp => erp.UseSqlite($"Data Source={file}").AddLedger());
        await using var host = services.BuildServiceProvider();
        await host.MigrateErpAsync(Token);
        await new CrashShift(host, "p", file).OpenAsync();
        Assert.Empty((await host.GetRequiredService<IIntegrity>().VerifyAsync(null, null, null, Token)).Findings);
        var ledger = host.GetRequiredService<ILedger>();
        var isThere = new List<bool>();
        foreach (var key in acknowledged)
            isThere.Add(await ledger.FindByKeyAsync(CrashShift.Book, key, null, Token) is not null);
        Assert.Equal(isThere.OrderDescending(), isThere);
        return isThere.Count(there => !there);
    }
}
