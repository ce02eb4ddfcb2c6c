using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.Enrichment.ShiftBalances;

/// <summary>One metal in the feed and the two products of a shift.</summary>
public sealed record AssayedMetal
{
    /// <summary>The metal, a commodity of the ledger: <c>Cu</c>.</summary>
    public required Code Element { get; init; }

    /// <summary>Grade of the feed with its standard uncertainty.</summary>
    public required Measured<Grade> Feed { get; init; }

    /// <summary>Grade of the concentrate with its standard uncertainty.</summary>
    public required Measured<Grade> Concentrate { get; init; }

    /// <summary>Grade of the tailings with its standard uncertainty.</summary>
    public required Measured<Grade> Tailings { get; init; }
}
