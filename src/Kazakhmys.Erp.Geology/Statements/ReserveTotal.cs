using Kazakhmys.Erp.Geology.Blocks;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.Geology.Statements;

/// <summary>What a statement says of one commodity in one category.</summary>
public sealed record ReserveTotal
{
    /// <summary>System and category.</summary>
    public required ReserveClassification Classification { get; init; }

    /// <summary><c>mass</c> or the symbol of a metal.</summary>
    public required Code Commodity { get; init; }

    /// <summary>The amount.</summary>
    public required Mass Amount { get; init; }
}
