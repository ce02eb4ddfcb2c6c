using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Ledger.Accounts;
using Kazakhmys.Erp.Ledger.Balances;
using Kazakhmys.Erp.Ledger.Books;
using Kazakhmys.Erp.Ledger.Entries;
using Kazakhmys.Erp.Ledger.Periods;
using Kazakhmys.Erp.TestSupport;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Period = Kazakhmys.Erp.Kernel.Calendars.Period;

namespace Kazakhmys.Erp.Ledger.Tests.Contracts;

/// <summary>A book with a few accounts and two open months, on either engine.</summary>
public abstract class LedgerContract(TestEngine engine) : IAsyncLifetime
{
    protected static readonly Code Book = Code.Parse("zhz");
    protected static readonly Code Reserve = Code.Parse("zhz/reserve/block-1");
    protected static readonly Code Stockpile = Code.Parse("zhz/south/stockpile-1");
    protected static readonly Code Plant = Code.Parse("zhz/plant/in-process");
    protected static readonly Code Exploration = Code.Parse("external/exploration");
    protected static readonly Code Copper = Code.Parse("Cu");
    protected static readonly Code Mass = Code.Parse("mass");

    protected TestDatabase Database { get; private set; } = null!;

    protected IServiceProvider Host { get; private set; } = null!;

    protected ILedger Ledger => Host.GetRequiredService<ILedger>();

    protected IBalances Balances => Host.GetRequiredService<IBalances>();

    protected IPeriods Periods => Host.GetRequiredService<IPeriods>();

    protected IAccounts Accounts => Host.GetRequiredService<IAccounts>();

    protected static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        Assert.SkipUnless(TestDatabase.IsAvailable(engine, out var reason), reason);
        Database = await TestDatabase.CreateAsync(engine);
        Host = Database.Host(erp => erp.AddLedger());
        await Host.MigrateErpAsync(Token);
        await Host.GetRequiredService<IBooks>().OpenAsync(Book, "Zhezkazgan", null, Token);
        await Accounts.OpenAsync(Book,
        [
            Open(Reserve, AccountKind.Reserve), Open(Stockpile, AccountKind.Stock), Open(Plant, AccountKind.InProcess),
            Open(Exploration, AccountKind.External),
        ], null, Token);
        await Periods.OpenAsync(Book, Period.Month(2026, 1), null, Token);
        await Periods.OpenAsync(Book, Period.Month(2026, 2), null, Token);
    }

    public async ValueTask DisposeAsync()
    {
        if (Database is not null)
            await Database.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected static OpenAccount Open(Code code, AccountKind kind) =>
        new() { Code = code, Kind = kind, ValidFrom = new ProductionDay(new LocalDate(2020, 1, 1)) };

    protected static DocumentReference Document(string id) =>
        new() { Module = Code.Parse("test"), Type = Code.Parse("note"), Id = id };

    /// <summary>An entry at noon in Almaty of a day of 2026.</summary>
    protected static EntryDraft Draft(string key, int month, int day, params Transfer[] transfers) => new()
    {
        Book = Book,
        Key = key,
        EffectiveAt = Instant.FromUtc(2026, month, day, 7, 0),
        Document = Document(key),
        Transfers = transfers,
    };

    protected Task<Receipt> PostAsync(string key, int month, int day, params Transfer[] transfers) =>
        Ledger.PostAsync(Draft(key, month, day, transfers), null, Token);
}
