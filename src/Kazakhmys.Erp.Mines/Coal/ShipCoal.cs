using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.Mines.Coal;

/// <summary>Coal that leaves a stockpile for another account: a wagon, the bunker of a power station, a customer.</summary>
public sealed record ShipCoal
{
    /// <summary>The book.</summary>
    public required Code Book { get; init; }

    /// <summary>The mine.</summary>
    public required Code Mine { get; init; }

    /// <summary>Number of the document, unique in the mine: a waybill, a weighing slip. One segment of at most 40 characters.</summary>
    public required Code Number { get; init; }

    /// <summary>The coal stockpile.</summary>
    public required Code Stockpile { get; init; }

    /// <summary>The shift at whose end it counts.</summary>
    public required Shift Shift { get; init; }

    /// <summary>Mass as received.</summary>
    public required WetMass Coal { get; init; }

    /// <summary>The account that receives it, opened by whoever keeps it.</summary>
    public required Code ToAccount { get; init; }

    /// <summary>The day of an open period on which it is booked, where the shift lies in a closed one.</summary>
    public ProductionDay? BookedOn { get; init; }
}
