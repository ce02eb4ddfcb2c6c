using System.Globalization;
using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger.Documents;
using Kazakhmys.Erp.Ledger.Entries;
using Kazakhmys.Erp.MetalAccounting.Settlement.Contracts;
using Kazakhmys.Erp.MetalAccounting.Settlement.Lots;

namespace Kazakhmys.Erp.MetalAccounting.Settlement.Invoices;

internal sealed class SettlementInvoiceService(ErpStore store, ILedger ledger, DocumentPosting posting) : ISettlementInvoices
{
    private const string Prepare = "metal-accounting.invoice.prepare", Release = "metal-accounting.invoice.release";

    private static readonly Code _module = Code.Parse("metal");
    private static readonly Code _type = Code.Parse("invoice");

    public async Task<SettlementInvoice> PrepareAsync(PrepareInvoice order, UnitOfWork? within = null, CancellationToken cancellationToken = default)
    {
        RequireShape(order);
        await posting.RequireAsync(Prepare, order.Book, cancellationToken).ConfigureAwait(false);
        return await store.WriteAsync(
            within, unitOfWork => KeepAsync(unitOfWork, order.Book, session => PlanAsync(session, order, cancellationToken), cancellationToken), cancellationToken)
            .ConfigureAwait(false);
    }

    public Task<IReadOnlyList<Violation>> CheckPrepareAsync(PrepareInvoice order, CancellationToken cancellationToken = default) =>
        CheckAsync(async () => await PreviewAsync(order, null, cancellationToken).ConfigureAwait(false));

    public Task<SettlementInvoice> PreviewAsync(PrepareInvoice order, StoreSession? within = null, CancellationToken cancellationToken = default)
    {
        RequireShape(order);
        return store.ReadAsync(within, session => PlanAsync(session, order, cancellationToken), cancellationToken);
    }

    public async Task<SettlementInvoice> CreditAsync(CreditInvoice order, UnitOfWork? within = null, CancellationToken cancellationToken = default)
    {
        RequireShape(order);
        await posting.RequireAsync(Prepare, order.Book, cancellationToken).ConfigureAwait(false);
        return await store.WriteAsync(
            within, unitOfWork => KeepAsync(unitOfWork, order.Book, session => PlanAsync(session, order, cancellationToken), cancellationToken), cancellationToken)
            .ConfigureAwait(false);
    }

    public Task<IReadOnlyList<Violation>> CheckCreditAsync(CreditInvoice order, CancellationToken cancellationToken = default) => CheckAsync(async () =>
    {
        RequireShape(order);
        await store.ReadAsync(null, session => PlanAsync(session, order, cancellationToken), cancellationToken).ConfigureAwait(false);
    });

    public async Task<SettlementInvoice> ReleaseAsync(ReleaseInvoice order, UnitOfWork? within = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(order);
        await posting.RequireAsync(Release, order.Book, cancellationToken).ConfigureAwait(false);
        return await store.WriteAsync(within, unitOfWork => ReleaseAsync(unitOfWork, order, cancellationToken), cancellationToken).ConfigureAwait(false);
    }

    public Task<IReadOnlyList<Violation>> CheckReleaseAsync(ReleaseInvoice order, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(order);
        return CheckAsync(async () =>
        {
            var (_, drafts) = await store
                .ReadAsync(null, session => PlanAsync(session, order, cancellationToken), cancellationToken).ConfigureAwait(false);
            if (drafts.Count > 0 && await ledger.CheckAsync(drafts, cancellationToken).ConfigureAwait(false) is { Count: > 0 } violations)
                throw new RuleViolatedException(violations);
        });
    }

    public Task<SettlementInvoice?> FindAsync(Code book, string document, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        store.ReadAsync(within, session => SettlementInvoiceStore.FindAsync(session, book, document, cancellationToken), cancellationToken);

    public Task<SettlementInvoice?> FindByNumberAsync(Code book, string number, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        store.ReadAsync(within, session => SettlementInvoiceStore.FindByNumberAsync(session, book, number, cancellationToken), cancellationToken);

    public Task<IReadOnlyList<SettlementInvoice>> ListAsync(Code book, Code lot, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        store.ReadAsync(within, session => SettlementInvoiceStore.ListAsync(session, book, lot, cancellationToken), cancellationToken);

    public Task ExportAsync(SettlementInvoice invoice, TextWriter writer, CultureInfo? culture = null, CancellationToken cancellationToken = default) =>
        InvoiceExport.WriteAsync(invoice, writer, culture, cancellationToken);

    private Task<SettlementInvoice> PlanAsync(StoreSession session, PrepareInvoice order, CancellationToken cancellationToken) =>
        InvoicePlan.PrepareAsync(session, order, posting.Actor, posting.Now, cancellationToken);

    private Task<SettlementInvoice> PlanAsync(StoreSession session, CreditInvoice order, CancellationToken cancellationToken) =>
        InvoicePlan.CreditAsync(session, order, posting.Actor, posting.Now, cancellationToken);

    private static async Task<SettlementInvoice> KeepAsync(
        UnitOfWork unitOfWork, Code book, Func<StoreSession, Task<SettlementInvoice>> plan, CancellationToken cancellationToken)
    {
        await SettlementContractStore.LockAsync(unitOfWork, book, cancellationToken).ConfigureAwait(false);
        var invoice = await plan(unitOfWork).ConfigureAwait(false);
        var earlier = await SettlementInvoiceStore.ListAsync(unitOfWork, book, invoice.Lot, cancellationToken).ConfigureAwait(false);
        if (earlier.Count > 0 && IsSame(earlier[^1], invoice))
            return earlier[^1];
        await SettlementInvoiceStore.InsertAsync(unitOfWork, invoice, earlier.Count + 1, cancellationToken).ConfigureAwait(false);
        return invoice;
    }

    /// <summary>True when a draft says what would be prepared now.</summary>
    private static bool IsSame(SettlementInvoice draft, SettlementInvoice now) =>
        draft.Number is null && draft.Kind == now.Kind && draft.InvoicedOn == now.InvoicedOn && draft.Credits == now.Credits && draft.Reason == now.Reason
        && draft.LotRevision == now.LotRevision && draft.ReleasedBefore == now.ReleasedBefore && draft.TermsKnownFrom == now.TermsKnownFrom
        && draft.TermsValidFrom == now.TermsValidFrom && draft.Lines.SequenceEqual(now.Lines) && draft.Prices.SequenceEqual(now.Prices);

    private async Task<(SettlementInvoice Invoice, IReadOnlyList<EntryDraft> Drafts)> PlanAsync(
        StoreSession session, ReleaseInvoice order, CancellationToken cancellationToken)
    {
        var invoice = await SettlementInvoiceStore.FindAsync(session, order.Book, order.Document, cancellationToken).ConfigureAwait(false)
            ?? throw new NotFoundException(MetalAccountingViolations.InvoiceUnknown.At(nameof(order.Document), order.Document, ("book", order.Book)));
        if (invoice.Number is not null)
            return (invoice, []);
        if (invoice.PreparedBy == posting.Actor)
            throw new RuleViolatedException(MetalAccountingViolations.InvoiceSecondPerson.At(nameof(order.Document), order.Document, ("actor", posting.Actor)));
        var lot = await LotReading.RequireAsync(session, order.Book, invoice.Lot, cancellationToken).ConfigureAwait(false);
        var all = await SettlementInvoiceStore.ListAsync(session, order.Book, invoice.Lot, cancellationToken).ConfigureAwait(false);
        if (lot.Revision != invoice.LotRevision || all.Count(each => each.Number is not null) != invoice.ReleasedBefore)
            throw new ConcurrencyException(MetalAccountingViolations.InvoiceStale.At(nameof(order.Document), order.Document));
        var contract = await SettlementContractStore.RequireAsync(session, order.Book, invoice.Contract, cancellationToken).ConfigureAwait(false);
        var transfers = InvoiceRules.Transfers(invoice, contract.Content);
        return (invoice, transfers.Count == 0 ? [] : [Draft(invoice, order, transfers)]);
    }

    private async Task<SettlementInvoice> ReleaseAsync(UnitOfWork unitOfWork, ReleaseInvoice order, CancellationToken cancellationToken)
    {
        await SettlementContractStore.LockAsync(unitOfWork, order.Book, cancellationToken).ConfigureAwait(false);
        var (invoice, drafts) = await PlanAsync(unitOfWork, order, cancellationToken).ConfigureAwait(false);
        if (invoice.Number is not null)
            return invoice;
        long? entry = null;
        foreach (var draft in drafts)
            entry = (await posting.PostAsync(unitOfWork, draft, cancellationToken).ConfigureAwait(false)).Seq;
        var year = invoice.InvoicedOn.Year;
        var seq = await SettlementInvoiceStore.NextAsync(unitOfWork, order.Book, year, cancellationToken).ConfigureAwait(false);
        var released = invoice with
        {
            Number = string.Create(CultureInfo.InvariantCulture, $"{year}-{seq:0000}"),
            Entry = entry,
            ReleasedBy = posting.Actor,
            ReleasedAt = posting.Now,
        };
        await SettlementInvoiceStore.ReleaseAsync(unitOfWork, released, seq, order.BookedOn, cancellationToken).ConfigureAwait(false);
        await posting.TellAsync(
            unitOfWork, order.Book, "metal.invoice.released", new { document = released.Document, number = released.Number }, cancellationToken)
            .ConfigureAwait(false);
        return released;
    }

    private EntryDraft Draft(SettlementInvoice invoice, ReleaseInvoice order, IReadOnlyList<Transfer> transfers)
    {
        var day = new ProductionDay(invoice.InvoicedOn);
        var reference = new DocumentReference { Module = _module, Type = _type, Id = invoice.Document };
        return DocumentPosting.Draft(invoice.Book, day.ToString(), posting.EndOf(day), reference, transfers) with
        {
            BookedOn = order.BookedOn,
            Quality = invoice.Kind == InvoiceKind.Provisional ? EntryQuality.Provisional : EntryQuality.Final,
        };
    }

    private static async Task<IReadOnlyList<Violation>> CheckAsync(Func<Task> plan)
    {
        try
        {
            await plan().ConfigureAwait(false);
            return [];
        }
        catch (ErpException refusal)
        {
            return refusal.Violations;
        }
    }

    private static void RequireShape(PrepareInvoice order)
    {
        ArgumentNullException.ThrowIfNull(order);
        if (order.Kind is not (InvoiceKind.Provisional or InvoiceKind.Final))
            throw new ValidationFailedException(MetalAccountingViolations.InvoiceKindWrong.At(nameof(order.Kind), order.Kind));
    }

    private static void RequireShape(CreditInvoice order)
    {
        ArgumentNullException.ThrowIfNull(order);
        if (string.IsNullOrWhiteSpace(order.Reason))
            throw new ValidationFailedException(KernelViolations.ValueRequired.At(nameof(order.Reason)));
        if (order.Reason.Length > TradeShape.MaxText)
            throw new ValidationFailedException(KernelViolations.TextTooLong.At(nameof(order.Reason), null, ("max", TradeShape.MaxText)));
    }
}
