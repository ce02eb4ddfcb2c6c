using Kazakhmys.Erp.Kernel.Assays;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Smelting.Smelters;

namespace Kazakhmys.Erp.Smelting.Charges;

/// <summary>Concentrate of one lot and owner in a charge.</summary>
public sealed record ChargePart
{
    /// <summary>The account that gives: a concentrate stock, a supplier or a tolling party.</summary>
    public required Code From { get; init; }

    /// <summary>Whose metal it is.</summary>
    public required MetalOwner Owner { get; init; }

    /// <summary>Dry mass, greater than zero.</summary>
    public required Mass Dry { get; init; }

    /// <summary>The metals that are accounted for.</summary>
    public required Assay Assay { get; init; }

    /// <summary>What results below the detection limit count as; without it such a result is refused.</summary>
    public CensoredAs? CensoredAs { get; init; }
}
