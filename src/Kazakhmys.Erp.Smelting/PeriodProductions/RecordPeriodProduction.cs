using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;

namespace Kazakhmys.Erp.Smelting.PeriodProductions;

/// <summary>What a smelter made in a period, for hosts that have totals only. Figures are contained metal.</summary>
public sealed record RecordPeriodProduction
{
    /// <summary>The book.</summary>
    public required Code Book { get; init; }

    /// <summary>The smelter, registered before.</summary>
    public required Code Smelter { get; init; }

    /// <summary>The period; one production document a smelter and period.</summary>
    public required Period Period { get; init; }

    /// <summary>Copper in cathode, by owner; an owner stands once.</summary>
    public IReadOnlyList<MetalProduction> Cathode { get; init; } = [];

    /// <summary>Gold, by owner.</summary>
    public IReadOnlyList<MetalProduction> Gold { get; init; } = [];

    /// <summary>Silver, by owner.</summary>
    public IReadOnlyList<MetalProduction> Silver { get; init; } = [];

    /// <summary>The published total of cathode, checked against the sum of its parts within rounding; null when none is published.</summary>
    public RoundedMass? CathodeTotal { get; init; }

    /// <summary>Where the figures were taken from: a URL, a document, a page.</summary>
    public required string Source { get; init; }
}
