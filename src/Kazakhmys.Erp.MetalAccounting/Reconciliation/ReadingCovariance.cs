namespace Kazakhmys.Erp.MetalAccounting.Reconciliation;

/// <summary>The covariance of the errors of two measured readings.</summary>
public sealed record ReadingCovariance
{
    /// <summary>One reading.</summary>
    public required ReadingTag First { get; init; }

    /// <summary>Another one.</summary>
    public required ReadingTag Second { get; init; }

    /// <summary>The covariance, in the product of their units.</summary>
    public required double Covariance { get; init; }
}
