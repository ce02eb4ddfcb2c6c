using Kazakhmys.Erp.Kernel.Assays;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.Smelting.Taps;

/// <summary>Matte, slag, blister, doré, dust or gas that leaves a heat, as weighed and assayed.</summary>
public sealed record RecordTap
{
    /// <summary>The book.</summary>
    public required Code Book { get; init; }

    /// <summary>The smelter.</summary>
    public required Code Smelter { get; init; }

    /// <summary>The heat.</summary>
    public required Code Heat { get; init; }

    /// <summary>Number of the tap, one segment, unique in the book; the number of the lot that it makes.</summary>
    public required Code Number { get; init; }

    /// <summary>The shift at whose end it counts.</summary>
    public required Shift Shift { get; init; }

    /// <summary>What it is.</summary>
    public required TapProduct Product { get; init; }

    /// <summary>Dry mass, greater than zero; of gas the mass of what it carries off (sulphur, fume), without the oxygen and nitrogen of the air.</summary>
    public required Mass Dry { get; init; }

    /// <summary>The metals that are accounted for, and sulphur.</summary>
    public required Assay Assay { get; init; }

    /// <summary>What results below the detection limit count as; without it such a result is refused.</summary>
    public CensoredAs? CensoredAs { get; init; }

    /// <summary>True for slag, dust and gas that leave the works: a measured loss. Otherwise it is a lot, or gas for the acid plant.</summary>
    public bool IsDiscarded { get; init; }
}
