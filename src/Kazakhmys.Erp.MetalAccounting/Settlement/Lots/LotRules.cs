using Kazakhmys.Erp.Kernel.Assays;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.MetalAccounting.Settlement.Contracts;
using Kazakhmys.Erp.MetalAccounting.Settlement.Exchanges;

namespace Kazakhmys.Erp.MetalAccounting.Settlement.Lots;

/// <summary>What the assays of a lot come to. Pure.</summary>
public static class LotRules
{
    /// <summary>The exchange of every element that the terms ask of.</summary>
    public static IReadOnlyList<SettledElement> Exchange(IReadOnlyList<LotAssay> assays, ContractTerms terms)
    {
        ArgumentNullException.ThrowIfNull(assays);
        ArgumentNullException.ThrowIfNull(terms);
        return [.. ContractRules.Elements(terms).Select(element =>
        {
            var exchange = terms.Exchanges.First(each => each.Element == element);
            var seller = GradeOf(assays, AssayParty.Seller, element, terms.CensoredAs);
            var buyer = GradeOf(assays, AssayParty.Buyer, element, terms.CensoredAs);
            var umpire = GradeOf(assays, AssayParty.Umpire, element, terms.CensoredAs);
            return new SettledElement
            {
                Element = element,
                Seller = seller,
                Buyer = buyer,
                Umpire = umpire,
                Exchange = seller is { } one && buyer is { } other
                    ? AssayExchange.Settle(one, other, umpire, exchange.SplittingLimit, exchange.Rule)
                    : null,
            };
        })];
    }

    /// <summary>How far an exchange is that nobody has approved.</summary>
    public static LotState StateOf(IReadOnlyList<SettledElement> elements)
    {
        ArgumentNullException.ThrowIfNull(elements);
        if (elements.Count == 0 || elements.Any(element => element.Exchange is null))
            return LotState.Open;
        if (elements.Any(element => element.Exchange!.Settled is null))
            return LotState.AtUmpire;
        return elements.Any(element => element.Exchange!.NeedsUmpire) ? LotState.Umpired : LotState.Agreed;
    }

    /// <summary>What keeps a lot from becoming final; empty when nothing does.</summary>
    public static IReadOnlyList<Violation> CheckFinal(SettlementLot lot)
    {
        ArgumentNullException.ThrowIfNull(lot);
        var violations = new List<Violation>();
        if (lot.FinalWeight is null)
            violations.Add(MetalAccountingViolations.LotWeightMissing.At(nameof(lot.FinalWeight), lot.Content.Code, ("stage", WeightStage.Final)));
        foreach (var element in lot.Elements)
        {
            var path = $"{nameof(lot.Elements)}[{element.Element}]";
            if (element.Seller is null)
                violations.Add(Missing(path, AssayParty.Seller, element.Element));
            if (element.Buyer is null)
                violations.Add(Missing(path, AssayParty.Buyer, element.Element));
            if (element.Exchange is { Settled: null })
                violations.Add(MetalAccountingViolations.LotAtUmpire.At(path, element.Element));
        }
        return violations;
    }

    /// <summary>The grades of one party that a provisional value takes.</summary>
    /// <exception cref="RuleViolatedException">A result is missing, or below its detection limit while the contract does not say what that counts
    /// as (<c>metal-accounting.lot.assay-missing</c>).</exception>
    internal static IReadOnlyDictionary<Code, Grade> GradesOf(SettlementLot lot, AssayParty party, ContractTerms terms)
    {
        var grades = ContractRules.Elements(terms).ToDictionary(element => element, element => GradeOf(lot.Assays, party, element, terms.CensoredAs));
        var missing = grades.Where(grade => grade.Value is null).Select(grade => Missing($"Assays[{grade.Key}]", party, grade.Key)).ToList();
        return missing.Count > 0 ? throw new RuleViolatedException(missing) : grades.ToDictionary(grade => grade.Key, grade => grade.Value!.Value);
    }

    // A result that cannot be calculated with is as good as missing.
    private static Grade? GradeOf(IReadOnlyList<LotAssay> assays, AssayParty party, Code element, CensoredAs? censoredAs)
    {
        var result = assays.FirstOrDefault(assay => assay.Party == party && assay.Element == element)?.Result;
        var isUsable = result is { Kind: AssayKind.Reported } || (result is { Kind: AssayKind.Censored } && censoredAs is not null);
        return isUsable ? result!.GradeOf(element, censoredAs) : null;
    }

    private static Violation Missing(string path, AssayParty party, Code element) =>
        MetalAccountingViolations.LotAssayMissing.At(path, element, ("party", party));
}
