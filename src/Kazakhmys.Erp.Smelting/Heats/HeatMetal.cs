using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.Smelting.Heats;

/// <summary>One metal (or dry mass) of a heat: charged + from the bath = tapped + left, exactly.</summary>
public sealed record HeatMetal
{
    /// <summary>The commodity: <c>mass</c>, <c>Cu</c>, …</summary>
    public required Code Metal { get; init; }

    /// <summary>Taken over from the bath of the furnace.</summary>
    public required Mass FromBath { get; init; }

    /// <summary>Charged: concentrate, lots of the works, flux and oxygen.</summary>
    public required Mass Charged { get; init; }

    /// <summary>Tapped and cast, with slag, dust and gas.</summary>
    public required Mass Tapped { get; init; }

    /// <summary>Still in the heat, or left to the bath when it was closed; negative when more was tapped than charged.</summary>
    public Mass Left => FromBath + Charged - Tapped;
}
