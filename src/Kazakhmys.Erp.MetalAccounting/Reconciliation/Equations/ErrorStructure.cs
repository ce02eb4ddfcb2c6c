namespace Kazakhmys.Erp.MetalAccounting.Reconciliation.Equations;

/// <summary>
/// How the errors of the measured readings hang together: V = V₀ + G Gᵀ. V₀ is diagonal but for the covariances that were given as numbers; each column of G is a shared
/// error. A shared error is carried as a variable θ with the observation 0 ± 1, which says the same without filling V (Björck, Numerical Methods for Least Squares Problems,
/// 1996, section 4.3.1, on augmenting generalised least squares).
/// </summary>
internal sealed class ErrorStructure
{
    /// <summary>Variance of each reading without its shared errors; not used for readings within a block.</summary>
    public required double[] OwnVariances { get; init; }

    /// <summary>Readings that covariances connect, with the inverse of their V₀, row by row.</summary>
    public required IReadOnlyList<CovarianceBlock> Blocks { get; init; }

    /// <summary>The block of each reading, −1 when it has none.</summary>
    public required int[] BlockOf { get; init; }

    /// <summary>Shared errors of each reading: index of the error and its part.</summary>
    public required IReadOnlyList<(int Error, double Part)>?[] Shared { get; init; }

    public required int SharedCount { get; init; }
}
