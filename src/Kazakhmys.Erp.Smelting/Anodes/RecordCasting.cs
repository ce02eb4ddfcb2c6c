using Kazakhmys.Erp.Kernel.Assays;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;

namespace Kazakhmys.Erp.Smelting.Anodes;

/// <summary>Anodes cast from a heat of an anode furnace, piece by piece.</summary>
public sealed record RecordCasting
{
    /// <summary>The book.</summary>
    public required Code Book { get; init; }

    /// <summary>The smelter.</summary>
    public required Code Smelter { get; init; }

    /// <summary>The heat, of an anode furnace.</summary>
    public required Code Heat { get; init; }

    /// <summary>Number of the casting, one segment, unique in the book.</summary>
    public required Code Number { get; init; }

    /// <summary>The shift at whose end the anodes are on stock.</summary>
    public required Shift Shift { get; init; }

    /// <summary>Copper, silver, gold and what else is accounted for, of all anodes of the casting.</summary>
    public required Assay Assay { get; init; }

    /// <summary>What results below the detection limit count as; without it such a result is refused.</summary>
    public CensoredAs? CensoredAs { get; init; }

    /// <summary>The anodes, at least one, none twice.</summary>
    public required IReadOnlyList<CastAnode> Anodes { get; init; }
}
