using Kazakhmys.Erp.Kernel.Assays;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Smelting.Smelters;

namespace Kazakhmys.Erp.Smelting.Leaching;

/// <summary>Ore stacked on a pad.</summary>
public sealed record StackOre
{
    /// <summary>The book.</summary>
    public required Code Book { get; init; }

    /// <summary>The smelter or hydrometallurgical plant.</summary>
    public required Code Smelter { get; init; }

    /// <summary>The pad.</summary>
    public required Code Pad { get; init; }

    /// <summary>Number of the record, unique in the book.</summary>
    public required Code Number { get; init; }

    /// <summary>The shift at whose end it lies on the pad.</summary>
    public required Shift Shift { get; init; }

    /// <summary>The account that gives: a stockpile, a dump.</summary>
    public required Code From { get; init; }

    /// <summary>Whose ore it is.</summary>
    public required MetalOwner Owner { get; init; }

    /// <summary>Dry mass, greater than zero.</summary>
    public required Mass Dry { get; init; }

    /// <summary>Copper and what else is accounted for.</summary>
    public required Assay Assay { get; init; }

    /// <summary>What results below the detection limit count as; without it such a result is refused.</summary>
    public CensoredAs? CensoredAs { get; init; }
}
