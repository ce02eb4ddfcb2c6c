using Kazakhmys.Erp.Enrichment.Acceptance;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;

namespace Kazakhmys.Erp.Enrichment.Lots;

/// <summary>A released lot that is to be shipped.</summary>
public sealed record ShipLot
{
    /// <summary>The book.</summary>
    public required Code Book { get; init; }

    /// <summary>The plant.</summary>
    public required Code Plant { get; init; }

    /// <summary>The lot.</summary>
    public required Code Lot { get; init; }

    /// <summary>The account that takes it: in transit, the smelter's stock, a customer.</summary>
    public required Code ToAccount { get; init; }

    /// <summary>The shift that loaded it.</summary>
    public required Shift Shift { get; init; }

    /// <summary>What the receiver accepts; null where nothing was agreed.</summary>
    public AcceptanceSpecification? Specification { get; init; }
}
