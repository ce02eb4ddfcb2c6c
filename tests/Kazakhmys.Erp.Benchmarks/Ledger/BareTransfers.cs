using Kazakhmys.Erp.Ledger.Entries;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Kazakhmys.Erp.Benchmarks.Ledger;

/// <summary>The raw limit: loops that insert the bare transfer rows only, same columns and key, same settings of the file.</summary>
internal sealed class BareTransfers : IDisposable
{
    private const string Create =
        """
        create table transfer (
            book text not null, seq integer not null, line integer not null, from_account integer not null, to_account integer not null,
            commodity text not null, amount integer not null check (amount > 0), primary key (book, seq, line),
            check (from_account <> to_account)) strict, without rowid
        """;

    private const string Insert =
        "insert into transfer (book, seq, line, from_account, to_account, commodity, amount) values ($1, $2, $3, $4, $5, $6, $7)";

    private readonly string _folder = Directory.CreateTempSubdirectory("kzerp-bare-").FullName;
    private readonly SqliteConnection _connection;
    private long _seq;

    public BareTransfers()
    {
        _connection = new SqliteConnection($"Data Source={Path.Combine(_folder, "bare.db")};Pooling=False");
        _connection.Open();
        Run("pragma journal_mode = wal");
        Run("pragma synchronous = full");
        Run("pragma wal_autocheckpoint = 4000");
        Run(Create);
    }

    public string FilePath => Path.Combine(_folder, "bare.db");

    /// <summary>Prepared ADO.NET, as an experienced developer would write it.</summary>
    public void InsertByAdo(EntryDraft[] entries, int transfersPerTransaction)
    {
        var perTransaction = transfersPerTransaction / SyntheticBook.TransfersPerEntry;
        for (var start = 0; start < entries.Length; start += perTransaction)
        {
            using var transaction = _connection.BeginTransaction(deferred: false);
            using var command = _connection.CreateCommand();
            command.Transaction = transaction;
            command.CommandText = Insert;
            var parameters = Enumerable.Range(1, 7).Select(i => command.Parameters.Add($"${i}", i is 1 or 6 ? SqliteType.Text : SqliteType.Integer)).ToArray();
            command.Prepare();
            for (var i = start; i < Math.Min(start + perTransaction, entries.Length); i++)
            {
                _seq++;
                for (var line = 0; line < entries[i].Transfers.Count; line++)
                {
                    var transfer = entries[i].Transfers[line];
                    parameters[0].Value = SyntheticBook.Code.Value;
                    parameters[1].Value = _seq;
                    parameters[2].Value = (long)line;
                    parameters[3].Value = (long)(transfer.From.Value.Length + i % 7);
                    parameters[4].Value = 1000L + i % 400;
                    parameters[5].Value = transfer.Commodity.Value;
                    parameters[6].Value = transfer.Amount;
                    command.ExecuteNonQuery();
                }
            }
            transaction.Commit();
        }
    }

    /// <summary>The C API without any allocation.</summary>
    public void InsertByCApi(EntryDraft[] entries, int transfersPerTransaction)
    {
        var perTransaction = transfersPerTransaction / SyntheticBook.TransfersPerEntry;
        raw.sqlite3_prepare_v3(_connection.Handle, Insert, raw.SQLITE_PREPARE_PERSISTENT, out var statement);
        using (statement)
        {
            var book = "zhz"u8;
            Span<byte> commodity = stackalloc byte[8];
            for (var start = 0; start < entries.Length; start += perTransaction)
            {
                Run("begin immediate");
                for (var i = start; i < Math.Min(start + perTransaction, entries.Length); i++)
                {
                    _seq++;
                    for (var line = 0; line < entries[i].Transfers.Count; line++)
                    {
                        var transfer = entries[i].Transfers[line];
                        raw.sqlite3_bind_text(statement, 1, book);
                        raw.sqlite3_bind_int64(statement, 2, _seq);
                        raw.sqlite3_bind_int64(statement, 3, line);
                        raw.sqlite3_bind_int64(statement, 4, transfer.From.Value.Length + i % 7);
                        raw.sqlite3_bind_int64(statement, 5, 1000 + i % 400);
                        var length = System.Text.Encoding.UTF8.GetBytes(transfer.Commodity.Value, commodity);
                        raw.sqlite3_bind_text(statement, 6, commodity[..length]);
                        raw.sqlite3_bind_int64(statement, 7, transfer.Amount);
                        if (raw.sqlite3_step(statement) != raw.SQLITE_DONE)
                            throw new InvalidOperationException(raw.sqlite3_errmsg(_connection.Handle).utf8_to_string());
                        raw.sqlite3_reset(statement);
                    }
                }
                Run("commit");
            }
        }
    }

    /// <summary>Balances by reading every transfer, as the plainest ledger would.</summary>
    public int SumByAccount()
    {
        using var command = _connection.CreateCommand();
        command.CommandText =
            """
            select account, commodity, sum(amount) from (
                select to_account as account, commodity, amount from transfer union all select from_account, commodity, -amount from transfer)
            group by account, commodity
            """;
        using var reader = command.ExecuteReader();
        var rows = 0;
        while (reader.Read())
            rows++;
        return rows;
    }

    public void Dispose()
    {
        _connection.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private void Run(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
