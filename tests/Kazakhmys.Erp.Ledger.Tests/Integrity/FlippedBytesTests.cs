using System.Text;
using Kazakhmys.Erp.Ledger.Entries;
using Microsoft.Data.Sqlite;

namespace Kazakhmys.Erp.Ledger.Tests.Integrity;

public sealed class FlippedBytesTests : SealedBook
{
    private const int PageSize = 4096;

    /// <summary>What verification vouches for. The rest (names, statement index, outbox, who opened an account) is not in the chain.</summary>
    private static readonly string[] VouchedFor =
    [
        "select book from ledger_book", "select book, seq, hash, recorded_at, last_day from ledger_head",
        "select book, id, code, kind, material, overdraft, valid_from, fingerprint from ledger_account",
        "select book, code, state, revision from ledger_period where revision > 0",
        "select * from ledger_entry", "select * from ledger_key", "select * from ledger_transfer", "select * from ledger_reversal",
        "select * from ledger_balance_day", "select * from ledger_snapshot",
    ];

    [Fact]
    public async Task Damage_to_any_page_never_breaks_verification_and_is_found_wherever_it_changes_what_the_ledger_says()
    {
        await FillAsync();
        await Ledger.PostAsync([.. Enumerable.Range(1, 60).Select(i => Draft($"2026-02/more/{i:00}", 2, 11, new Transfer(Reserve, Stockpile, Copper, i)))], null, Token);
        var copy = await CopyAsync();
        var whole = await File.ReadAllBytesAsync(copy, Token);
        var before = Dump(copy);
        var random = new Random(20260101);
        var (harmful, missed, codes) = (0, new List<string>(), new HashSet<string>());
        for (var page = 0; page < whole.Length / PageSize; page++)
            for (var round = 0; round < 8; round++)
            {
                var offsets = Enumerable.Range(0, 1 + round % 4).Select(_ => page * PageSize + Offset(random, whole, page)).ToList();
                var damaged = (byte[])whole.Clone();
                foreach (var offset in offsets)
                    damaged[offset] ^= (byte)random.Next(1, 256);
                foreach (var rest in new[] { "-wal", "-shm" })
                    File.Delete(copy + rest);
                await File.WriteAllBytesAsync(copy, damaged, Token);
                var isHarmed = Dump(copy) != before;
                var report = await VerifyAsync(copy);
                codes.UnionWith(report.Findings.Select(f => f.Code));
                harmful += isHarmed ? 1 : 0;
                if (isHarmed && report.IsSound)
                    missed.Add($"page {page + 1}, bytes {string.Join(',', offsets.Select(o => o % PageSize))}");
            }
        Assert.Empty(missed);
        Assert.Contains("ledger.verify.physical", codes);
        Assert.InRange(harmful, whole.Length / PageSize, int.MaxValue);
    }

    // Half of the hits go to bytes in use, of which small pages have few.
    private static int Offset(Random random, byte[] file, int page)
    {
        for (var attempt = 0; attempt < 20; attempt++)
            if (random.Next(PageSize) is var offset && file[page * PageSize + offset] != 0)
                return offset;
        return random.Next(PageSize);
    }

    private static string Dump(string path)
    {
        var dump = new StringBuilder();
        try
        {
            using var connection = new SqliteConnection($"Data Source={path};Pooling=False;Mode=ReadWrite");
            connection.Open();
            foreach (var sql in VouchedFor)
            {
                using var command = connection.CreateCommand();
                command.CommandText = sql;
                using var reader = command.ExecuteReader();
                while (reader.Read())
                    for (var i = 0; i < reader.FieldCount; i++)
                        dump.Append(reader.IsDBNull(i) ? "null" : reader.GetString(i)).Append(i == reader.FieldCount - 1 ? '\n' : '|');
                dump.Append(sql).Append('\n');
            }
        }
        catch (SqliteException exception)
        {
            dump.Append(exception.Message);
        }
        return dump.ToString();
    }
}
