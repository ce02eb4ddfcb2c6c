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

    /// <summary>Concentrate, purchased scrap or other feed from outside the works; at least one part, or one lot.</summary>
    public IReadOnlyList<ChargePart> Parts { get; init; } = [];

    /// <summary>The heat that it is charged to; null for a host that keeps no heats: then it goes to what is in process as a whole.</summary>
    public Code? Heat { get; init; }

    /// <summary>Lots of the works: matte, blister, slag, dust, reverts, anode scrap, slimes. Only for a heat.</summary>
    public IReadOnlyList<ChargeLot> Lots { get; init; } = [];

    /// <summary>What comes from outside for its mass only: flux, oxygen, reductant. Only for a heat.</summary>
    public IReadOnlyList<ChargeAddition> Additions { get; init; } = [];
}
