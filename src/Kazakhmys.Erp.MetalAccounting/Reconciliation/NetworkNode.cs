using Kazakhmys.Erp.Kernel.Codes;

namespace Kazakhmys.Erp.MetalAccounting.Reconciliation;

/// <summary>An area, a unit or a stock that conserves what passes through it.</summary>
public sealed record NetworkNode
{
    /// <summary>Its code, once in a network.</summary>
    public required Code Code { get; init; }
}
