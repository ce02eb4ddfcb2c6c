using Kazakhmys.Erp.Kernel.Codes;

namespace Kazakhmys.Erp.MetalAccounting.Settlement.Lots;

/// <summary>The order to approve final weight and exchanged assays of a lot.</summary>
public sealed record FinaliseLot
{
    /// <summary>The book.</summary>
    public required Code Book { get; init; }

    /// <summary>The lot.</summary>
    public required Code Lot { get; init; }

    /// <summary>The revision of the lot that the approver has read.</summary>
    public required int Revision { get; init; }
}
