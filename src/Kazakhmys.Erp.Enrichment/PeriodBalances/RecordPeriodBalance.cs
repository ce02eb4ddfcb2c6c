using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.Enrichment.PeriodBalances;

/// <summary>Totals of a plant over a period, as measured or as published, posted on the last day of the period.</summary>
public sealed record RecordPeriodBalance
{
    /// <summary>The book.</summary>
    public required Code Book { get; init; }

    /// <summary>The plant.</summary>
    public required Code Plant { get; init; }

    /// <summary>The period.</summary>
    public required Period Period { get; init; }

    /// <summary>The type of ore, which names the bin.</summary>
    public required Code OreType { get; init; }

    /// <summary>Dry ore processed; greater than zero.</summary>
    public required Mass Processed { get; init; }

    /// <summary>Half-width of its rounding.</summary>
    public Mass ProcessedHalfWidth { get; init; }

    /// <summary>The metals, at least one.</summary>
    public required IReadOnlyList<PeriodMetal> Metals { get; init; }

    /// <summary>
    /// Dry concentrate where it is known. Where it is not, only metal moves to concentrate and tailings, and the processed solids stay on the
    /// account <c>plant/p/in-process/unsplit</c>: how they divide is never invented.
    /// </summary>
    public Mass? Concentrate { get; init; }

    /// <summary>The stack that takes the concentrate.</summary>
    public required Code Stack { get; init; }

    /// <summary>The facility that takes the tailings.</summary>
    public required Code TailingsFacility { get; init; }
}
