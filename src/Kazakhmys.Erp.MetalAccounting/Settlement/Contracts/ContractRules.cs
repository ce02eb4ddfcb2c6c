using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.MetalAccounting.Settlement.Exchanges;
using Kazakhmys.Erp.MetalAccounting.Settlement.Terms;

namespace Kazakhmys.Erp.MetalAccounting.Settlement.Contracts;

/// <summary>What the terms of a contract may say, and how bricks share a lot. Pure.</summary>
public static class ContractRules
{
    /// <summary>Every fault of the terms of a contract; empty when they can be recorded.</summary>
    public static IReadOnlyList<Violation> Check(ContractTerms terms, ContractKind kind)
    {
        ArgumentNullException.ThrowIfNull(terms);
        var violations = new List<Violation>();
        if (terms.Bricks.Count(brick => brick.IsResidual) != 1)
            violations.Add(MetalAccountingViolations.ContractResidual.At(nameof(terms.Bricks), terms.Bricks.Count(brick => brick.IsResidual)));
        if (terms.BrickRounding <= Mass.Zero)
            violations.Add(KernelViolations.ValueNotPositive.At(nameof(terms.BrickRounding), terms.BrickRounding));
        if (terms.ProvisionalShare <= Ratio.Zero || terms.ProvisionalShare > Ratio.One)
            violations.Add(MetalAccountingViolations.TermsShare.At(nameof(terms.ProvisionalShare), terms.ProvisionalShare));
        for (var i = 0; i < terms.Bricks.Count; i++)
            violations.AddRange(Check(terms, i, kind));
        for (var i = 0; i < terms.Exchanges.Count; i++)
            violations.AddRange(Check(terms.Exchanges, i));
        foreach (var element in Elements(terms).Where(element => terms.Exchanges.All(exchange => exchange.Element != element)))
            violations.Add(MetalAccountingViolations.ContractExchangeMissing.At(nameof(terms.Exchanges), element));
        return violations;
    }

    /// <summary>
    /// The dry mass of each brick: in proportion to the weights, each rounded half to even to <see cref="ContractTerms.BrickRounding"/>, the residual brick
    /// taking what is left, so that the bricks sum to the lot to the milligram: 100 t over three equal bricks are 33.3, 33.3 and 33.4 t.
    /// </summary>
    /// <exception cref="RuleViolatedException">So small a lot cannot be rounded so coarsely (<c>metal-accounting.contract.brick-rounding</c>).</exception>
    public static IReadOnlyList<Mass> Split(Mass dry, ContractTerms terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        var residual = terms.Bricks.ToList().FindIndex(brick => brick.IsResidual);
        var parts = Apportionment.Rounded(dry.Milligrams, [.. terms.Bricks.Select(brick => brick.Weight)], terms.BrickRounding.Milligrams, residual);
        return parts.Any(part => part < 0)
            ? throw new RuleViolatedException(MetalAccountingViolations.ContractBrickRounding.At(nameof(dry), dry, ("rounding", terms.BrickRounding)))
            : [.. parts.Select(Mass.FromMilligrams)];
    }

    /// <summary>Every element that a term asks a grade of; the moisture is weighed and not exchanged.</summary>
    internal static IEnumerable<Code> Elements(ContractTerms terms) =>
        terms.Bricks.SelectMany(brick => SettlementRules.Elements(brick.Terms)).Distinct().Where(element => element != PenaltyTerm.Moisture);

    private static IEnumerable<Violation> Check(ContractTerms terms, int index, ContractKind kind)
    {
        var (brick, path) = (terms.Bricks[index], $"{nameof(terms.Bricks)}[{index}]");
        if (brick.Code.IsEmpty || terms.Bricks.Take(index).Any(other => other.Code == brick.Code))
            yield return MetalAccountingViolations.ContractBrickTwice.At($"{path}.{nameof(brick.Code)}", brick.Code);
        if (brick.Weight <= 0)
            yield return KernelViolations.ValueNotPositive.At($"{path}.{nameof(brick.Weight)}", brick.Weight);
        foreach (var violation in TermsRules.Check(brick.Terms))
            yield return violation.Under($"{path}.{nameof(brick.Terms)}");
        if (brick.Terms.Currency != terms.Bricks[0].Terms.Currency)
            yield return MetalAccountingViolations.TermsCurrency.At(
                $"{path}.{nameof(brick.Terms)}", brick.Terms.Currency, ("currency", terms.Bricks[0].Terms.Currency));
        if (kind == ContractKind.Toll && brick.Terms.Payables.Any(payable => payable.Participation is not null))
            yield return MetalAccountingViolations.ContractTollParticipation.At($"{path}.{nameof(brick.Terms)}", brick.Code);
    }

    private static IEnumerable<Violation> Check(IReadOnlyList<ExchangeTerm> exchanges, int index)
    {
        var exchange = exchanges[index];
        var path = $"{nameof(ContractTerms.Exchanges)}[{index}]";
        if (exchange.Element.IsEmpty || exchanges.Take(index).Any(other => other.Element == exchange.Element))
            yield return MetalAccountingViolations.TermsElementTwice.At($"{path}.{nameof(exchange.Element)}", exchange.Element);
        if (!Enum.IsDefined(exchange.Rule))
            yield return MetalAccountingViolations.ExchangeRuleUnknown.At($"{path}.{nameof(exchange.Rule)}", exchange.Rule);
    }
}
