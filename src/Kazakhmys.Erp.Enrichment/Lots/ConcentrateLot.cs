using Kazakhmys.Erp.Kernel.Assays;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.Enrichment.Lots;

/// <summary>A lot of concentrate. Each step is a revision; earlier ones stay on record.</summary>
public sealed record ConcentrateLot
{
    /// <summary>What it was made up of.</summary>
    public required MakeLot Made { get; init; }

    /// <summary>Revision, from 1.</summary>
    public required int Revision { get; init; }

    /// <summary>Where it stands.</summary>
    public required ConcentrateLotStatus Status { get; init; }

    /// <summary>Wet weight of its own, once certified.</summary>
    public WetMass? Wet { get; init; }

    /// <summary>Moisture, once certified.</summary>
    public Moisture? Moisture { get; init; }

    /// <summary>Final assay of its own, once certified.</summary>
    public Assay? Assay { get; init; }

    /// <summary>Number of the certificate, once certified.</summary>
    public string? Certificate { get; init; }

    /// <summary>Number of the sample, reason of the hold, or other remark of the last step.</summary>
    public string? Remark { get; init; }

    /// <summary>The account that took it, once shipped.</summary>
    public Code? ShippedTo { get; init; }

    /// <summary>Who did the last step.</summary>
    public required Code Actor { get; init; }

    /// <summary>Dry weight by its own weight and moisture, once certified: DMT = WMT (1 − m).</summary>
    public Mass? Dry => Wet is { } wet && Moisture is { } moisture ? wet.Dry(moisture) : null;
}
