using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;

namespace Kazakhmys.Erp.Smelting.Charges;

/// <summary>Concentrate charged to a furnace in a shift.</summary>
public sealed record RecordCharge
{
    /// <summary>The book.</summary>
    public required Code Book { get; init; }

    /// <summary>The smelter.</summary>
    public required Code Smelter { get; init; }

    /// <summary>The furnace.</summary>
    public required Code Furnace { get; init; }

    /// <summary>Number of the charge, unique in the book.</summary>
    public required Code Number { get; init; }

    /// <summary>The shift at whose end it is in process.</summary>
    public required Shift Shift { get; init; }

    /// <summary>The parts, at least one.</summary>
    public required IReadOnlyList<ChargePart> Parts { get; init; }
}
