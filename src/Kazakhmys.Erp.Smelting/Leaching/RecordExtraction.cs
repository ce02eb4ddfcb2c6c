using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.Smelting.Leaching;

/// <summary>Solvent extraction in a shift: pregnant solution in, raffinate out, copper to the electrolyte.</summary>
public sealed record RecordExtraction
{
    /// <summary>The book.</summary>
    public required Code Book { get; init; }

    /// <summary>The smelter or hydrometallurgical plant.</summary>
    public required Code Smelter { get; init; }

    /// <summary>Number of the record, unique in the book.</summary>
    public required Code Number { get; init; }

    /// <summary>The shift.</summary>
    public required Shift Shift { get; init; }

    /// <summary>Aqueous flow of the shift, greater than zero.</summary>
    public required Volume Flow { get; init; }

    /// <summary>Copper in the pregnant solution.</summary>
    public required Concentration Pls { get; init; }

    /// <summary>Copper in the raffinate, no more than in the pregnant solution.</summary>
    public required Concentration Raffinate { get; init; }
}
