using Kazakhmys.Erp.Kernel.Assays;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Security;
using Kazakhmys.Erp.Ledger.Accounts;
using Kazakhmys.Erp.Ledger.Balances;
using Kazakhmys.Erp.Ledger.Books;
using Kazakhmys.Erp.Ledger.Periods;
using Kazakhmys.Erp.MetalAccounting.Settlement.Contracts;
using Kazakhmys.Erp.MetalAccounting.Settlement.Invoices;
using Kazakhmys.Erp.MetalAccounting.Settlement.Lots;
using Kazakhmys.Erp.MetalAccounting.Settlement.Quotations;
using Kazakhmys.Erp.MetalAccounting.Tests.Settlement;
using Kazakhmys.Erp.TestSupport;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Period = Kazakhmys.Erp.Kernel.Calendars.Period;

namespace Kazakhmys.Erp.MetalAccounting.Tests.Contracts;

/// <summary>A book with a contract of concentrate, its terms, its quotations and a lot shipped on 15 January 2026.</summary>
public abstract class SettlementContractBase(TestEngine engine) : IAsyncLifetime
{
    protected static readonly Code Lot = Code.Parse("lot-7");
    protected static readonly LocalDate Shipped = new(2026, 1, 15);

    private TestDatabase _database = null!;

    protected static CancellationToken Token => TestContext.Current.CancellationToken;

    protected TestPerson Person { get; } = new();

    protected TestDatabase Database => _database;

    protected IServiceProvider Host { get; private set; } = null!;

    protected ISettlementContracts Agreements => Host.GetRequiredService<ISettlementContracts>();

    protected ISettlementLots Lots => Host.GetRequiredService<ISettlementLots>();

    protected ISettlementInvoices Invoices => Host.GetRequiredService<ISettlementInvoices>();

    protected IQuotations Quotations => Host.GetRequiredService<IQuotations>();

    public async ValueTask InitializeAsync()
    {
        Assert.SkipUnless(TestDatabase.IsAvailable(engine, out var reason), reason);
        _database = await TestDatabase.CreateAsync(engine);
        _database.Clock.Reset(Instant.FromUtc(2026, 3, 10, 5, 0));
        Host = _database.Host(
            erp => erp.AddMetalAccounting(), services => services.AddSingleton<ICurrentUser>(Person).AddSingleton<IAuthorizer>(Person));
        await Host.MigrateErpAsync(Token);
        await Host.GetRequiredService<IBooks>().OpenAsync(Trade.Book, "Kazakhmys", null, Token);
        await Host.GetRequiredService<IAccounts>().OpenAsync(
            Trade.Book,
            [Open(Trade.Contract.ClaimAccount, AccountKind.Funding), Open(Trade.Contract.CounterpartyAccount, AccountKind.External)], null, Token);
        foreach (var month in new[] { 1, 2, 3 })
            await Host.GetRequiredService<IPeriods>().OpenAsync(Trade.Book, Period.Month(2026, month), null, Token);
        await Agreements.RegisterAsync(Trade.Contract, null, Token);
        await RecordTermsAsync(Trade.Terms);
        await Lots.RegisterAsync(new RegisterLot { Book = Trade.Book, Code = Lot, Contract = Trade.Contract.Code, ShippedOn = Shipped }, null, Token);
        foreach (var quotation in Trade.Quotations())
            await Quotations.RecordAsync(quotation, null, Token);
    }

    public async ValueTask DisposeAsync()
    {
        if (_database is not null)
            await _database.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected Task RecordTermsAsync(ContractTerms terms) => Agreements.RecordTermsAsync(
        new RecordContractTerms { Book = Trade.Book, Contract = Trade.Contract.Code, ValidFrom = new LocalDate(2026, 1, 1), Terms = terms, Source = "contract, 7" },
        null, Token);

    protected static RecordLotWeight Weight(WeightStage stage, decimal wet) => new()
    {
        Book = Trade.Book, Lot = Lot, Stage = stage, Wet = WetMass.FromTonnes(wet), Moisture = Moisture.FromPercent(10),
        Day = stage == WeightStage.Final ? new LocalDate(2026, 2, 3) : Shipped, Source = "certificate",
    };

    protected static RecordLotAssay Assays(AssayParty party, string copper, string arsenic) => new()
    {
        Book = Trade.Book, Lot = Lot, Party = party, Source = "certificate",
        Results = Assay.Of((Elements.Cu, AssayValue.Parse(copper, null)), (Elements.As, AssayValue.Parse(arsenic, null))),
    };

    /// <summary>1000 WMT at 10 % and 25.00 % Cu by the seller.</summary>
    protected async Task LoadAsync()
    {
        await Lots.RecordWeightAsync(Weight(WeightStage.Provisional, 1000), null, Token);
        await Lots.RecordAssayAsync(Assays(AssayParty.Seller, "25.00 %", "0.30 %"), null, Token);
    }

    /// <summary>998 WMT at 10 %, and the buyer's assays.</summary>
    protected async Task DischargeAsync(string copper = "24.84 %")
    {
        await Lots.RecordWeightAsync(Weight(WeightStage.Final, 998), null, Token);
        await Lots.RecordAssayAsync(Assays(AssayParty.Buyer, copper, "0.30 %"), null, Token);
    }

    protected async Task<SettlementLot> FinaliseAsync()
    {
        var lot = (await Lots.FindAsync(Trade.Book, Lot, null, Token))!;
        return await Person.AsAsync("approver", () => Lots.FinaliseAsync(new FinaliseLot { Book = Trade.Book, Lot = Lot, Revision = lot.Revision }, null, Token));
    }

    protected static PrepareInvoice Order(InvoiceKind kind, int month = 3, int day = 5) =>
        new() { Book = Trade.Book, Lot = Lot, Kind = kind, InvoicedOn = new LocalDate(2026, month, day) };

    protected Task<SettlementInvoice> PrepareAsync(InvoiceKind kind) =>
        Invoices.PrepareAsync(kind == InvoiceKind.Provisional ? Order(kind, 1, 16) : Order(kind), null, Token);

    protected Task<SettlementInvoice> ReleaseAsync(SettlementInvoice invoice) => Person.AsAsync(
        "releaser", () => Invoices.ReleaseAsync(new ReleaseInvoice { Book = Trade.Book, Document = invoice.Document }, null, Token));

    protected Task<long> ClaimAsync() => Host.GetRequiredService<IBalances>().OfAsync(Trade.Book, Trade.Contract.ClaimAccount, Trade.Dollar, null, null, Token);

    private static OpenAccount Open(Code code, AccountKind kind) =>
        new() { Code = code, Kind = kind, ValidFrom = new ProductionDay(new LocalDate(2020, 1, 1)) };
}
