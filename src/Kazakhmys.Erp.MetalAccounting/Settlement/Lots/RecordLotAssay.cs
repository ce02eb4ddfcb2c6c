using Kazakhmys.Erp.Kernel.Assays;
using Kazakhmys.Erp.Kernel.Codes;

namespace Kazakhmys.Erp.MetalAccounting.Settlement.Lots;

/// <summary>Results of one party for a lot. Elements that it does not name keep the results they have.</summary>
public sealed record RecordLotAssay
{
    /// <summary>The book.</summary>
    public required Code Book { get; init; }

    /// <summary>The lot.</summary>
    public required Code Lot { get; init; }

    /// <summary>Whose assay.</summary>
    public required AssayParty Party { get; init; }

    /// <summary>The results; none of them pending.</summary>
    public required Assay Results { get; init; }

    /// <summary>Certificate of analysis.</summary>
    public required string Source { get; init; }
}
