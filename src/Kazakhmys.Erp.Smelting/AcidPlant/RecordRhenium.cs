using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.Smelting.AcidPlant;

/// <summary>Rhenium solution from washing the gas of the acid plant.</summary>
public sealed record RecordRhenium
{
    /// <summary>The book.</summary>
    public required Code Book { get; init; }

    /// <summary>The smelter.</summary>
    public required Code Smelter { get; init; }

    /// <summary>Number of the record, unique in the book.</summary>
    public required Code Number { get; init; }

    /// <summary>The shift at whose end it is on stock.</summary>
    public required Shift Shift { get; init; }

    /// <summary>Washing acid or eluate, greater than zero.</summary>
    public required Volume Solution { get; init; }

    /// <summary>Rhenium in it, greater than zero.</summary>
    public required Concentration Rhenium { get; init; }
}
