using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;

namespace Kazakhmys.Erp.Smelting.Heats;

/// <summary>A heat that ends: what it still holds stays in the bath of the furnace.</summary>
public sealed record CloseHeat
{
    /// <summary>The book.</summary>
    public required Code Book { get; init; }

    /// <summary>The heat.</summary>
    public required Code Number { get; init; }

    /// <summary>The revision that the caller has seen.</summary>
    public required int Revision { get; init; }

    /// <summary>The shift at whose end it is closed.</summary>
    public required Shift Shift { get; init; }
}
