using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.Mines.Stockpiles;

/// <summary>A withdrawal from an ore stockpile to another account: a wagon, a bin, a customer.</summary>
public sealed record WithdrawFromStockpile
{
    /// <summary>The book.</summary>
    public required Code Book { get; init; }

    /// <summary>The mine.</summary>
    public required Code Mine { get; init; }

    /// <summary>The stockpile.</summary>
    public required Code Stockpile { get; init; }

    /// <summary>Number of the document, unique in the mine: a waybill, a weighing slip. One segment of at most 40 characters.</summary>
    public required Code Number { get; init; }

    /// <summary>The shift at whose end it counts.</summary>
    public required Shift Shift { get; init; }

    /// <summary>Dry mass that is withdrawn.</summary>
    public required Mass Dry { get; init; }

    /// <summary>The account that receives it, opened by whoever keeps it.</summary>
    public required Code ToAccount { get; init; }

    /// <summary>The day of an open period on which it is booked, where the shift lies in a closed one.</summary>
    public ProductionDay? BookedOn { get; init; }
}
