using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.MetalAccounting.Settlement.Prices;

namespace Kazakhmys.Erp.MetalAccounting.Settlement.Terms;

/// <summary>
/// Values a dry mass by terms (structure of smelter contracts: Wills and Finch, Wills' Mineral Processing Technology, 8th ed. 2016, chapter 1). Every line is exact and rounded once to the hundredth of the currency,
/// half to even; the net value is the sum of the rounded lines. Pure.
/// </summary>
public static class SettlementRules
{
    /// <summary>Values a dry mass.</summary>
    /// <param name="terms">The terms.</param>
    /// <param name="quality">Weight and grades.</param>
    /// <param name="prices">The price of each payable metal, in the currency of the terms.</param>
    /// <exception cref="ValidationFailedException">The terms are wrong (<c>metal-accounting.terms.*</c>), or a price is in another currency
    /// (<c>metal-accounting.terms.currency</c>).</exception>
    /// <exception cref="MissingRuleException">A grade or a price is missing (<c>metal-accounting.settlement.grade-missing</c>,
    /// <c>metal-accounting.settlement.price-missing</c>).</exception>
    public static SettlementValue Value(SettlementTerms terms, SettledQuality quality, IReadOnlyDictionary<Code, UnitPrice> prices)
    {
        ArgumentNullException.ThrowIfNull(terms);
        ArgumentNullException.ThrowIfNull(quality);
        ArgumentNullException.ThrowIfNull(prices);
        if (TermsRules.Check(terms) is { Count: > 0 } wrong)
            throw new ValidationFailedException(wrong);
        if (Missing(terms, quality, prices).ToList() is { Count: > 0 } missing)
            throw new MissingRuleException(missing);
        foreach (var term in terms.Payables)
            if (prices[term.Element].Currency != terms.Currency)
                throw new ValidationFailedException(MetalAccountingViolations.TermsCurrency.At(
                    $"prices[{term.Element}]", prices[term.Element].Currency, ("currency", terms.Currency)));
        var settled = quality.Dry - (quality.Dry * Share(terms.WeightFranchise));
        List<SettlementLine> lines =
        [
            .. terms.Payables.Select(term => Payable(terms, term, quality, settled, prices[term.Element])),
            .. Charge(terms, SettlementLineKind.Treatment, nameof(terms.TreatmentCharge), terms.TreatmentCharge, settled, -1),
            .. terms.Payables.SelectMany(term => Refining(terms, term, quality, settled, prices[term.Element])),
            .. terms.Penalties.SelectMany((penalty, i) => Penalty(terms, penalty, i, quality, settled)),
            .. Charge(terms, SettlementLineKind.Premium, nameof(terms.Premium), terms.Premium, settled, 1),
        ];
        return new SettlementValue { SettledDry = settled, Lines = lines, Net = Money.Sum(lines.Select(line => line.Amount), terms.Currency) };
    }

    /// <summary>
    /// Charges for tolled material: the payable metal goes back in kind, so its lines have a mass and no amount; treatment, refining, penalties
    /// and premium are what is claimed, and so positive.
    /// </summary>
    /// <inheritdoc cref="Value" path="/exception"/>
    public static SettlementValue Toll(SettlementTerms terms, SettledQuality quality)
    {
        ArgumentNullException.ThrowIfNull(terms);
        var nothing = terms.Payables.ToDictionary(
            term => term.Element, _ => new UnitPrice { Amount = 0, Currency = terms.Currency, Per = PriceUnit.Tonne });
        var value = Value(terms with { Payables = [.. terms.Payables.Select(term => term with { Participation = null })] }, quality, nothing);
        List<SettlementLine> lines = [.. value.Lines.Select(line => line.Kind == SettlementLineKind.Payable
            ? line with { Kind = SettlementLineKind.Returned, Price = null }
            : line with { Amount = line.Kind == SettlementLineKind.Premium ? line.Amount : -line.Amount })];
        return value with { Lines = lines, Net = Money.Sum(lines.Select(line => line.Amount), terms.Currency) };
    }

    /// <summary>Grades and prices that the terms ask for and nobody gave.</summary>
    private static IEnumerable<Violation> Missing(
        SettlementTerms terms, SettledQuality quality, IReadOnlyDictionary<Code, UnitPrice> prices)
    {
        foreach (var element in Elements(terms))
            if (element == PenaltyTerm.Moisture ? quality.Moisture is null : !quality.Grades.ContainsKey(element))
                yield return MetalAccountingViolations.SettlementGradeMissing.At($"Grades[{element}]", element);
        foreach (var term in terms.Payables)
            if (!prices.ContainsKey(term.Element))
                yield return MetalAccountingViolations.SettlementPriceMissing.At($"prices[{term.Element}]", term.Element);
    }

    /// <summary>Every element that the terms ask a grade of.</summary>
    internal static IEnumerable<Code> Elements(SettlementTerms terms) =>
        terms.Payables.Select(term => term.Element).Concat(terms.Penalties.Select(penalty => penalty.Element)).Distinct();

    private static SettlementLine Payable(SettlementTerms terms, PayableTerm term, SettledQuality quality, Mass settled, UnitPrice price)
    {
        var payable = PayableMetal.Of(quality.Grades[term.Element], term.Steps);
        var metal = settled * payable;
        return new SettlementLine
        {
            Kind = SettlementLineKind.Payable,
            Term = $"{nameof(terms.Payables)}[{term.Element}]",
            Element = term.Element,
            SettledGrade = quality.Grades[term.Element],
            PayableGrade = payable,
            Quantity = metal,
            Price = price,
            Amount = price.ValueOf(metal, terms.Units),
        };
    }

    private static IEnumerable<SettlementLine> Charge(
        SettlementTerms terms, SettlementLineKind kind, string term, UnitPrice? charge, Mass settled, int sign)
    {
        if (charge is null)
            yield break;
        var amount = charge.ValueOf(settled, terms.Units);
        yield return new SettlementLine { Kind = kind, Term = term, Quantity = settled, Price = charge, Amount = sign < 0 ? -amount : amount };
    }

    private static IEnumerable<SettlementLine> Refining(
        SettlementTerms terms, PayableTerm term, SettledQuality quality, Mass settled, UnitPrice price)
    {
        if (term.RefiningCharge is not { } charge)
            yield break;
        var metal = settled * PayableMetal.Of(quality.Grades[term.Element], term.Steps);
        yield return Line(SettlementLineKind.Refining, nameof(term.RefiningCharge), charge);
        if (term.Participation is { } participation && Participation(participation, charge, price, terms.Units) is { Amount: not 0 } added)
            yield return Line(SettlementLineKind.Participation, nameof(term.Participation), added);

        SettlementLine Line(SettlementLineKind kind, string part, UnitPrice rate) => new()
        {
            Kind = kind,
            Term = $"{nameof(terms.Payables)}[{term.Element}].{part}",
            Element = term.Element,
            Quantity = metal,
            Price = rate,
            Amount = -rate.ValueOf(metal, terms.Units),
        };
    }

    /// <summary>What is added to the refining charge at a price, per its unit, to twelve decimals, half to even; negative when taken off.</summary>
    internal static UnitPrice Participation(PriceParticipation participation, UnitPrice charge, UnitPrice price, TradeUnits units)
    {
        var excess = price.Convert(charge.Per, units) - Rational.Of(participation.Basis.Amount);
        var added = excess * Rational.Of(excess.Dividend.Sign > 0 ? participation.ShareAbove : participation.ShareBelow);
        if (participation.MostAdded is { } most)
            added = Rational.Min(added, Rational.Of(most.Amount));
        if (participation.MostTaken is { } least)
            added = Rational.Max(added, -Rational.Of(least.Amount));
        return charge with { Amount = added.Rounded(12) };
    }

    private static IEnumerable<SettlementLine> Penalty(SettlementTerms terms, PenaltyTerm penalty, int index, SettledQuality quality, Mass settled)
    {
        var content = penalty.Element == PenaltyTerm.Moisture
            ? Grade.FromPartsPerTrillion(quality.Moisture!.Value.PartsPerTrillion)
            : quality.Grades[penalty.Element];
        var rate = penalty.RateAt(content);
        if (rate == Rational.Zero)
            yield break;
        var exact = rate * Rational.Of((decimal)settled.Milligrams) / terms.Units.MilligramsPer(penalty.PerStep.Per);
        yield return new SettlementLine
        {
            Kind = SettlementLineKind.Penalty,
            Term = $"{nameof(terms.Penalties)}[{index}]",
            Element = penalty.Element,
            SettledGrade = content,
            Quantity = settled,
            Price = penalty.PerStep with { Amount = rate.Rounded(12) },
            Amount = -UnitPrice.ToMoney(exact, terms.Currency),
        };
    }

    private static Grade Share(Ratio franchise) => Grade.FromPartsPerTrillion(franchise.PartsPerTrillion);
}
