using Kazakhmys.Erp.Ledger.Entries;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Kazakhmys.Erp.Benchmarks.Ledger;

/// <summary>The same bare rows through EF Core SaveChanges.</summary>
internal sealed class EfTransfers : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("kzerp-ef-").FullName;
    private long _seq;

    public EfTransfers()
    {
        using var context = new Context(ConnectionString);
        context.Database.EnsureCreated();
        context.Database.ExecuteSqlRaw("pragma journal_mode = wal");
    }

    private string ConnectionString => $"Data Source={Path.Combine(_folder, "ef.db")}";

    public void Insert(EntryDraft[] entries, int transfersPerTransaction)
    {
        var perTransaction = transfersPerTransaction / SyntheticBook.TransfersPerEntry;
        for (var start = 0; start < entries.Length; start += perTransaction)
        {
            using var context = new Context(ConnectionString);
            context.ChangeTracker.AutoDetectChangesEnabled = false;
            for (var i = start; i < Math.Min(start + perTransaction, entries.Length); i++)
            {
                _seq++;
                for (var line = 0; line < entries[i].Transfers.Count; line++)
                    context.Add(new Row
                    {
                        Book = "zhz", Seq = _seq, Line = line, FromAccount = i % 500, ToAccount = 1000 + i % 400,
                        Commodity = entries[i].Transfers[line].Commodity.Value, Amount = entries[i].Transfers[line].Amount,
                    });
            }
            context.SaveChanges();
        }
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private sealed class Row
    {
        public required string Book { get; init; }
        public long Seq { get; init; }
        public long Line { get; init; }
        public long FromAccount { get; init; }
        public long ToAccount { get; init; }
        public required string Commodity { get; init; }
        public long Amount { get; init; }
    }

    private sealed class Context(string connectionString) : DbContext
    {
        protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) => optionsBuilder.UseSqlite(connectionString);

        protected override void OnModelCreating(ModelBuilder modelBuilder) =>
            modelBuilder.Entity<Row>().ToTable("transfer").HasKey(r => new { r.Book, r.Seq, r.Line });
    }
}
