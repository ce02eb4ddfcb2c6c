using Kazakhmys.Erp.Kernel.Assays;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Smelting.Smelters;

namespace Kazakhmys.Erp.Smelting.Cathodes;

/// <summary>A lot of cathode as weighed and assayed.</summary>
public sealed record RecordCathodeLot
{
    /// <summary>The book.</summary>
    public required Code Book { get; init; }

    /// <summary>The smelter.</summary>
    public required Code Smelter { get; init; }

    /// <summary>Number of the lot, unique in the book.</summary>
    public required Code Lot { get; init; }

    /// <summary>The shift at whose end it is on stock.</summary>
    public required Shift Shift { get; init; }

    /// <summary>Whose metal it is.</summary>
    public required MetalOwner Owner { get; init; }

    /// <summary>Mass, greater than zero.</summary>
    public required Mass Mass { get; init; }

    /// <summary>Impurities, and copper where it was assayed; otherwise copper is what the assayed impurities leave.</summary>
    public required Assay Assay { get; init; }

    /// <summary>What results below the detection limit count as, for metal and for limits.</summary>
    public CensoredAs CensoredAs { get; init; } = CensoredAs.Limit;

    /// <summary>The grade that the lot is to be sold as; null takes the best that it meets.</summary>
    public Code? Grade { get; init; }

    /// <summary>The pulled crop that it is of; null for a host that keeps no crops: then it comes from what is in process as a whole.</summary>
    public Code? Crop { get; init; }

    /// <summary>The bundles that it is strapped into; empty where bundles are not kept. Their masses sum to the lot.</summary>
    public IReadOnlyList<CathodeBundle> Bundles { get; init; } = [];
}
