using Kazakhmys.Erp.Kernel.Assays;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.Smelting.CellHouse;

/// <summary>A lot of anode scrap or slimes that a crop leaves.</summary>
public sealed record PulledLot
{
    /// <summary>Number of the lot, one segment, unique in the book.</summary>
    public required Code Lot { get; init; }

    /// <summary>Dry mass, greater than zero.</summary>
    public required Mass Dry { get; init; }

    /// <summary>Silver, gold, copper and what else is accounted for. Scrap is anode still: without an assay it has the composition of the anodes.</summary>
    public Assay? Assay { get; init; }

    /// <summary>What results below the detection limit count as; without it such a result is refused.</summary>
    public CensoredAs? CensoredAs { get; init; }
}
