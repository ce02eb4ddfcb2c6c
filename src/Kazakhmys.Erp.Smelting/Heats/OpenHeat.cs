using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;

namespace Kazakhmys.Erp.Smelting.Heats;

/// <summary>A heat that begins: a furnace takes charges under a number until it is closed.</summary>
public sealed record OpenHeat
{
    /// <summary>The book.</summary>
    public required Code Book { get; init; }

    /// <summary>The smelter.</summary>
    public required Code Smelter { get; init; }

    /// <summary>The furnace; it has one open heat at a time.</summary>
    public required Code Furnace { get; init; }

    /// <summary>Number of the heat, one segment, unique in the book.</summary>
    public required Code Number { get; init; }

    /// <summary>The shift in which it begins. What the bath of the furnace holds at the end of its day goes into the heat.</summary>
    public required Shift Shift { get; init; }
}
