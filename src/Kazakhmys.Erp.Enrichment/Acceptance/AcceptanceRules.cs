using Kazakhmys.Erp.Kernel.Assays;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Enrichment.Acceptance;

/// <summary>A lot against the limits of its receiver.</summary>
public static class AcceptanceRules
{
    /// <summary>
    /// One violation for each limit that is not kept. A result below the detection limit keeps an upper limit that the detection limit keeps,
    /// and no lower one.
    /// </summary>
    public static IReadOnlyList<Violation> Check(AcceptanceSpecification specification, Assay assay, Moisture moisture)
    {
        ArgumentNullException.ThrowIfNull(specification);
        ArgumentNullException.ThrowIfNull(assay);
        var found = new List<Violation>();
        foreach (var limit in specification.Elements)
        {
            if (!assay.Values.TryGetValue(limit.Element, out var value) || (value.Grade ?? value.DetectionLimit) is not { } grade)
                found.Add(EnrichmentViolations.AcceptanceNotAssayed.At(
                    $"Assay.{limit.Element}", limit.Element, ("specification", specification.Code)));
            else
                found.AddRange(Element(specification.Code, limit, grade, value.Grade is null));
        }
        if (specification.MoistureAtMost is { } most && moisture > most)
            found.Add(Broken(specification.Code, "Moisture", "H2O", moisture, $"≤ {most}"));
        return found;
    }

    /// <summary>
    /// The sum of the bonuses and maluses on a dry mass, each rounded once to the hundredth, half to even. A result below the detection limit counts as the
    /// limit.
    /// </summary>
    /// <param name="specification">The specification.</param>
    /// <param name="assay">The certificate.</param>
    /// <param name="dry">The dry mass of the lot.</param>
    /// <param name="currency">The currency of the adjustments.</param>
    /// <exception cref="RuleViolatedException">An element with an adjustment was not assayed (<c>enrichment.acceptance.not-assayed</c>), or a step is not above zero (<c>enrichment.acceptance.step</c>).</exception>
    public static Money Adjustment(AcceptanceSpecification specification, Assay assay, Mass dry, Code currency)
    {
        ArgumentNullException.ThrowIfNull(specification);
        ArgumentNullException.ThrowIfNull(assay);
        return Money.Sum(specification.Adjustments.Select(adjustment => Of(specification.Code, adjustment, assay, dry)), currency);
    }

    private static Money Of(Code specification, BonusMalus adjustment, Assay assay, Mass dry)
    {
        if (adjustment.Step <= Grade.Zero)
            throw new RuleViolatedException(EnrichmentViolations.AcceptanceStep.At("Step", adjustment.Step, ("specification", specification)));
        if (!assay.Values.TryGetValue(adjustment.Element, out var value) || (value.Grade ?? value.DetectionLimit) is not { } grade)
            throw new RuleViolatedException(EnrichmentViolations.AcceptanceNotAssayed.At(
                $"Assay.{adjustment.Element}", adjustment.Element, ("specification", specification)));
        var beyond = adjustment.CountsBelow
            ? adjustment.From.PartsPerTrillion - grade.PartsPerTrillion
            : grade.PartsPerTrillion - adjustment.From.PartsPerTrillion;
        if (beyond <= 0)
            return Money.FromHundredths(0, adjustment.PerStepAndTonne.Currency);
        var steps = adjustment.IsProRata ? beyond : beyond / adjustment.Step.PartsPerTrillion * adjustment.Step.PartsPerTrillion;
        var hundredths = HalfEven.MulDiv(
            (Int128)adjustment.PerStepAndTonne.Hundredths * steps, dry.Milligrams, (Int128)adjustment.Step.PartsPerTrillion * Mass.FromTonnes(1).Milligrams);
        return Money.FromHundredths((long)hundredths, adjustment.PerStepAndTonne.Currency);
    }

    private static IEnumerable<Violation> Element(Code specification, ElementLimit limit, Grade grade, bool isCensored)
    {
        var path = $"Assay.{limit.Element}";
        if (limit.AtMost is { } most && grade > most)
            yield return Broken(specification, path, limit.Element.Value, grade, $"≤ {most}");
        if (limit.AtLeast is { } least && (isCensored || grade < least))
            yield return Broken(specification, path, limit.Element.Value, grade, $"≥ {least}");
    }

    private static Violation Broken(Code specification, string path, string element, object value, string limit) =>
        EnrichmentViolations.AcceptanceLimit.At(path, value, ("element", element), ("limit", limit), ("specification", specification));
}
