using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.DatedValues;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.MetalAccounting.Settlement.Contracts;
using Kazakhmys.Erp.MetalAccounting.Settlement.Lots;
using NodaTime;

namespace Kazakhmys.Erp.MetalAccounting.Settlement.Invoices;

/// <summary>Works invoices out from what is on record, without storing them.</summary>
internal static class InvoicePlan
{
    public static async Task<SettlementInvoice> PrepareAsync(
        StoreSession session, PrepareInvoice order, Code actor, Instant now, CancellationToken cancellationToken)
    {
        var lot = await LotReading.RequireAsync(session, order.Book, order.Lot, cancellationToken).ConfigureAwait(false);
        var contract = await SettlementContractStore.RequireAsync(session, order.Book, lot.Content.Contract, cancellationToken).ConfigureAwait(false);
        var terms = contract.Terms.At(lot.Content.ShippedOn);
        var earlier = await SettlementInvoiceStore.ListAsync(session, order.Book, order.Lot, cancellationToken).ConfigureAwait(false);
        var standing = InvoiceRules.Standing(earlier);
        if (InvoiceRules.CheckStanding(order.Kind, standing) is { Count: > 0 } violations)
            throw new RuleViolatedException(violations);
        var basis = await BasisAsync(session, order, lot, contract.Content.Kind, terms, standing, cancellationToken).ConfigureAwait(false);
        var lines = InvoiceRules.Lines(basis);
        return new SettlementInvoice
        {
            Book = order.Book,
            Document = $"{order.Lot}/{earlier.Count + 1}",
            Lot = order.Lot,
            Contract = contract.Content.Code,
            Kind = order.Kind,
            InvoicedOn = order.InvoicedOn,
            Lines = lines,
            Prices = basis.Prices,
            Total = Money.Sum(lines.Select(line => line.Content.Amount), terms.Value.Bricks[0].Terms.Currency),
            TermsValidFrom = terms.ValidFrom,
            TermsKnownFrom = terms.KnownFrom,
            LotRevision = lot.Revision,
            ReleasedBefore = earlier.Count(invoice => invoice.Number is not null),
            PreparedBy = actor,
            PreparedAt = now,
        };
    }

    public static async Task<SettlementInvoice> CreditAsync(
        StoreSession session, CreditInvoice order, Code actor, Instant now, CancellationToken cancellationToken)
    {
        var invoice = await SettlementInvoiceStore.FindByNumberAsync(session, order.Book, order.Number, cancellationToken).ConfigureAwait(false)
            ?? throw new NotFoundException(MetalAccountingViolations.InvoiceUnknown.At(nameof(order.Number), order.Number, ("book", order.Book)));
        var lot = await LotReading.RequireAsync(session, order.Book, invoice.Lot, cancellationToken).ConfigureAwait(false);
        var all = await SettlementInvoiceStore.ListAsync(session, order.Book, invoice.Lot, cancellationToken).ConfigureAwait(false);
        if (InvoiceRules.CheckCredit(invoice, InvoiceRules.Standing(all)) is { Count: > 0 } violations)
            throw new RuleViolatedException(violations);
        return invoice with
        {
            Document = $"{invoice.Lot}/{all.Count + 1}",
            Kind = InvoiceKind.CreditNote,
            InvoicedOn = order.InvoicedOn,
            Lines = InvoiceRules.Credited(invoice),
            Prices = [],
            Total = -invoice.Total,
            LotRevision = lot.Revision,
            ReleasedBefore = all.Count(each => each.Number is not null),
            Credits = invoice.Number,
            Reason = order.Reason,
            PreparedBy = actor,
            PreparedAt = now,
            Number = null,
            Entry = null,
            ReleasedBy = null,
            ReleasedAt = null,
        };
    }

    private static async Task<InvoiceBasis> BasisAsync(
        StoreSession session, PrepareInvoice order, SettlementLot lot, ContractKind contract, DatedValue<ContractTerms> terms,
        IReadOnlyList<SettlementInvoice> standing, CancellationToken cancellationToken)
    {
        var weight = WeightOf(lot, order.Kind);
        return new InvoiceBasis
        {
            Kind = order.Kind,
            Contract = contract,
            Terms = terms,
            Dry = weight.Dry,
            Moisture = weight.Content.Moisture,
            Grades = await GradesAsync(session, lot, order.Kind, terms.Value, cancellationToken).ConfigureAwait(false),
            Prices = contract == ContractKind.Toll
                ? []
                : await InvoicePricing.PricesAsync(session, order, lot, terms.Value, cancellationToken).ConfigureAwait(false),
            Standing = standing,
        };
    }

    private static LotWeight WeightOf(SettlementLot lot, InvoiceKind kind)
    {
        if (kind == InvoiceKind.Final && lot.State != LotState.Final)
            throw new RuleViolatedException(MetalAccountingViolations.LotNotFinal.At("Lot", lot.Content.Code, ("state", lot.State)));
        var (weight, stage) = kind == InvoiceKind.Final ? (lot.FinalWeight, WeightStage.Final) : (lot.ProvisionalWeight, WeightStage.Provisional);
        return weight ?? throw new RuleViolatedException(MetalAccountingViolations.LotWeightMissing.At("Lot", lot.Content.Code, ("stage", stage)));
    }

    private static async Task<IReadOnlyDictionary<Code, Grade>> GradesAsync(
        StoreSession session, SettlementLot lot, InvoiceKind kind, ContractTerms terms, CancellationToken cancellationToken) =>
        kind == InvoiceKind.Final
            ? await SettlementLotStore.SettledAsync(session, lot, cancellationToken).ConfigureAwait(false)
            : LotRules.GradesOf(lot, AssayParty.Seller, terms);
}
