using Kazakhmys.Erp.Geology.Blocks;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.Geology.Exploration;

/// <summary>An increase of reserves that a programme brought.</summary>
public sealed record ReserveIncrease
{
    /// <summary>The change of reserves that put it on the books.</summary>
    public required Code Change { get; init; }

    /// <summary>The block.</summary>
    public required BlockReference Block { get; init; }

    /// <summary>Dry ore.</summary>
    public required Mass Dry { get; init; }
}
