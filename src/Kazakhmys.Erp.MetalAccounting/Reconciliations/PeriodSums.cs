using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.MetalAccounting.Reconciliations;

/// <summary>
/// Readings of a period summed up with their uncertainty to first order: independent errors add in squares, an error that readings share adds as it is (JCGM 100:2008,
/// 5.1.2 and 5.2.2). Pure.
/// </summary>
public static class PeriodSums
{
    /// <summary>
    /// Dry mass of a stream: Σ W (1 − m), each wet mass with the moisture whose time holds it, else with the nearest in time. A moisture that stands for several
    /// masses is wrong for all of them together. Null when there is no mass, or a wet mass and no moisture.
    /// </summary>
    public static Measured<Mass>? DryMass(IReadOnlyList<PeriodReading> masses, IReadOnlyList<PeriodReading> moistures)
    {
        ArgumentNullException.ThrowIfNull(masses);
        ArgumentNullException.ThrowIfNull(moistures);
        return PeriodTotals.Dry(masses, moistures) is not var (total, _)
            ? null
            : new(Mass.FromMilligrams(Rounded(total.Value)), Mass.FromMilligrams(Rounded(total.StandardUncertainty)), MeasurementStatus.Final);
    }

    /// <summary>
    /// Mean grade of an element: Σ w g / Σ w, weighted with the dry mass that passed during each assay; where that is not known with the length of its time, and
    /// where that is not known either all alike. Null when there is no assay.
    /// </summary>
    public static Measured<Grade>? MeanGrade(
        IReadOnlyList<PeriodReading> assays, IReadOnlyList<PeriodReading> masses, IReadOnlyList<PeriodReading> moistures)
    {
        ArgumentNullException.ThrowIfNull(assays);
        ArgumentNullException.ThrowIfNull(masses);
        ArgumentNullException.ThrowIfNull(moistures);
        var parts = PeriodTotals.Dry(masses, moistures)?.Parts ?? [];
        return PeriodTotals.MeanGrade(assays, parts) is not { } total
            ? null
            : new(
                Grade.FromPartsPerTrillion(Rounded(total.Value)), Grade.FromPartsPerTrillion(Rounded(total.StandardUncertainty)), MeasurementStatus.Final);
    }

    private static long Rounded(double value) => checked((long)Math.Round(value, MidpointRounding.ToEven));
}
