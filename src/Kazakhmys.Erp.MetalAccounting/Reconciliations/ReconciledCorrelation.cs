using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.MetalAccounting.Reconciliations;

/// <summary>
/// How the reconciled amounts of two streams of one node hang together: without it the uncertainty of a sum or difference of them would be wrong, because
/// reconciliation makes them agree.
/// </summary>
public sealed record ReconciledCorrelation
{
    /// <summary><c>mass</c>, or the element whose content is meant.</summary>
    public required Code Component { get; init; }

    /// <summary>One stream.</summary>
    public required Code First { get; init; }

    /// <summary>The other one, which comes later in the flowsheet.</summary>
    public required Code Second { get; init; }

    /// <summary>Covariance over the product of the standard uncertainties, −1 to 1.</summary>
    public required Ratio Coefficient { get; init; }
}
