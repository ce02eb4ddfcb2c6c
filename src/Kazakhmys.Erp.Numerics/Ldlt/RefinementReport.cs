namespace Kazakhmys.Erp.Numerics.Ldlt;

/// <summary>How good a refined solution is.</summary>
public readonly record struct RefinementReport
{
    /// <summary>Corrections that were applied; 0 when the first solution was good already.</summary>
    public required int Steps { get; init; }

    /// <summary>The largest component of the residual b − A x that is left.</summary>
    public required double Residual { get; init; }

    /// <summary>
    /// The componentwise backward error max |b − A x|ᵢ / (|A||x| + |b|)ᵢ (Oettli and Prager 1964; Arioli, Demmel and Duff 1989): the smallest relative change of the entries of A and b
    /// that makes x exact. About 1e-16 is as good as it gets; near 1 the system is inconsistent.
    /// </summary>
    public required double BackwardError { get; init; }
}
