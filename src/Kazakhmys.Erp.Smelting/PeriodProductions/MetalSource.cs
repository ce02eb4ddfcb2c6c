using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Smelting.Smelters;

namespace Kazakhmys.Erp.Smelting.PeriodProductions;

/// <summary>Metal that an account gave to the products of an owner.</summary>
public sealed record MetalSource
{
    /// <summary>Commodity: <c>Cu</c>, <c>Au</c>, <c>Ag</c>.</summary>
    public required Code Metal { get; init; }

    /// <summary>Whose product.</summary>
    public required MetalOwner Owner { get; init; }

    /// <summary>The account that gave.</summary>
    public required Code Account { get; init; }

    /// <summary>How much; greater than zero.</summary>
    public required Mass Amount { get; init; }
}
