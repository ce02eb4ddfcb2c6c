using Kazakhmys.Erp.Kernel.Codes;

namespace Kazakhmys.Erp.Geology.Blocks;

/// <summary>A reserve block under one classification: what one reserve account is kept for.</summary>
public sealed record BlockReference
{
    /// <summary>The deposit.</summary>
    public required Code Deposit { get; init; }

    /// <summary>The section.</summary>
    public required Code Section { get; init; }

    /// <summary>The block.</summary>
    public required Code Block { get; init; }

    /// <summary>The classification.</summary>
    public required ReserveClassification Classification { get; init; }

    /// <summary>The reserve account: <c>reserve/deposit/section/block/category</c>.</summary>
    public Code Account => Code.Parse("reserve") / Deposit.Value / Section.Value / Block.Value / Classification.Segment;
}
