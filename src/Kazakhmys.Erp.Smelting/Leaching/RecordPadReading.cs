using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.Smelting.Leaching;

/// <summary>Solutions of a pad in a shift as metered and assayed.</summary>
public sealed record RecordPadReading
{
    /// <summary>The book.</summary>
    public required Code Book { get; init; }

    /// <summary>The smelter or hydrometallurgical plant.</summary>
    public required Code Smelter { get; init; }

    /// <summary>The pad.</summary>
    public required Code Pad { get; init; }

    /// <summary>Number of the reading, unique in the book.</summary>
    public required Code Number { get; init; }

    /// <summary>The shift.</summary>
    public required Shift Shift { get; init; }

    /// <summary>Solution that was put on the pad: raffinate, or water when it is rinsed.</summary>
    public required Volume Irrigation { get; init; }

    /// <summary>Copper in it.</summary>
    public required Concentration IrrigationCopper { get; init; }

    /// <summary>Pregnant solution (PLS) that ran off.</summary>
    public required Volume Pls { get; init; }

    /// <summary>Copper in it: the PLS grade.</summary>
    public required Concentration PlsCopper { get; init; }

    /// <summary>Acid (H2SO4, 100 %) that was added; zero when none.</summary>
    public Mass Acid { get; init; }

    /// <summary>The account that gives the acid: acid on stock, a supplier. Named when acid was added.</summary>
    public Code? AcidFrom { get; init; }
}
