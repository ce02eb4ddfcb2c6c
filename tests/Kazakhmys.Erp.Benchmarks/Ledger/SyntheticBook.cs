using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Ledger;
using Kazakhmys.Erp.Ledger.Accounts;
using Kazakhmys.Erp.Ledger.Books;
using Kazakhmys.Erp.Ledger.Entries;
using Kazakhmys.Erp.Ledger.Periods;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Period = Kazakhmys.Erp.Kernel.Calendars.Period;

namespace Kazakhmys.Erp.Benchmarks.Ledger;

/// <summary>A synthetic book: 500 accounts, entries of 4 transfers (mass, Cu, Ag, Au), 3 shifts a day through a year. Seeded.</summary>
internal sealed class SyntheticBook : IAsyncDisposable
{
    public const int AccountCount = 500;
    public const int TransfersPerEntry = 4;
    public static readonly Code Code = Code.Parse("zhz");
    private static readonly string[] _commodities = ["mass", "Cu", "Ag", "Au"];
    private readonly string _folder;
    private readonly ServiceProvider _host;

    private SyntheticBook(string folder, ServiceProvider host) => (_folder, _host) = (folder, host);

    public string FilePath => Path.Combine(_folder, "erp.db");

    public IServiceProvider Services => _host;

    public ILedger Ledger => _host.GetRequiredService<ILedger>();

    public static async Task<SyntheticBook> CreateAsync()
    {
        var folder = Directory.CreateTempSubdirectory("kzerp-bench-").FullName;
        var services = new ServiceCollection();
        services.AddKazakhmysErp(erp => erp.UseSqlite($"Data Source={Path.Combine(folder, "erp.db")}").AddLedger());
        var book = new SyntheticBook(folder, services.BuildServiceProvider());
        await PrepareAsync(book.Services);
        return book;
    }

    public static async Task PrepareAsync(IServiceProvider host)
    {
        await host.MigrateErpAsync();
        await host.GetRequiredService<IBooks>().OpenAsync(Code, "Synthetic");
        await host.GetRequiredService<IAccounts>().OpenAsync(Code, [.. Enumerable.Range(0, AccountCount).Select(Account)]);
        for (var month = 1; month <= 12; month++)
            await host.GetRequiredService<IPeriods>().OpenAsync(Code, Period.Month(2026, month));
    }

    /// <summary>
    /// Entries from the n-th on, as imports bring them: day by day, and within a day 250 entries of one mine after another. A mine has 10 sources
    /// (reserves, which may be overdrawn here) and 40 stocks that may not.
    /// </summary>
    public static EntryDraft[] Entries(int first, int count, int perDay = 2000)
    {
        var random = new Random(first + 17);
        var accounts = Enumerable.Range(0, AccountCount).Select(AccountCode).ToArray();
        var entries = new EntryDraft[count];
        for (var i = 0; i < count; i++)
        {
            var number = first + i;
            var day = Math.Min(number / perDay, 360);
            var mine = number / 250 % 10;
            var from = accounts[50 * mine + 5 * random.Next(10)];
            var to = accounts[50 * mine + 5 * random.Next(10) + 1 + random.Next(4)];
            entries[i] = new EntryDraft
            {
                Book = Code,
                Key = $"{new LocalDate(2026, 1, 1).PlusDays(day):yyyy-MM-dd}/mines/shift-report/{number:D9}",
                EffectiveAt = Instant.FromUtc(2026, 1, 1, 7, 0) + Duration.FromDays(day) + Duration.FromSeconds(number % 3600),
                Document = _documents[number % _documents.Length],
                Transfers = [.. _commodities.Select(c => new Transfer(from, to, Code.Parse(c), 1_000_000 + random.Next(1_000_000_000)))],
            };
        }
        return entries;
    }

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private static readonly DocumentReference[] _documents = [.. Enumerable.Range(0, 1000).Select(i => new DocumentReference
    {
        Module = Code.Parse("mines"), Type = Code.Parse("shift-report"), Id = $"ZHZ-S-{i}",
    })];

    private static Code AccountCode(int i) => Code.Parse($"zhz/mine-{i / 50}/account-{i}");

    private static OpenAccount Account(int i) => new()
    {
        Code = AccountCode(i),
        Kind = i % 5 == 0 ? AccountKind.External : AccountKind.Stock,
        ValidFrom = new ProductionDay(new LocalDate(2020, 1, 1)),
    };
}
