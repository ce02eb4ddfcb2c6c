using Kazakhmys.Erp.Kernel.Codes;

namespace Kazakhmys.Erp.MetalAccounting.Reconciliation;

/// <summary>A component that is conserved together with mass: copper, silver, sulphur.</summary>
public sealed record NetworkComponent
{
    /// <summary>Its code, once in a network: <c>Cu</c>.</summary>
    public required Code Code { get; init; }

    /// <summary>The unit of its assays in every stream: <c>%</c>, <c>g/t</c>.</summary>
    public required string Unit { get; init; }
}
