using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Smelting.Smelters;

namespace Kazakhmys.Erp.Smelting.Bars;

/// <summary>A bar of gold or silver as cast and weighed; its fineness is assayed later.</summary>
public sealed record CastBar
{
    /// <summary>The book.</summary>
    public required Code Book { get; init; }

    /// <summary>The smelter.</summary>
    public required Code Smelter { get; init; }

    /// <summary>Serial number, unique in the book for ever.</summary>
    public required Code Serial { get; init; }

    /// <summary><c>Au</c> or <c>Ag</c>.</summary>
    public required Code Metal { get; init; }

    /// <summary>The shift at whose end it is cast.</summary>
    public required Shift Shift { get; init; }

    /// <summary>Whose metal it is.</summary>
    public required MetalOwner Owner { get; init; }

    /// <summary>Gross weight on the scale; a multiple of <see cref="ScaleUnit"/>.</summary>
    public required Mass Gross { get; init; }

    /// <summary>The last unit of the scale, to which the fine weight is rounded half to even.</summary>
    public required Mass ScaleUnit { get; init; }

    /// <summary>The lot of doré (or slimes) that gives the metal; null takes from what is in process as a whole.</summary>
    public Code? Lot { get; init; }
}
