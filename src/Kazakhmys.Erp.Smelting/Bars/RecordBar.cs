using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Smelting.Smelters;

namespace Kazakhmys.Erp.Smelting.Bars;

/// <summary>A bar of gold or silver as cast, weighed and assayed.</summary>
public sealed record RecordBar
{
    /// <summary>The book.</summary>
    public required Code Book { get; init; }

    /// <summary>The smelter.</summary>
    public required Code Smelter { get; init; }

    /// <summary>Serial number, unique in the book for ever.</summary>
    public required Code Serial { get; init; }

    /// <summary><c>Au</c> or <c>Ag</c>.</summary>
    public required Code Metal { get; init; }

    /// <summary>The shift at whose end it is in the vault.</summary>
    public required Shift Shift { get; init; }

    /// <summary>Whose metal it is.</summary>
    public required MetalOwner Owner { get; init; }

    /// <summary>Gross weight on the scale; a multiple of <see cref="ScaleUnit"/>.</summary>
    public required Mass Gross { get; init; }

    /// <summary>Fineness, for example 99.99 %.</summary>
    public required Grade Fineness { get; init; }

    /// <summary>The last unit of the scale, to which the fine weight is rounded half to even: 0.001 kg, 0.1 g, 0.001 oz t.</summary>
    public required Mass ScaleUnit { get; init; }

    /// <summary>
    /// A named account of kind external that gives the fine metal when none of it is known to be in process: <c>external/precious-feed/not-published</c>.
    /// Null takes it from what is in process.
    /// </summary>
    public Code? From { get; init; }
}
