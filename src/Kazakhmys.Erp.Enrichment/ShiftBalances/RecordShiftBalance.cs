using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.Enrichment.ShiftBalances;

/// <summary>What a plant measured of one shift on one type of ore.</summary>
public sealed record RecordShiftBalance
{
    /// <summary>The book.</summary>
    public required Code Book { get; init; }

    /// <summary>The plant.</summary>
    public required Code Plant { get; init; }

    /// <summary>The shift.</summary>
    public required Shift Shift { get; init; }

    /// <summary>The type of ore, which names the bin.</summary>
    public required Code OreType { get; init; }

    /// <summary>Dry feed; greater than zero.</summary>
    public required Mass Feed { get; init; }

    /// <summary>The assays, the key metal first: it divides the feed by the two-product formula where no concentrate was weighed.</summary>
    public required IReadOnlyList<AssayedMetal> Metals { get; init; }

    /// <summary>Dry concentrate where it was weighed; null takes the two-product formula.</summary>
    public Mass? Concentrate { get; init; }

    /// <summary>The stack that takes the concentrate.</summary>
    public required Code Stack { get; init; }

    /// <summary>The facility that takes the tailings.</summary>
    public required Code TailingsFacility { get; init; }
}
