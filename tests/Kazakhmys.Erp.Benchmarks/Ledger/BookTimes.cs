using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Ledger.Integrity;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using static Kazakhmys.Erp.Benchmarks.Ledger.LedgerFigures;

namespace Kazakhmys.Erp.Benchmarks.Ledger;

/// <summary>Verification and backup of the whole file.</summary>
internal static class BookTimes
{
    public static async Task MeasureAsync(SyntheticBook book)
    {
        var file = await Meter.OfAsync(() => book.Services.GetRequiredService<ErpStore>().CheckPhysicalAsync());
        VerificationReport? report = null;
        var verify = await Meter.OfAsync(async () => report = await book.Services.GetRequiredService<IIntegrity>().VerifyAsync());
        if (!report!.IsSound)
            throw new InvalidOperationException(string.Join(Environment.NewLine, report.Findings));
        Line(
            "full verification without the check of the file", $"{Text(report.Books[0].Entries / (verify.Seconds - file.Seconds), "n0")} entries/s",
            $"{report.Books[0].Entries:n0} entries", $"{Text(verify.Cpu - file.Cpu, "n2")} s CPU");
        Line("check of the file (integrity_check)", $"{Text(file.Seconds, "n2")} s", "", $"{Text(file.Cpu, "n2")} s CPU");
        var (copy, rawCopy) = (book.FilePath + ".copy", book.FilePath + ".raw");
        var ours = await Meter.OfAsync(() => book.Services.GetRequiredService<ErpStore>().BackupAsync(copy));
        var raw = await Meter.OfAsync(() =>
        {
            using var source = new SqliteConnection($"Data Source={book.FilePath};Pooling=False");
            using var target = new SqliteConnection($"Data Source={rawCopy};Pooling=False");
            source.Open();
            target.Open();
            source.BackupDatabase(target);
            return Task.CompletedTask;
        });
        Line($"online backup of {new FileInfo(book.FilePath).Length / 1_000_000:n0} MB", $"{Text(ours.Seconds)} s", $"{Text(raw.Seconds)} s", Text(ours.Seconds / raw.Seconds));
    }
}
