using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.Enrichment.Acceptance;

/// <summary>What a smelter accepts as concentrate.</summary>
public sealed record AcceptanceSpecification
{
    /// <summary>Code of the specification.</summary>
    public required Code Code { get; init; }

    /// <summary>Limits by element.</summary>
    public required IReadOnlyList<ElementLimit> Elements { get; init; }

    /// <summary>Bonuses and maluses on the price.</summary>
    public IReadOnlyList<BonusMalus> Adjustments { get; init; } = [];

    /// <summary>The greatest moisture that is accepted, if there is one.</summary>
    public Moisture? MoistureAtMost { get; init; }
}
