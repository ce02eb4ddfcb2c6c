namespace Kazakhmys.Erp.MetalAccounting.Reconciliation;

/// <summary>One mass or assay after reconciliation. Raw, adjusted and their difference are three numbers; none replaces another.</summary>
public sealed record ReconciledReading
{
    /// <summary>Which.</summary>
    public required ReadingTag Tag { get; init; }

    /// <summary>How it was known.</summary>
    public required ReadingState State { get; init; }

    /// <summary>What the network says of it.</summary>
    public required ReadingStanding Standing { get; init; }

    /// <summary>The value as measured or fixed; null when it was not measured.</summary>
    public required double? Measured { get; init; }

    /// <summary>The standard uncertainty as declared; null when it was not measured.</summary>
    public required double? StandardUncertainty { get; init; }

    /// <summary>The reconciled value; null when it is not observable.</summary>
    public required double? Adjusted { get; init; }

    /// <summary>Adjusted less measured; null when it was not measured.</summary>
    public required double? Adjustment { get; init; }

    /// <summary>The standard uncertainty of the reconciled value, to first order; null when it is not observable.</summary>
    public required double? AdjustedStandardUncertainty { get; init; }

    /// <summary>
    /// 1 − Var(adjusted)/Var(measured): 0 when nothing else says anything of it, near 1 when the others say nearly all; null when it was not measured.
    /// </summary>
    public required double? Redundancy { get; init; }

    /// <summary>
    /// The measurement test of the most power, |d|/σ(d) with d = V⁻¹v, v being the adjustments and V the covariance of the readings (Tamhane, Biometrika 69, 1982, 488–489; Mah and Tamhane
    /// 1982; Narasimhan and Jordache, section 7.3.4); for a reading whose error is independent that is |v|/σ(v). Null when it is not redundant.
    /// </summary>
    public required double? TestStatistic { get; init; }

    /// <summary>
    /// Local quality of VDI 2048 Part 1: |v| / √max(Var(v), Var(measured)/10) / 1.96; at most 1 when the reading agrees with the others at 95 %. Null when it was not measured.
    /// </summary>
    public required double? Quality { get; init; }

    /// <summary>True when the measurement test is beyond its critical value.</summary>
    public required bool IsSuspect { get; init; }

    /// <summary>True when serial elimination took it out as a gross error; its adjusted value then comes from the other readings alone.</summary>
    public required bool IsEliminated { get; init; }

    /// <summary>The number of its set of readings that no test can tell apart, from 0; null when it is alone.</summary>
    public required int? EquivalenceSet { get; init; }

    /// <summary>The KKT multiplier of the bound at zero when it holds the value there; otherwise null.</summary>
    public required double? BoundMultiplier { get; init; }
}
