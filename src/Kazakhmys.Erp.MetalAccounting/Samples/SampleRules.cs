using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.MetalAccounting.Samples;

/// <summary>What a sample may be made from, and what sampling and preparation add to its uncertainty. Pure.</summary>
public static class SampleRules
{
    /// <summary>What refuses a preparation: a composite of lots of several streams, a subsample of more than one sample or heavier than its parent.</summary>
    /// <param name="sample">The preparation.</param>
    /// <param name="lots">The lots that its parents are or hold.</param>
    /// <param name="parents">The samples among its parents; a composite has none, a subsample one.</param>
    public static IReadOnlyList<Violation> Check(PrepareSample sample, IReadOnlyList<RegisterLot> lots, IReadOnlyList<PrepareSample> parents)
    {
        ArgumentNullException.ThrowIfNull(sample);
        ArgumentNullException.ThrowIfNull(lots);
        ArgumentNullException.ThrowIfNull(parents);
        var isWrong = sample.Kind == SampleKind.Composite
            ? parents.Count > 0 || lots.Select(lot => (lot.Flowsheet, lot.Stream)).Distinct().Count() != 1
            : parents.Count != 1 || sample.Parents.Count != 1 || (sample.Mass is { } mass && parents[0].Mass is { } whole && mass > whole);
        return isWrong ? [MetalAccountingViolations.SampleParents.At(nameof(sample.Parents), sample.Code)] : [];
    }

    /// <summary>
    /// The relative sampling uncertainty of an element in lots put together in equal parts: √Σs²/n; null when it is not known of one of them.
    /// </summary>
    public static Ratio? Sampling(IReadOnlyList<RegisterLot> lots, Code? element)
    {
        ArgumentNullException.ThrowIfNull(lots);
        var parts = lots.Select(lot => lot.Sampling.FirstOrDefault(part => part.Element == element)?.Relative).ToList();
        if (parts.Count == 0 || parts.Contains(null))
            return null;
        var squares = parts.Sum(part => Math.Pow((double)part!.Value.Fraction, 2));
        return Ratio.FromPartsPerTrillion((long)Math.Round(
            Math.Sqrt(squares) / parts.Count * Ratio.One.PartsPerTrillion, MidpointRounding.ToEven));
    }
}
