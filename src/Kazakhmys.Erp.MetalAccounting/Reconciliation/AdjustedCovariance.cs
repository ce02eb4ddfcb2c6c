namespace Kazakhmys.Erp.MetalAccounting.Reconciliation;

/// <summary>The covariance of two adjusted readings, to first order; null when one of them is not observable.</summary>
public sealed record AdjustedCovariance
{
    /// <summary>Which.</summary>
    public required ReadingPair Pair { get; init; }

    /// <summary>The covariance, in the product of their units.</summary>
    public required double? Covariance { get; init; }
}
