using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Kazakhmys.Erp.Benchmarks.Mines;

/// <summary>The raw limit: prepared inserts of the rows of the same reports, same columns and keys, one transaction, nothing read, checked or hashed.</summary>
internal sealed class BareReports : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("kzerp-bare-").FullName;
    private readonly SqliteConnection _connection;

    public BareReports()
    {
        _connection = new SqliteConnection($"Data Source={Path.Combine(_folder, "bare.db")};Pooling=False");
        _connection.Open();
        Run("pragma journal_mode = wal; pragma synchronous = full; pragma wal_autocheckpoint = 4000");
        Run("create table head (book text, document text, revision integer, fingerprint text, primary key (book, document)) strict, without rowid");
        Run("create table report (book text, document text, revision integer, mine text, workplace text, day integer, shift integer, drilled integer, blasted integer, hoisted integer, crew integer, laboratory text, grade_control text, block_model text, reason text, recorded_at integer, recorded_by text, primary key (book, document, revision)) strict, without rowid");
        Run("create table load (book text, document text, revision integer, line integer, equipment text, stockpile text, loads integer, mass_per_load integer, weighed integer, moisture integer, primary key (book, document, revision, line)) strict, without rowid");
        Run("create table state (book text, document text, revision integer, line integer, equipment text, activity text, from_at integer, to_at integer, reason text, primary key (book, document, revision, line)) strict, without rowid");
    }

    public void Insert(int mines, int workplaces, int days)
    {
        using var transaction = _connection.BeginTransaction(deferred: false);
        using var head = Prepared(transaction, "insert into head values ($1, $2, $3, $4)", 4);
        using var report = Prepared(transaction, "insert into report values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)", 17);
        using var load = Prepared(transaction, "insert into load values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)", 10);
        using var state = Prepared(transaction, "insert into state values ($1, $2, $3, $4, $5, $6, $7, $8, $9)", 9);
        var fingerprint = new string('a', 64);
        foreach (var (mine, workplace, date, shift, number) in SyntheticYear.All(mines, workplaces, days))
        {
            var document = string.Create(CultureInfo.InvariantCulture, $"{date:yyyy-MM-dd}/{shift}/{mine}/{workplace}");
            Row(head, "bench", document, 1L, fingerprint);
            Row(report, "bench", document, 1L, mine, workplace, (long)date.DayNumber, (long)shift, number % 200_000_000L, 0L, 200_000_000_000L, 4L, "", "", "Ag 12 g/t; Cu 1.20 %", DBNull.Value, 17_000_000_000_000_000L, "system");
            for (var line = 0L; line < 2; line++)
                Row(load, "bench", document, 1L, line, "lhd-00-000", "rom", 10L, 10_500_000_000L, DBNull.Value, DBNull.Value);
            for (var line = 0L; line < 2; line++)
                Row(state, "bench", document, 1L, line, "lhd-00-000", "Operating", 17_000_000_000_000_000L, 17_000_000_100_000_000L, "no crew");
        }
        transaction.Commit();
    }

    public void Dispose()
    {
        _connection.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private static void Row(SqliteCommand command, params object[] values)
    {
        for (var i = 0; i < values.Length; i++)
            command.Parameters[i].Value = values[i];
        command.ExecuteNonQuery();
    }

    private SqliteCommand Prepared(SqliteTransaction transaction, string sql, int parameters)
    {
        var command = _connection.CreateCommand();
        (command.Transaction, command.CommandText) = (transaction, sql);
        for (var i = 1; i <= parameters; i++)
            command.Parameters.Add(new SqliteParameter(string.Create(CultureInfo.InvariantCulture, $"${i}"), null));
        return command;
    }

    private void Run(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
