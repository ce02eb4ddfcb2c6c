using Kazakhmys.Erp.Kernel.Assays;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Smelting.Smelters;

namespace Kazakhmys.Erp.Smelting.Losses;

/// <summary>Slag, dust or gas that leaves the smelter, as weighed and assayed.</summary>
public sealed record RecordMetalLoss
{
    /// <summary>The book.</summary>
    public required Code Book { get; init; }

    /// <summary>The smelter.</summary>
    public required Code Smelter { get; init; }

    /// <summary>Number of the record, unique in the book.</summary>
    public required Code Number { get; init; }

    /// <summary>The shift at whose end it counts.</summary>
    public required Shift Shift { get; init; }

    /// <summary>Where the metal is lost.</summary>
    public required LossKind Kind { get; init; }

    /// <summary>Whose metal it was.</summary>
    public required MetalOwner Owner { get; init; }

    /// <summary>Dry mass, greater than zero.</summary>
    public required Mass Dry { get; init; }

    /// <summary>The metals that are accounted for.</summary>
    public required Assay Assay { get; init; }

    /// <summary>What results below the detection limit count as; without it such a result is refused.</summary>
    public CensoredAs? CensoredAs { get; init; }

    /// <summary>The lot that is dumped or lost, for example slag that is not worth retreating; null takes from what is in process as a whole.</summary>
    public Code? Lot { get; init; }
}
