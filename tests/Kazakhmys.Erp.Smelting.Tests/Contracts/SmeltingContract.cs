using Kazakhmys.Erp.Kernel.Assays;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger.Accounts;
using Kazakhmys.Erp.Ledger.Balances;
using Kazakhmys.Erp.Ledger.Books;
using Kazakhmys.Erp.Ledger.Entries;
using Kazakhmys.Erp.Ledger.Periods;
using Kazakhmys.Erp.Smelting.Smelters;
using Kazakhmys.Erp.TestSupport;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Period = Kazakhmys.Erp.Kernel.Calendars.Period;

namespace Kazakhmys.Erp.Smelting.Tests.Contracts;

/// <summary>A smelter beside a stock of concentrate, on either engine.</summary>
public abstract class SmeltingContract(TestEngine engine) : IAsyncLifetime
{
    protected static readonly Code Book = Code.Parse("kz");
    protected static readonly Code Zhezkazgan = Code.Parse("zhz");
    protected static readonly Code Copper = Code.Parse("Cu");
    protected static readonly Code Concentrate = Code.Parse("stock/concentrate/zhz1/1");
    protected static readonly Code Undisclosed = Code.Parse("external/supplier/undisclosed");
    protected static readonly Code Precious = Code.Parse("external/precious-feed/not-published");
    protected static readonly Code Kaz = Code.Parse("kaz");
    protected static readonly Period Quarter = Period.Quarter(2026, 1);
    protected static readonly Shift Shift = Shift.Parse("2026-01-10/1");

    private TestDatabase _database = null!;

    protected IServiceProvider Host { get; private set; } = null!;

    protected static CancellationToken Token => TestContext.Current.CancellationToken;

    protected static Smelter Smelter => new()
    {
        Book = Book, Code = Zhezkazgan, Name = "Zhezkazgan smelter", AnnualCapacity = Mass.FromKilotonnes(400), ValidFrom = ProductionDay.Parse("2020-01-01"),
        Furnaces = [new() { Code = Code.Parse("electric-1"), Kind = FurnaceKind.Electric }, new() { Code = Code.Parse("converter-1"), Kind = FurnaceKind.Converter },
            new() { Code = Code.Parse("anode-1"), Kind = FurnaceKind.Anode }, new() { Code = Code.Parse("dore-1"), Kind = FurnaceKind.Dore }],
    };

    public virtual async ValueTask InitializeAsync()
    {
        Assert.SkipUnless(TestDatabase.IsAvailable(engine, out var reason), reason);
        _database = await TestDatabase.CreateAsync(engine);
        Host = _database.Host(erp => erp.AddSmelting());
        await Host.MigrateErpAsync(Token);
        await Of<IBooks>().OpenAsync(Book, "Kazakhmys", null, Token);
        await Of<IAccounts>().OpenAsync(Book,
        [
            Open("external/exploration", AccountKind.External), Open(Concentrate.Value, AccountKind.Stock), Open(Undisclosed.Value, AccountKind.External),
            Open(Precious.Value, AccountKind.External), Open("external/customer/x", AccountKind.External), Open("tailings/zhz1/1", AccountKind.Loss),
            Open("external/toll/kaz", AccountKind.External),
        ], null, Token);
        await Of<IPeriods>().OpenAsync(Book, Quarter, null, Token);
        await Of<ISmelters>().RegisterAsync(Smelter, null, Token);
        await Of<ILedger>().PostAsync(
            new EntryDraft
            {
                Book = Book, Key = "0", EffectiveAt = Instant.FromUtc(2026, 1, 2, 7, 0),
                Document = new() { Module = Code.Parse("test"), Type = Code.Parse("note"), Id = "0" },
                Transfers =
                [
                    new(Code.Parse("external/exploration"), Concentrate, Code.Parse("mass"), Mass.FromKilotonnes(250).Milligrams),
                    new(Code.Parse("external/exploration"), Concentrate, Copper, Mass.FromKilotonnes(62.943m).Milligrams),
                ],
            }, null, Token);
    }

    public async ValueTask DisposeAsync()
    {
        if (_database is not null)
            await _database.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected T Of<T>()
        where T : notnull => Host.GetRequiredService<T>();

    protected static OpenAccount Open(string code, AccountKind kind) =>
        new() { Code = Code.Parse(code), Kind = kind, ValidFrom = ProductionDay.Parse("2020-01-01") };

    protected static Assay Cu(decimal percent) => Assay.Of((Copper, AssayValue.Reported(Grade.FromPercent(percent))));

    protected async Task<Mass> BalanceAsync(Code account, Code? metal = null) =>
        Mass.FromMilligrams(await Of<IBalances>().OfAsync(Book, account, metal ?? Copper, null, null, Token));

    protected static async Task RefusedAsync<T>(string code, Func<Task> operation, bool contains = false)
        where T : ErpException
    {
        var refused = await Assert.ThrowsAsync<T>(operation);
        if (contains)
            Assert.Contains(refused.Violations, violation => violation.Code == code);
        else
            Assert.Equal(code, refused.Code);
    }
}
