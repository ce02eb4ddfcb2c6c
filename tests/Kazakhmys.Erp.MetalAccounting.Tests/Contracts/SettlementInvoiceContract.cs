using Kazakhmys.Erp.Kernel.Assays;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger.Periods;
using Kazakhmys.Erp.MetalAccounting.Settlement.Contracts;
using Kazakhmys.Erp.MetalAccounting.Settlement.Invoices;
using Kazakhmys.Erp.MetalAccounting.Settlement.Lots;
using Kazakhmys.Erp.MetalAccounting.Settlement.Prices;
using Kazakhmys.Erp.MetalAccounting.Settlement.Terms;
using Kazakhmys.Erp.MetalAccounting.Tests.Settlement;
using Kazakhmys.Erp.TestSupport;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Kazakhmys.Erp.MetalAccounting.Tests.Contracts;

public abstract class SettlementInvoiceContract(TestEngine engine) : SettlementContractBase(engine)
{
    [Fact]
    public async Task A_shipment_is_invoiced_provisionally_and_settled_by_final_weight_assays_and_prices()
    {
        await LoadAsync();
        var provisional = await ReleaseAsync(await PrepareAsync(InvoiceKind.Provisional));

        // 900 DMT, 24 % payable: 216 t at 8500 - 72 000 - 216 x 2204.62 x 0.08 - 2250; of it 90 %.
        Assert.Equal(
            [("Payable", 1_836_000.00m), ("Treatment", -72_000m), ("Refining", -38_095.83m), ("Penalty", -2_250m), ("Withheld", -172_365.42m)],
            provisional.Lines.Select(line => (line.Content.Kind.ToString(), line.Content.Amount.Amount)));
        Assert.Equal(("2026-0001", 1_551_288.75m), (provisional.Number, provisional.Total.Amount));
        Assert.Equal(155_128_875, await ClaimAsync());

        await DischargeAsync();
        Assert.Equal(LotState.Agreed, (await Lots.FindAsync(Trade.Book, Lot, null, Token))!.State);
        Assert.Equal(LotState.Final, (await FinaliseAsync()).State);
        var final = await ReleaseAsync(await PrepareAsync(InvoiceKind.Final));

        // 898.2 DMT; Cu (25.00 + 24.84) / 2 = 24.92, payable 23.92 %: 214.84944 t at 8601.
        Assert.Equal(
            [("Payable", 1_847_920.03m), ("Treatment", -71_856m), ("Refining", -37_892.91m), ("Penalty", -2_245.50m), ("Claimed", -1_551_288.75m)],
            final.Lines.Select(line => (line.Content.Kind.ToString(), line.Content.Amount.Amount)));
        Assert.Equal(("2026-0002", 184_636.87m), (final.Number, final.Total.Amount));
        Assert.Equal(173_592_562, await ClaimAsync());
        var price = Assert.Single(final.Prices);
        Assert.Equal((8601m, 19, Trade.Series), (price.Quoted.Price.Amount, price.Quoted.Quotations, price.Quoted.Series));
        Assert.Equal("2026-0001", final.Lines[^1].Refers);
    }

    [Fact]
    public async Task What_was_stored_reads_back_and_what_is_done_again_changes_nothing()
    {
        await LoadAsync();
        var prepared = await PrepareAsync(InvoiceKind.Provisional);
        Assert.Equal(prepared.Document, (await PrepareAsync(InvoiceKind.Provisional)).Document);
        var released = await ReleaseAsync(prepared);
        var again = await ReleaseAsync(prepared);

        Assert.Equal((released.Number, released.Entry), (again.Number, again.Entry));
        Assert.Equal(155_128_875, await ClaimAsync());
        var read = (await Invoices.FindByNumberAsync(Trade.Book, "2026-0001", null, Token))!;
        Assert.Equal(released.Lines, read.Lines);
        Assert.Equal(released.Prices, read.Prices);
        Assert.Equal((released.Total, released.ReleasedBy, prepared.PreparedBy), (read.Total, read.ReleasedBy, read.PreparedBy));
        Assert.Single(await Invoices.ListAsync(Trade.Book, Lot, null, Token));
        Assert.Null(await Invoices.FindAsync(Trade.Book, "lot-7/9", null, Token));
    }

    [Fact]
    public async Task Nobody_releases_what_they_prepared_or_approves_what_they_recorded()
    {
        await LoadAsync();
        var prepared = await PrepareAsync(InvoiceKind.Provisional);
        var order = new ReleaseInvoice { Book = Trade.Book, Document = prepared.Document };
        Assert.Equal("metal-accounting.invoice.second-person", (await Assert.ThrowsAsync<RuleViolatedException>(() => Invoices.ReleaseAsync(order, null, Token))).Code);
        Assert.Equal("metal-accounting.invoice.second-person", Assert.Single(await Invoices.CheckReleaseAsync(order, Token)).Code);
        await DischargeAsync();
        var lot = (await Lots.FindAsync(Trade.Book, Lot, null, Token))!;
        var approval = new FinaliseLot { Book = Trade.Book, Lot = Lot, Revision = lot.Revision };
        Assert.Equal("metal-accounting.lot.second-person", (await Assert.ThrowsAsync<RuleViolatedException>(() => Lots.FinaliseAsync(approval, null, Token))).Code);
    }

    [Fact]
    public async Task Entering_approving_and_releasing_are_rights_of_their_own()
    {
        await LoadAsync();
        await DischargeAsync();
        await FinaliseAsync();
        await ReleaseAsync(await PrepareAsync(InvoiceKind.Final));
        Assert.Superset(
            new HashSet<string>
            {
                "metal-accounting.contract.register", "metal-accounting.contract.record-terms", "metal-accounting.quotation.record", "metal-accounting.lot.record",
                "metal-accounting.lot.approve", "metal-accounting.invoice.prepare", "metal-accounting.invoice.release",
            },
            Person.Asked.ToHashSet());
        Person.Denied = "metal-accounting.lot.record";
        await Assert.ThrowsAsync<NotAuthorizedException>(() => Lots.RecordWeightAsync(Weight(WeightStage.Provisional, 1), null, Token));
    }

    [Fact]
    public async Task A_wrong_final_invoice_is_credited_and_made_again()
    {
        await LoadAsync();
        await ReleaseAsync(await PrepareAsync(InvoiceKind.Provisional));
        await DischargeAsync();
        await FinaliseAsync();
        var final = await ReleaseAsync(await PrepareAsync(InvoiceKind.Final));

        Assert.Equal("metal-accounting.lot.invoiced", (await Assert.ThrowsAsync<RuleViolatedException>(
            () => Lots.RecordAssayAsync(Assays(AssayParty.Buyer, "24.90 %", "0.30 %"), null, Token))).Code);
        Assert.Equal("metal-accounting.lot.invoiced", Assert.Single(await Lots.CheckWeightAsync(Weight(WeightStage.Final, 1), Token)).Code);
        Assert.Equal("metal-accounting.invoice.exists", Assert.Single(await Invoices.CheckPrepareAsync(Order(InvoiceKind.Final), Token)).Code);
        Assert.Equal("metal-accounting.invoice.exists", Assert.Single(await Invoices.CheckPrepareAsync(Order(InvoiceKind.Provisional), Token)).Code);
        Assert.Equal("metal-accounting.invoice.claimed", Assert.Single(await Invoices.CheckCreditAsync(Credit("2026-0001"), Token)).Code);

        var note = await ReleaseAsync(await Invoices.CreditAsync(Credit(final.Number!), null, Token));
        Assert.Equal((-final.Total, InvoiceKind.CreditNote, "2026-0003", "2026-0002"), (note.Total, note.Kind, note.Number, note.Credits));
        Assert.Equal(155_128_875, await ClaimAsync());
        Assert.Equal("metal-accounting.invoice.not-creditable", Assert.Single(await Invoices.CheckCreditAsync(Credit("2026-0002"), Token)).Code);
        Assert.Equal("metal-accounting.invoice.not-creditable", Assert.Single(await Invoices.CheckCreditAsync(Credit("2026-0003"), Token)).Code);

        await Lots.RecordAssayAsync(Assays(AssayParty.Buyer, "25.00 %", "0.30 %"), null, Token);
        Assert.Equal(LotState.Agreed, (await Lots.FindAsync(Trade.Book, Lot, null, Token))!.State);
        await FinaliseAsync();
        var corrected = await ReleaseAsync(await PrepareAsync(InvoiceKind.Final));
        // 898.2 x 24 % = 215.568 t at 8601 less charges, less the provisional invoice.
        Assert.Equal(decimal.Round(215.568m * 8601, 2) - 71_856m - 38_019.64m - 2_245.50m - 1_551_288.75m, corrected.Total.Amount);
        Assert.Equal((await Invoices.ListAsync(Trade.Book, Lot, null, Token)).Sum(invoice => invoice.Total.Hundredths), await ClaimAsync());
    }

    [Fact]
    public async Task A_draft_whose_figures_changed_is_not_released()
    {
        await LoadAsync();
        var draft = await PrepareAsync(InvoiceKind.Provisional);
        await Lots.RecordWeightAsync(Weight(WeightStage.Provisional, 1001), null, Token);
        Assert.Equal("metal-accounting.invoice.stale", (await Assert.ThrowsAsync<ConcurrencyException>(() => ReleaseAsync(draft))).Code);
        Assert.Equal(0, await ClaimAsync());
        Assert.Equal("lot-7/2", (await ReleaseAsync(await PrepareAsync(InvoiceKind.Provisional))).Document);
    }

    [Fact]
    public async Task A_missing_quotation_or_term_stops_the_invoice_by_name()
    {
        await LoadAsync();
        var early = Code.Parse("lot-old");
        await Lots.RegisterAsync(new RegisterLot { Book = Trade.Book, Code = early, Contract = Trade.Contract.Code, ShippedOn = new LocalDate(2025, 12, 1) }, null, Token);
        Assert.Equal("kernel.rule.missing", Assert.Single(await Invoices.CheckPrepareAsync(Order(InvoiceKind.Provisional) with { Lot = early }, Token)).Code);
        var late = Code.Parse("lot-late");
        await Lots.RegisterAsync(new RegisterLot { Book = Trade.Book, Code = late, Contract = Trade.Contract.Code, ShippedOn = new LocalDate(2026, 3, 4) }, null, Token);
        await Lots.RecordWeightAsync(Weight(WeightStage.Provisional, 10) with { Lot = late }, null, Token);
        await Lots.RecordAssayAsync(Assays(AssayParty.Seller, "25 %", "0.1 %") with { Lot = late }, null, Token);
        Assert.Equal("metal-accounting.quotation.missing", Assert.Single(await Invoices.CheckPrepareAsync(Order(InvoiceKind.Provisional) with { Lot = late }, Token)).Code);
    }

    [Fact]
    public async Task What_an_invoice_needs_is_asked_for()
    {
        Assert.Equal("metal-accounting.lot.unknown", Assert.Single(await Invoices.CheckPrepareAsync(Order(InvoiceKind.Final) with { Lot = Code.Parse("no") }, Token)).Code);
        Assert.Equal("metal-accounting.invoice.kind", Assert.Single(await Invoices.CheckPrepareAsync(Order(InvoiceKind.CreditNote), Token)).Code);
        Assert.Equal("metal-accounting.lot.weight-missing", Assert.Single(await Invoices.CheckPrepareAsync(Order(InvoiceKind.Provisional), Token)).Code);
        Assert.Equal("metal-accounting.lot.not-final", Assert.Single(await Invoices.CheckPrepareAsync(Order(InvoiceKind.Final), Token)).Code);
        await Lots.RecordWeightAsync(Weight(WeightStage.Provisional, 10), null, Token);
        await Lots.RecordAssayAsync(Assays(AssayParty.Seller, "25 %", "< 0.01 %"), null, Token);
        Assert.Equal("metal-accounting.lot.assay-missing", Assert.Single(await Invoices.CheckPrepareAsync(Order(InvoiceKind.Provisional), Token)).Code);
        Assert.Equal("metal-accounting.invoice.unknown", Assert.Single(await Invoices.CheckCreditAsync(Credit("2026-0099"), Token)).Code);
        Assert.Equal("kernel.value.required", Assert.Single(await Invoices.CheckCreditAsync(Credit("2026-0099") with { Reason = " " }, Token)).Code);
        Assert.Equal("metal-accounting.invoice.unknown", Assert.Single(await Invoices.CheckReleaseAsync(
            new ReleaseInvoice { Book = Trade.Book, Document = "no/1" }, Token)).Code);
    }

    [Fact]
    public async Task Terms_recorded_later_hold_for_later_invoices_and_leave_released_ones_alone()
    {
        await LoadAsync();
        var provisional = await ReleaseAsync(await PrepareAsync(InvoiceKind.Provisional));
        Database.Clock.AdvanceDays(1);
        await RecordTermsAsync(Trade.Terms with
        {
            CensoredAs = CensoredAs.Zero,
            Bricks = [Trade.Terms.Bricks[0] with { Terms = Trade.Copper with { TreatmentCharge = Trade.Price(90, PriceUnit.Tonne) } }],
        });
        await DischargeAsync();
        await FinaliseAsync();
        var final = await PrepareAsync(InvoiceKind.Final);

        Assert.Equal(-80_838m, final.Lines.Single(line => line.Content.Kind == SettlementLineKind.Treatment).Content.Amount.Amount);
        Assert.True(final.TermsKnownFrom > provisional.TermsKnownFrom);
        Assert.Equal(provisional.Lines, (await Invoices.FindAsync(Trade.Book, provisional.Document, null, Token))!.Lines);
    }

    [Fact]
    public async Task Lines_are_written_as_csv_with_their_total()
    {
        await LoadAsync();
        var invoice = await PrepareAsync(InvoiceKind.Provisional);
        using var writer = new StringWriter();
        await Invoices.ExportAsync(invoice, writer, null, Token);
        var rows = writer.ToString().Split("\r\n");
        Assert.Equal("line,brick,kind,term,element,grade_pct,payable_pct,quantity_t,price,unit,amount,currency,refers", rows[0]);
        Assert.StartsWith("1,all,Payable,Payables[Cu],Cu,25", rows[1], StringComparison.Ordinal);
        Assert.Contains("1551288.75,USD", rows[^2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_ledger_refuses_a_claim_on_an_account_that_is_not_there_and_nothing_is_released()
    {
        var lot = Code.Parse("lot-x");
        await PrepareOtherAsync(lot, Trade.Contract with { Code = Code.Parse("cu-x"), ClaimAccount = Code.Parse("claims/none") });
        var draft = await Invoices.PrepareAsync(Order(InvoiceKind.Provisional, 1, 16) with { Lot = lot }, null, Token);

        await Assert.ThrowsAsync<NotFoundException>(() => ReleaseAsync(draft));
        Assert.Null((await Invoices.FindAsync(Trade.Book, draft.Document, null, Token))!.Number);
    }

    [Fact]
    public async Task Of_a_purchase_the_book_owes()
    {
        var (lot, purchase) = (Code.Parse("lot-p"), Trade.Contract with { Code = Code.Parse("cu-buy"), Direction = ContractDirection.Purchase });
        await PrepareOtherAsync(lot, purchase);
        var released = await ReleaseAsync(await Invoices.PrepareAsync(Order(InvoiceKind.Provisional, 1, 16) with { Lot = lot }, null, Token));
        Assert.True(released.Total.Hundredths > 0);
        Assert.Equal(-released.Total.Hundredths, await ClaimAsync());
    }

    [Fact]
    public async Task Invoices_released_at_once_are_numbered_without_gaps_and_each_is_booked_once()
    {
        var lots = Enumerable.Range(1, 6).Select(i => Code.Parse($"lot-n{i}")).ToList();
        await PrepareOtherAsync(lots[0], Trade.Contract with { Code = Code.Parse("cu-n") });
        foreach (var lot in lots.Skip(1))
            await LoadOtherAsync(lot, Code.Parse("cu-n"));
        var drafts = new List<SettlementInvoice>();
        foreach (var lot in lots)
            drafts.Add(await Invoices.PrepareAsync(Order(InvoiceKind.Provisional, 1, 16) with { Lot = lot }, null, Token));

        var released = await Person.AsAsync("releaser", () => Task.WhenAll(drafts.Concat(drafts).Select(draft => Task.Run(
            () => Invoices.ReleaseAsync(new ReleaseInvoice { Book = Trade.Book, Document = draft.Document }, null, Token)))));

        Assert.Equal(
            ["2026-0001", "2026-0002", "2026-0003", "2026-0004", "2026-0005", "2026-0006"],
            released.Select(invoice => invoice.Number!).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(released.DistinctBy(invoice => invoice.Number).Sum(invoice => invoice.Total.Hundredths), await ClaimAsync());
    }

    [Fact]
    public async Task A_claim_of_a_closed_month_is_booked_on_a_day_of_an_open_one()
    {
        await LoadAsync();
        var draft = await PrepareAsync(InvoiceKind.Provisional);
        await Host.GetRequiredService<IPeriods>().CloseAsync(Trade.Book, Code.Parse("2026-01"), null, Token);
        var order = new ReleaseInvoice { Book = Trade.Book, Document = draft.Document };
        await Assert.ThrowsAsync<PeriodClosedException>(() => ReleaseAsync(draft));

        var released = await Person.AsAsync("releaser", () => Invoices.ReleaseAsync(
            order with { BookedOn = new ProductionDay(new LocalDate(2026, 3, 2)) }, null, Token));
        Assert.Equal("2026-0001", released.Number);
        Assert.Equal(155_128_875, await ClaimAsync());
    }

    [Fact]
    public async Task The_example_of_the_readme_settles()
    {
        await LoadAsync();
        await DischargeAsync();
        await FinaliseAsync();
        var (invoices, book, lot, writer) = (Invoices, Trade.Book, Lot, new StringWriter());

        var final = await invoices.PrepareAsync(new PrepareInvoice
        {
            Book = book, Lot = lot, Kind = InvoiceKind.Final, InvoicedOn = new LocalDate(2026, 3, 5),
        });
        foreach (var line in final.Lines)
            await writer.WriteLineAsync($"{line.Content.Kind,-10} {line.Content.Term,-28} {line.Content.Price,-16} {line.Content.Amount,18}");

        Assert.Contains("8601 USD/t", writer.ToString(), StringComparison.Ordinal);
    }

    private async Task PrepareOtherAsync(Code lot, RegisterContract contract)
    {
        await Agreements.RegisterAsync(contract, null, Token);
        await Agreements.RecordTermsAsync(
            new() { Book = Trade.Book, Contract = contract.Code, ValidFrom = new LocalDate(2026, 1, 1), Terms = Trade.Terms, Source = "contract" }, null, Token);
        await LoadOtherAsync(lot, contract.Code);
    }

    private async Task LoadOtherAsync(Code lot, Code contract)
    {
        await Lots.RegisterAsync(new RegisterLot { Book = Trade.Book, Code = lot, Contract = contract, ShippedOn = Shipped }, null, Token);
        await Lots.RecordWeightAsync(Weight(WeightStage.Provisional, 1000) with { Lot = lot }, null, Token);
        await Lots.RecordAssayAsync(Assays(AssayParty.Seller, "25 %", "0.1 %") with { Lot = lot }, null, Token);
    }

    private static CreditInvoice Credit(string number) =>
        new() { Book = Trade.Book, Number = number, InvoicedOn = new LocalDate(2026, 3, 8), Reason = "wrong assay" };
}

public sealed class SettlementInvoiceOnSqlite() : SettlementInvoiceContract(TestEngine.Sqlite);

public sealed class SettlementInvoiceOnPostgreSql() : SettlementInvoiceContract(TestEngine.PostgreSql);
