using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Ledger.Entries;
using Kazakhmys.Erp.Ledger.Integrity;
using Kazakhmys.Erp.Ledger.Tests.Contracts;
using Kazakhmys.Erp.TestSupport;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Kazakhmys.Erp.Ledger.Tests.Integrity;

/// <summary>A SQLite book with a closed and an open month, a reversal and a stock-take, of which tests damage copies.</summary>
public abstract class SealedBook() : LedgerContract(TestEngine.Sqlite)
{
    private int _copies;

    /// <summary>Entries: 1–20 in January, 21 a reversal of 2, 22 a stock-take, 23 the close of January, 24–33 in February.</summary>
    protected async Task<BookHead> FillAsync()
    {
        for (var i = 1; i <= 20; i++)
            await PostAsync($"2026-01/{i:00}", 1, i, new Transfer(Exploration, Reserve, Copper, 100 + i), new Transfer(Exploration, Reserve, Mass, 1000 + i));
        await Ledger.ReverseAsync(new ReversalDraft { Book = Book, Seq = 2, Key = "2026-01/r", Document = Document("r") }, null, Token);
        await Ledger.RecordStockTakeAsync(
            new StockTake { Book = Book, Key = "2026-01/s", Day = new ProductionDay(new LocalDate(2026, 1, 31)), Account = Reserve, Commodity = Copper, Counted = 1, Document = Document("s") },
            null, Token);
        await Periods.CloseAsync(Book, Code.Parse("2026-01"), null, Token);
        for (var i = 1; i <= 10; i++)
            await PostAsync($"2026-02/{i:00}", 2, i, new Transfer(Reserve, Stockpile, Copper, i), new Transfer(Reserve, Plant, Mass, i));
        return await Host.GetRequiredService<IIntegrity>().HeadAsync(Book, Token);
    }

    /// <summary>A whole copy of the database in one file, without a log.</summary>
    protected async Task<string> CopyAsync()
    {
        var path = Path.Combine(Database.Folder, $"copy-{++_copies}.db");
        await Database.RunAsync($"vacuum into '{path}'");
        return path;
    }

    /// <summary>Does what an attacker with the file would: drops the triggers, then runs his own SQL.</summary>
    protected static void Attack(string path, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "select name from sqlite_schema where type = 'trigger'";
        var triggers = new List<string>();
        using (var reader = command.ExecuteReader())
            while (reader.Read())
                triggers.Add(reader.GetString(0));
        command.CommandText = string.Concat(triggers.Select(t => $"drop trigger {t};")) + sql;
        command.ExecuteNonQuery();
    }

    protected static async Task<VerificationReport> VerifyAsync(string path, params BookHead[] anchors)
    {
        var services = new ServiceCollection();
        services.AddKazakhmysErp(erp => erp.UseSqlite($"Data Source={path}").AddLedger());
        await using var host = services.BuildServiceProvider();
        return await host.GetRequiredService<IIntegrity>().VerifyAsync(null, anchors, null, Token);
    }
}
