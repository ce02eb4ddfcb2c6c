using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;

namespace Kazakhmys.Erp.Smelting.Leaching;

/// <summary>A pad that goes on to its next state.</summary>
public sealed record AdvancePad
{
    /// <summary>The book.</summary>
    public required Code Book { get; init; }

    /// <summary>The pad.</summary>
    public required Code Number { get; init; }

    /// <summary>The revision that the caller has seen.</summary>
    public required int Revision { get; init; }

    /// <summary>The shift at whose end it goes on.</summary>
    public required Shift Shift { get; init; }

    /// <summary>The next state, and no other.</summary>
    public required PadState To { get; init; }
}
