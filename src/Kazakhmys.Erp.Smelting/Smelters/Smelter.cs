using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.Smelting.Smelters;

/// <summary>A smelter, with its refinery if it has one.</summary>
public sealed record Smelter
{
    /// <summary>The book.</summary>
    public required Code Book { get; init; }

    /// <summary>One segment, part of its account codes: <c>zhezkazgan</c>.</summary>
    public required Code Code { get; init; }

    /// <summary>Name for people.</summary>
    public required string Name { get; init; }

    /// <summary>Copper that it can make in a year of 365 days; null when not known, then capacity is not checked.</summary>
    public Mass? AnnualCapacity { get; init; }

    /// <summary>The first day of its accounts.</summary>
    public required ProductionDay ValidFrom { get; init; }

    /// <summary>Its furnaces.</summary>
    public IReadOnlyList<Furnace> Furnaces { get; init; } = [];
}
