using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.MetalAccounting.Measurements;
using NodaTime;

namespace Kazakhmys.Erp.MetalAccounting.Reconciliations;

/// <summary>Readings of a period summed up: dry mass from wet mass and moisture, and the grade weighted by dry mass. Values are summed in whole smallest units. Pure.</summary>
internal static class PeriodTotals
{
    /// <summary>
    /// Σ W (1 − m): each wet mass with the moisture of its time. A moisture that stands for several masses is wrong for all of them together. Null when
    /// there is no mass, or a wet mass and no moisture at all. In milligrams.
    /// </summary>
    public static (Total Total, IReadOnlyList<DryPart> Parts)? Dry(IReadOnlyList<PeriodReading> masses, IReadOnlyList<PeriodReading> moistures)
    {
        if (masses.Count == 0 || (moistures.Count == 0 && masses.Any(IsWet)))
            return null;
        var drying = masses.Select(mass => IsWet(mass) ? MoistureOf(mass, moistures) : null).ToList();
        var parts = masses.Zip(drying, (mass, moisture) => new DryPart(mass.To, DryOf(mass, moisture))).ToList();
        var total = new Total(parts.Sum(part => part.Milligrams));
        for (var i = 0; i < masses.Count; i++)
            total.Add(masses[i], drying[i] is { } moisture ? 1 - Fraction(moisture) : 1);
        foreach (var group in masses.Zip(drying).Where(pair => pair.Second is not null).GroupBy(pair => pair.Second!))
            total.Add(group.Key, -group.Sum(pair => (double)pair.First.Value.SmallestUnits) / Grade.Pure.PartsPerTrillion);
        return (total, parts);
    }

    /// <summary>
    /// Σ w g / Σ w, with the dry mass that passed during each assay as its weight; where that is not known the length of its time, and where that is not known
    /// either all alike. Errors of the weights count only with differences of grades, and are left out. In parts per 10¹². Null when there is no assay.
    /// </summary>
    public static Total? MeanGrade(IReadOnlyList<PeriodReading> assays, IReadOnlyList<DryPart> parts)
    {
        if (assays.Count == 0)
            return null;
        var weights = Weights(assays, parts);
        var whole = weights.Sum();
        var total = new Total(assays.Zip(weights, (assay, weight) => assay.Value.SmallestUnits * (weight / whole)).Sum());
        for (var i = 0; i < assays.Count; i++)
            total.Add(assays[i], weights[i] / whole);
        return total;
    }

    private static double[] Weights(IReadOnlyList<PeriodReading> assays, IReadOnlyList<DryPart> parts)
    {
        if (assays.All(assay => assay.From is not null))
        {
            double[] passed = [.. assays.Select(assay => (double)parts.Where(part => part.To > assay.From && part.To <= assay.To).Sum(part => part.Milligrams))];
            return passed.All(weight => weight > 0) ? passed : [.. assays.Select(assay => (assay.To - assay.From!.Value).TotalSeconds)];
        }
        return [.. assays.Select(_ => 1.0)];
    }

    private static bool IsWet(PeriodReading mass) => mass.Value.Quantity == QuantityKind.WetMass;

    private static long DryOf(PeriodReading mass, PeriodReading? moisture) => moisture is null
        ? mass.Value.SmallestUnits
        : mass.Value.WetMass!.Value.Dry(moisture.Value.Moisture!.Value).Milligrams;

    private static double Fraction(PeriodReading moisture) => moisture.Value.SmallestUnits / (double)Grade.Pure.PartsPerTrillion;

    /// <summary>The moisture whose time holds the mass, the shortest of them; else the nearest in time.</summary>
    private static PeriodReading MoistureOf(PeriodReading mass, IReadOnlyList<PeriodReading> moistures) =>
        moistures.Where(moisture => moisture.From < mass.To && mass.To <= moisture.To).MinBy(moisture => moisture.To - moisture.From!.Value)
        ?? moistures.MinBy(moisture => Distance(moisture.To, mass.To))!;

    private static Duration Distance(Instant left, Instant right) => left < right ? right - left : left - right;
}
