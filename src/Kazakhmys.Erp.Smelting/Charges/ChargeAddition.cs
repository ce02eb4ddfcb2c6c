using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.Smelting.Charges;

/// <summary>Flux, oxygen or reductant: it brings dry mass and no metal that is accounted for, and is shared over the owners of the charge.</summary>
public sealed record ChargeAddition
{
    /// <summary>What it is: <c>silica</c>, <c>limestone</c>, <c>oxygen</c>.</summary>
    public required Code Material { get; init; }

    /// <summary>The account that gives: <c>external/flux/silica</c>, <c>external/atmosphere</c>, a stock.</summary>
    public required Code From { get; init; }

    /// <summary>Dry mass, greater than zero; of a gas its mass.</summary>
    public required Mass Dry { get; init; }
}
