using Kazakhmys.Erp.Kernel.Assays;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.Enrichment.Lots;

/// <summary>The certificate of a sampled lot: weight, moisture and final assay of its own.</summary>
public sealed record CertifyLot
{
    /// <summary>The book.</summary>
    public required Code Book { get; init; }

    /// <summary>The plant.</summary>
    public required Code Plant { get; init; }

    /// <summary>The lot.</summary>
    public required Code Lot { get; init; }

    /// <summary>Wet weight of the lot.</summary>
    public required WetMass Wet { get; init; }

    /// <summary>Moisture, wet basis.</summary>
    public required Moisture Moisture { get; init; }

    /// <summary>The final assay; nothing pending.</summary>
    public required Assay Assay { get; init; }

    /// <summary>Number of the certificate.</summary>
    public required string Certificate { get; init; }
}
