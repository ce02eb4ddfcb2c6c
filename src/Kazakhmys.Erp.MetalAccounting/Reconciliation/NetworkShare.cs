using Kazakhmys.Erp.Kernel.Codes;

namespace Kazakhmys.Erp.MetalAccounting.Reconciliation;

/// <summary>The share of a stream that enters the balance of a node.</summary>
public sealed record NetworkShare
{
    /// <summary>The node.</summary>
    public required Code Node { get; init; }

    /// <summary>What enters the node for one unit of the stream; negative when it leaves.</summary>
    public required double Coefficient { get; init; }
}
