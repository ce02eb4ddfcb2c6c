using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger.Entries;
using Kazakhmys.Erp.MetalAccounting.Settlement.Contracts;
using Kazakhmys.Erp.MetalAccounting.Settlement.Terms;

namespace Kazakhmys.Erp.MetalAccounting.Settlement.Invoices;

/// <summary>How the lines of invoices come about. Pure.</summary>
public static class InvoiceRules
{
    /// <summary>
    /// The lines of a provisional or final invoice: each brick valued by its terms; of a provisional one less what is withheld, net × share rounded to the
    /// hundredth, half to even; of a final one less what standing invoices claimed. Provisional and final together are the final net, exactly.
    /// </summary>
    /// <exception cref="ErpException">As <see cref="SettlementRules.Value"/> and <see cref="ContractRules.Split"/>, or a standing invoice is in another
    /// currency (<c>metal-accounting.invoice.currency</c>).</exception>
    public static IReadOnlyList<InvoiceLine> Lines(InvoiceBasis basis)
    {
        ArgumentNullException.ThrowIfNull(basis);
        var terms = basis.Terms.Value;
        var currency = terms.Bricks[0].Terms.Currency;
        var lines = new List<InvoiceLine>();
        foreach (var (brick, dry) in terms.Bricks.Zip(ContractRules.Split(basis.Dry, terms)))
            foreach (var line in Value(basis, brick, dry).Lines)
                lines.Add(new InvoiceLine { Line = lines.Count + 1, Brick = brick.Code, Content = line });
        var net = Money.Sum(lines.Select(line => line.Content.Amount), currency);
        if (basis.Kind == InvoiceKind.Provisional)
            Add(SettlementLineKind.Withheld, nameof(terms.ProvisionalShare), (net * terms.ProvisionalShare) - net, null);
        foreach (var earlier in basis.Kind == InvoiceKind.Final ? basis.Standing : [])
        {
            if (earlier.Total.Currency != currency)
                throw new RuleViolatedException(MetalAccountingViolations.InvoiceCurrency.At("", earlier.Number, ("currency", currency)));
            Add(SettlementLineKind.Claimed, "Invoices", -earlier.Total, earlier.Number);
        }
        return lines;

        void Add(SettlementLineKind kind, string term, Money amount, string? refers) => lines.Add(new InvoiceLine
        {
            Line = lines.Count + 1,
            Content = new SettlementLine { Kind = kind, Term = term, Amount = amount },
            Refers = refers,
        });
    }

    /// <summary>The lines of a credit note: those of the invoice with the opposite amounts.</summary>
    public static IReadOnlyList<InvoiceLine> Credited(SettlementInvoice invoice)
    {
        ArgumentNullException.ThrowIfNull(invoice);
        return [.. invoice.Lines.Select(line => line with
        {
            Content = line.Content with { Kind = SettlementLineKind.Credited, Amount = -line.Content.Amount },
            Refers = invoice.Number,
        })];
    }

    /// <summary>The released invoices that no released credit note took back, in the order of their release.</summary>
    public static IReadOnlyList<SettlementInvoice> Standing(IReadOnlyList<SettlementInvoice> invoices)
    {
        ArgumentNullException.ThrowIfNull(invoices);
        var released = invoices.Where(invoice => invoice.Number is not null).ToList();
        var credited = released.Where(invoice => invoice.Credits is not null).Select(invoice => invoice.Credits!).ToHashSet();
        return [.. released.Where(invoice => invoice.Kind != InvoiceKind.CreditNote && !credited.Contains(invoice.Number!))
            .OrderBy(invoice => invoice.ReleasedAt).ThenBy(invoice => invoice.Number, StringComparer.Ordinal)];
    }

    /// <summary>What keeps an invoice from being prepared beside those that stand; empty when nothing does.</summary>
    internal static IReadOnlyList<Violation> CheckStanding(InvoiceKind kind, IReadOnlyList<SettlementInvoice> standing)
    {
        // A provisional invoice has no place beside any other; a final one only beside provisional ones.
        var hindrance = standing.FirstOrDefault(invoice => kind == InvoiceKind.Provisional || invoice.Kind == InvoiceKind.Final);
        return hindrance is null ? [] : [MetalAccountingViolations.InvoiceExists.At("Kind", kind, ("number", hindrance.Number))];
    }

    /// <summary>What keeps an invoice from being credited; empty when nothing does.</summary>
    internal static IReadOnlyList<Violation> CheckCredit(SettlementInvoice invoice, IReadOnlyList<SettlementInvoice> standing)
    {
        if (standing.All(each => each.Number != invoice.Number))
            return [MetalAccountingViolations.InvoiceNotCreditable.At("Number", invoice.Number)];
        return invoice.Kind == InvoiceKind.Provisional && standing.FirstOrDefault(each => each.Kind == InvoiceKind.Final) is { } final
            ? [MetalAccountingViolations.InvoiceClaimed.At("Number", invoice.Number, ("final", final.Number))]
            : [];
    }

    /// <summary>The claim as a transfer; none when nothing is claimed. A sale's claim comes from the counterparty, a purchase's goes to it.</summary>
    internal static IReadOnlyList<Transfer> Transfers(SettlementInvoice invoice, RegisterContract contract)
    {
        if (invoice.Total.Hundredths == 0)
            return [];
        var isClaimed = invoice.Total.Hundredths > 0 == (contract.Direction == ContractDirection.Sale);
        var (from, to) = isClaimed
            ? (contract.CounterpartyAccount, contract.ClaimAccount)
            : (contract.ClaimAccount, contract.CounterpartyAccount);
        return [new Transfer(from, to, invoice.Total.Currency, Math.Abs(invoice.Total.Hundredths))];
    }

    private static SettlementValue Value(InvoiceBasis basis, TermsBrick brick, Mass dry)
    {
        var quality = new SettledQuality { Dry = dry, Moisture = basis.Moisture, Grades = basis.Grades };
        return basis.Contract == ContractKind.Toll
            ? SettlementRules.Toll(brick.Terms, quality)
            : SettlementRules.Value(
                brick.Terms,
                quality,
                basis.Prices.Where(price => price.Brick == brick.Code).ToDictionary(price => price.Element, price => price.Quoted.Price));
    }
}
