using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.Mines.Weightometers;

/// <summary>The mass of a weightometer beside the load counts of approved reports of the same days.</summary>
public sealed record WeighedAgainstCounted
{
    /// <summary>What the weightometer says, and between which readings.</summary>
    public required WeighedFlow Weighed { get; init; }

    /// <summary>Its dry mass, with the uncertainty of the scale.</summary>
    public required Measured<Mass> WeighedDry { get; init; }

    /// <summary>Dry mass that approved reports counted to its stockpile.</summary>
    public required Mass Counted { get; init; }

    /// <summary>Weighed minus counted.</summary>
    public Mass Difference => WeighedDry.Value - Counted;

    /// <summary>Weighed over counted: what the load factor of the trucks is to be multiplied by. Null where nothing was counted.</summary>
    public Ratio? LoadFactorCorrection => Counted > Mass.Zero ? WeighedDry.Value / Counted : null;
}
