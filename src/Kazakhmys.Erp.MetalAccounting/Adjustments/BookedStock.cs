using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.MetalAccounting.Adjustments;

/// <summary>What the ledger holds in one account of an area.</summary>
public sealed record BookedStock
{
    /// <summary>The account.</summary>
    public required Code Account { get; init; }

    /// <summary>Before the first day.</summary>
    public required Mass Opening { get; init; }

    /// <summary>At the end of the last day, before anything is adjusted.</summary>
    public required Mass Closing { get; init; }
}
