using Kazakhmys.Erp.Smelting.Anodes;
using Kazakhmys.Erp.Smelting.Charges;
using Kazakhmys.Erp.Smelting.Taps;

namespace Kazakhmys.Erp.Smelting.Heats;

/// <summary>Everything about a heat: what went in, what came out, what is left.</summary>
public sealed record HeatSheet
{
    /// <summary>The heat.</summary>
    public required Heat Heat { get; init; }

    /// <summary>Its charges, by number.</summary>
    public required IReadOnlyList<RecordCharge> Charges { get; init; }

    /// <summary>Its taps, by number.</summary>
    public required IReadOnlyList<RecordTap> Taps { get; init; }

    /// <summary>Its castings, by number.</summary>
    public required IReadOnlyList<RecordCasting> Castings { get; init; }

    /// <summary>Dry mass and every metal, by code.</summary>
    public required IReadOnlyList<HeatMetal> Metals { get; init; }
}
