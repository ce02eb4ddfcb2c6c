using Kazakhmys.Erp.Kernel.Codes;
using NodaTime;

namespace Kazakhmys.Erp.MetalAccounting.Settlement.Lots;

/// <summary>A lot that is to be settled under a contract: a train, a ship, a parcel of doré.</summary>
public sealed record RegisterLot
{
    /// <summary>The book.</summary>
    public required Code Book { get; init; }

    /// <summary>Code of the lot, one segment of at most 40 characters, unique in the book.</summary>
    public required Code Code { get; init; }

    /// <summary>The contract.</summary>
    public required Code Contract { get; init; }

    /// <summary>Day of shipment by bill of lading or waybill; it decides which terms hold.</summary>
    public required LocalDate ShippedOn { get; init; }
}
