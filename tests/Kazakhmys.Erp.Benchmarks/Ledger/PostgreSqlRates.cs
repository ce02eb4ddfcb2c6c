using Kazakhmys.Erp.Ledger;
using Kazakhmys.Erp.Ledger.Entries;
using Kazakhmys.Erp.TestSupport;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using NpgsqlTypes;
using static Kazakhmys.Erp.Benchmarks.Ledger.LedgerFigures;

namespace Kazakhmys.Erp.Benchmarks.Ledger;

/// <summary>Import on a private PostgreSQL server against binary COPY of the bare transfer rows.</summary>
internal static class PostgreSqlRates
{
    private const int Entries = 50_000;

    public static async Task MeasureAsync()
    {
        if (!TestDatabase.IsAvailable(TestEngine.PostgreSql, out var reason))
        {
            Line("PostgreSQL import", "not measured: " + reason, "", "");
            return;
        }
        await using var database = await TestDatabase.CreateAsync(TestEngine.PostgreSql);
        var host = database.Host(erp => erp.AddLedger());
        await SyntheticBook.PrepareAsync(host);
        await database.RunAsync(
            "create table bare (book text, seq bigint, line bigint, from_account bigint, to_account bigint, commodity text, amount bigint, primary key (book, seq, line))");
        var ledger = host.GetRequiredService<ILedger>();
        var ratios = new List<double>();
        var (rate, rawRate) = (0.0, 0.0);
        for (var round = 0; round < 4; round++)
        {
            var entries = SyntheticBook.Entries(round * Entries, Entries, 8_000);
            var raw = await Meter.OfAsync(() => CopyAsync(database, entries, round * Entries));
            var ours = await Meter.OfAsync(async () =>
            {
                for (var start = 0; start < entries.Length; start += 2_500)
                    await ledger.PostAsync(new ArraySegment<EntryDraft>(entries, start, 2_500));
            });
            ratios.Add(raw.Seconds / ours.Seconds);
            (rate, rawRate) = (4 * Entries / ours.Seconds, 4 * Entries / raw.Seconds);
        }
        Line("PostgreSQL import, against binary COPY of the bare rows", Text(rate, "n0") + "/s", Text(rawRate, "n0") + "/s", Text(PostingRates.Median(ratios)));
    }

    private static async Task CopyAsync(TestDatabase database, EntryDraft[] entries, int firstSeq)
    {
        await using var connection = new NpgsqlConnection(database.ConnectionString);
        await connection.OpenAsync();
        for (var start = 0; start < entries.Length; start += 2_500)
        {
            await using var import = await connection.BeginBinaryImportAsync(
                "copy bare (book, seq, line, from_account, to_account, commodity, amount) from stdin (format binary)");
            for (var i = start; i < start + 2_500; i++)
                for (var line = 0; line < entries[i].Transfers.Count; line++)
                    await WriteAsync(import, firstSeq + i, line, entries[i].Transfers[line]);
            await import.CompleteAsync();
        }
    }

    private static async Task WriteAsync(NpgsqlBinaryImporter import, long seq, int line, Transfer transfer)
    {
        await import.StartRowAsync();
        await import.WriteAsync(SyntheticBook.Code.Value, NpgsqlDbType.Text);
        await import.WriteAsync(seq, NpgsqlDbType.Bigint);
        await import.WriteAsync((long)line, NpgsqlDbType.Bigint);
        await import.WriteAsync(seq % 100, NpgsqlDbType.Bigint);
        await import.WriteAsync(100 + seq % 400, NpgsqlDbType.Bigint);
        await import.WriteAsync(transfer.Commodity.Value, NpgsqlDbType.Text);
        await import.WriteAsync(transfer.Amount, NpgsqlDbType.Bigint);
    }
}
