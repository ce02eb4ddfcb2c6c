using System.Globalization;
using Kazakhmys.Erp.Kernel.Assays;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Ledger.Accounts;
using Kazakhmys.Erp.Ledger.Entries;
using Kazakhmys.Erp.Ledger.Movements;
using Kazakhmys.Erp.TestSupport;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Kazakhmys.Erp.Tool.Tests;

/// <summary>A database that <c>kzerp init</c> made, with one day of ore moved from a reserve to a stockpile.</summary>
public abstract class DatabaseTest : IAsyncLifetime
{
    protected static readonly Code Book = Code.Parse("zhz");
    protected static readonly Code Reserve = Code.Parse("reserve/zhezkazgan/annensk/a-17/C1");
    protected static readonly Code Stockpile = Code.Parse("stock/ore/south/rom");

    protected TestDatabase Database { get; private set; } = null!;

    protected string FilePath => Database.FilePath;

    protected IServiceProvider Host { get; private set; } = null!;

    protected static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        Database = await TestDatabase.CreateAsync(TestEngine.Sqlite);
        var init = await KzerpAsync("init", "--book", "zhz", "--name", "Zhezkazgan", "--period", "2026-01", "2026-02");
        Assert.True(init.ExitCode == 0, init.Error);
        Host = Database.Host(erp => erp.AddAllModules());
        await Host.GetRequiredService<IAccounts>().OpenAsync(Book, [Open(Reserve, AccountKind.Reserve), Open(Stockpile, AccountKind.Stock)], null, Token);
        await PostAsync("1", 5, 100);
        await PostAsync("2", 6, 50);
    }

    public async ValueTask DisposeAsync()
    {
        await Database.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Runs a command on this database.</summary>
    protected Task<Run> KzerpAsync(string command, params string[] args) =>
        Run.WithInputAsync("", Database.Clock, [command, "--database", FilePath, .. args]);

    /// <summary>Ore of 2 % copper from the reserve to the stockpile on a day of January 2026.</summary>
    protected async Task PostAsync(string key, int day, decimal tonnes) => await Host.GetRequiredService<ILedger>().PostAsync(
        new EntryDraft
        {
            Book = Book,
            Key = $"2026-01-{day:00}/1/mines/shift-report/{key}#1",
            EffectiveAt = Instant.FromUtc(2026, 1, day, 6, 0),
            Document = new DocumentReference { Module = Code.Parse("mines"), Type = Code.Parse("shift-report"), Id = key },
            Memo = $"weighed on bridge {key}",
            Transfers = [.. new MaterialMovement { From = Reserve, To = Stockpile, Dry = Mass.FromTonnes(tonnes), Assay = Assay.Parse("Cu 2.00 %", CultureInfo.InvariantCulture) }.Transfers()],
        },
        null, Token);

    /// <summary>Another file in the folder of the database.</summary>
    protected string Beside(string name) => Path.Combine(Database.Folder, name);

    /// <summary>A copy of the database to do harm to, outside the suite.</summary>
    protected async Task<string> CopyAsync(string? harm = null)
    {
        var copy = Beside("copy.db");
        var backup = await KzerpAsync("backup", copy);
        Assert.True(backup.ExitCode == 0, backup.Out + backup.Error);
        if (harm is not null)
            await HarmAsync(copy, harm);
        return copy;
    }

    private static async Task HarmAsync(string file, string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        await connection.OpenAsync(Token);
        var triggers = new List<string>();
        await using (var select = connection.CreateCommand())
        {
            select.CommandText = "select name from sqlite_schema where type = 'trigger'";
            await using var reader = await select.ExecuteReaderAsync(Token);
            while (await reader.ReadAsync(Token))
                triggers.Add(reader.GetString(0));
        }
        foreach (var statement in triggers.Select(trigger => $"drop trigger \"{trigger}\"").Append(sql))
        {
            await using var command = connection.CreateCommand();
            command.CommandText = statement;
            await command.ExecuteNonQueryAsync(Token);
        }
    }

    private static OpenAccount Open(Code code, AccountKind kind) => new()
    {
        Code = code, Kind = kind, Material = Code.Parse("ore.dry"), AllowsOverdraft = true, ValidFrom = ProductionDay.Parse("2026-01-01"),
    };
}
