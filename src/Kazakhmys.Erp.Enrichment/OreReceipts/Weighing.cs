using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.Enrichment.OreReceipts;

/// <summary>How received ore was weighed.</summary>
public sealed record Weighing
{
    /// <summary>By what.</summary>
    public required WeighedBy By { get; init; }

    /// <summary>Number of the railway's document, or code of the belt scale.</summary>
    public required string Reference { get; init; }

    /// <summary>Wet mass as weighed.</summary>
    public required WetMass Wet { get; init; }

    /// <summary>Moisture, wet basis.</summary>
    public required Moisture Moisture { get; init; }

    /// <summary>The dry mass: DMT = WMT (1 − m).</summary>
    public Mass Dry => Wet.Dry(Moisture);
}
