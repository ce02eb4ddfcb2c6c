using Kazakhmys.Erp.Kernel.Codes;
using NodaTime;

namespace Kazakhmys.Erp.Enrichment.Consumption;

/// <summary>A norm of consumption from a day on, known from the moment it is set. It is per tonne of dry ore, per tonne of a metal in concentrate, or both.</summary>
public sealed record ConsumptionNorm
{
    /// <summary>The book.</summary>
    public required Code Book { get; init; }

    /// <summary>The plant.</summary>
    public required Code Plant { get; init; }

    /// <summary>The item: <c>xanthate</c>, <c>lime</c>, <c>balls-100</c>, <c>water</c>, <c>power</c>.</summary>
    public required Code Item { get; init; }

    /// <summary>What kind of thing it is.</summary>
    public required ConsumptionKind Kind { get; init; }

    /// <summary>Per tonne of dry ore processed.</summary>
    public ConsumedAmount? PerTonneOfOre { get; init; }

    /// <summary>The metal that <see cref="PerTonneOfMetal"/> is for.</summary>
    public Code? Metal { get; init; }

    /// <summary>Per tonne of metal in concentrate.</summary>
    public ConsumedAmount? PerTonneOfMetal { get; init; }

    /// <summary>The first day for which it holds.</summary>
    public required LocalDate ValidFrom { get; init; }

    /// <summary>The first day for which it no longer holds; null while no end is known.</summary>
    public LocalDate? ValidTo { get; init; }

    /// <summary>The order that sets it.</summary>
    public string? LegalBasis { get; init; }

    /// <summary>Where it was taken from.</summary>
    public required string Source { get; init; }
}
