using Kazakhmys.Erp.Kernel.Codes;

namespace Kazakhmys.Erp.MetalAccounting.Closes;

/// <summary>Where the unaccounted of an area goes. Nodes that stand for the same accounts are one area under the code of the first.</summary>
public sealed record ClosedArea
{
    /// <summary>The node, or the first of the nodes that stand for the same accounts.</summary>
    public required Code Node { get; init; }

    /// <summary>Its unaccounted account.</summary>
    public required Code Unaccounted { get; init; }
}
