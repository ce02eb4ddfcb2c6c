using Kazakhmys.Erp.Kernel.Codes;

namespace Kazakhmys.Erp.MetalAccounting.Reconciliation;

/// <summary>A stream after reconciliation.</summary>
public sealed record ReconciledStream
{
    /// <summary>Its code.</summary>
    public required Code Code { get; init; }

    /// <summary>Its mass.</summary>
    public required ReconciledReading Mass { get; init; }

    /// <summary>Its assays, in the order of the components of the network.</summary>
    public required IReadOnlyList<ReconciledReading> Assays { get; init; }
}
