using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.MetalAccounting.Settlement.Prices;

namespace Kazakhmys.Erp.MetalAccounting.Settlement.Terms;

/// <summary>What terms may say. Pure.</summary>
public static class TermsRules
{
    private const int MaxDecimals = 12;

    /// <summary>Every fault of terms; empty when they can be used.</summary>
    public static IReadOnlyList<Violation> Check(SettlementTerms terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        var violations = new List<Violation>();
        if (terms.Currency.IsEmpty)
            violations.Add(KernelViolations.ValueRequired.At(nameof(terms.Currency)));
        if (terms.Payables.Count == 0)
            violations.Add(KernelViolations.ListEmpty.At(nameof(terms.Payables)));
        if (terms.WeightFranchise < Ratio.Zero || terms.WeightFranchise >= Ratio.One)
            violations.Add(MetalAccountingViolations.TermsShare.At(nameof(terms.WeightFranchise), terms.WeightFranchise));
        violations.AddRange(terms.Units.Check(nameof(terms.Units)));
        violations.AddRange(Charge(terms, nameof(terms.TreatmentCharge), terms.TreatmentCharge, mayBeNegative: false));
        violations.AddRange(Charge(terms, nameof(terms.Premium), terms.Premium, mayBeNegative: true));
        for (var i = 0; i < terms.Payables.Count; i++)
        {
            var element = terms.Payables[i].Element;
            if (element.IsEmpty || terms.Payables.Take(i).Any(other => other.Element == element))
                violations.Add(MetalAccountingViolations.TermsElementTwice.At($"{nameof(terms.Payables)}[{i}].{nameof(PayableTerm.Element)}", element));
            violations.AddRange(Payable(terms, terms.Payables[i], $"{nameof(terms.Payables)}[{i}]"));
        }
        for (var i = 0; i < terms.Penalties.Count; i++)
            violations.AddRange(Penalty(terms, terms.Penalties[i], $"{nameof(terms.Penalties)}[{i}]"));
        foreach (var (currency, series) in terms.ExchangeRates)
            if (currency.IsEmpty || series.IsEmpty)
                violations.Add(KernelViolations.CodeMissing.At($"{nameof(terms.ExchangeRates)}[{currency}]"));
        return violations;
    }

    private static IEnumerable<Violation> Payable(SettlementTerms terms, PayableTerm term, string path)
    {
        foreach (var violation in PayableMetal.Check(term.Steps, $"{path}.{nameof(term.Steps)}"))
            yield return violation;
        foreach (var violation in Charge(terms, $"{path}.{nameof(term.RefiningCharge)}", term.RefiningCharge, mayBeNegative: false))
            yield return violation;
        foreach (var violation in Pricing($"{path}.{nameof(term.Pricing)}", term.Pricing))
            yield return violation;
        if (term.ProvisionalPricing is { } provisional)
            foreach (var violation in Pricing($"{path}.{nameof(term.ProvisionalPricing)}", provisional))
                yield return violation;
        if (term.Participation is not { } participation)
            yield break;
        if (term.RefiningCharge is null)
            yield return KernelViolations.ValueRequired.At($"{path}.{nameof(term.RefiningCharge)}");
        foreach (var price in new[] { participation.Basis, participation.MostAdded, participation.MostTaken })
        {
            foreach (var violation in Charge(terms, $"{path}.{nameof(term.Participation)}", price, mayBeNegative: false))
                yield return violation;
            if (price is not null && term.RefiningCharge is { } charge && price.Per != charge.Per)
                yield return MetalAccountingViolations.TermsUnit.At($"{path}.{nameof(term.Participation)}", price.Per, ("unit", charge.Per));
        }
        foreach (var share in new[] { participation.ShareAbove, participation.ShareBelow })
            if (share < Ratio.Zero || share > Ratio.One)
                yield return MetalAccountingViolations.TermsShare.At($"{path}.{nameof(term.Participation)}", share);
    }

    private static IEnumerable<Violation> Pricing(string path, QuotationalPeriod period)
    {
        if (period.Series.IsEmpty)
            yield return KernelViolations.CodeMissing.At($"{path}.{nameof(period.Series)}");
        if (period.Decimals is < 0 or > MaxDecimals)
            yield return KernelViolations.ValueOutOfRange.At($"{path}.{nameof(period.Decimals)}", period.Decimals, ("min", 0), ("max", MaxDecimals));
        var isOfDays = period.FirstDay is { } first && period.LastDay is { } last && first <= last;
        var hasDays = period.FirstDay is not null || period.LastDay is not null;
        if (period.MonthsAfter is null ? !isOfDays : hasDays)
            yield return MetalAccountingViolations.TermsQuotationalPeriod.At(path, period.Series);
    }

    private static IEnumerable<Violation> Penalty(SettlementTerms terms, PenaltyTerm penalty, string path)
    {
        if (penalty.Element.IsEmpty)
            yield return KernelViolations.CodeMissing.At($"{path}.{nameof(penalty.Element)}");
        if (penalty.Step <= Grade.Zero)
            yield return KernelViolations.ValueNotPositive.At($"{path}.{nameof(penalty.Step)}", penalty.Step);
        if (penalty.UpTo <= penalty.Limit)
            yield return MetalAccountingViolations.TermsStepsOrder.At($"{path}.{nameof(penalty.UpTo)}", penalty.UpTo);
        foreach (var violation in Charge(terms, $"{path}.{nameof(penalty.PerStep)}", penalty.PerStep, mayBeNegative: false))
            yield return violation;
    }

    private static IEnumerable<Violation> Charge(SettlementTerms terms, string path, UnitPrice? charge, bool mayBeNegative)
    {
        if (charge is null)
            yield break;
        if (charge.Currency != terms.Currency)
            yield return MetalAccountingViolations.TermsCurrency.At(path, charge.Currency, ("currency", terms.Currency));
        if (charge.Amount < 0 && !mayBeNegative)
            yield return KernelViolations.ValueNegative.At(path, charge.Amount);
        if (!Enum.IsDefined(charge.Per))
            yield return MetalAccountingViolations.PriceUnitUnknown.At(path, charge.Per);
    }
}
