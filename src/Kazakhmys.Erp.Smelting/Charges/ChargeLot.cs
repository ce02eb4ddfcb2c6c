using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.Smelting.Charges;

/// <summary>A part of a lot of the works that goes back into a furnace; every owner gives in proportion.</summary>
public sealed record ChargeLot
{
    /// <summary>The lot.</summary>
    public required Code Lot { get; init; }

    /// <summary>Dry mass, greater than zero and no more than the lot holds.</summary>
    public required Mass Dry { get; init; }
}
