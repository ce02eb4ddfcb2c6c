using Kazakhmys.Erp.Kernel.Codes;

namespace Kazakhmys.Erp.MetalAccounting.Reconciliation;

/// <summary>A recovery or yield of the reconciled network. It is stated as it comes out, never clipped.</summary>
public sealed record ReconciledRecovery
{
    /// <summary>Its code.</summary>
    public required Code Code { get; init; }

    /// <summary>The recovery as a fraction; null when something of it is not observable or there is nothing below the line.</summary>
    public required double? Recovery { get; init; }

    /// <summary>Its standard uncertainty, to first order, with the covariances of the reconciled values.</summary>
    public required double? StandardUncertainty { get; init; }
}
