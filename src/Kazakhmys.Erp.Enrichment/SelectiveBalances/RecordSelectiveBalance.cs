using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Metallurgy;
using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.Enrichment.SelectiveBalances;

/// <summary>What a plant measured of one shift on ore that it separates into several concentrates.</summary>
public sealed record RecordSelectiveBalance
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

    /// <summary>The stack of each concentrate, two or more, in the order of the assays.</summary>
    public required IReadOnlyList<Code> Stacks { get; init; }

    /// <summary>
    /// Assays of the feed and of every product, the concentrates in the order of their stacks and the tailings last. Two metals divide the feed into two
    /// concentrates and tailings (the three-product formula); more are weighed against one another.
    /// </summary>
    public required IReadOnlyList<ProductAssays> Metals { get; init; }

    /// <summary>The facility that takes the tailings.</summary>
    public required Code TailingsFacility { get; init; }

    /// <summary>The revision that it replaces; 0 for the first record of the shift.</summary>
    public int Replaces { get; init; }
}
