using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.Smelting.CellHouse;

/// <summary>A crop that is pulled: cathode, what is left of the anodes, slimes.</summary>
public sealed record PullCrop
{
    /// <summary>The book.</summary>
    public required Code Book { get; init; }

    /// <summary>The crop.</summary>
    public required Code Number { get; init; }

    /// <summary>The revision that the caller has seen.</summary>
    public required int Revision { get; init; }

    /// <summary>The shift at whose end it is pulled.</summary>
    public required Shift Shift { get; init; }

    /// <summary>Charge that went through the section in ampere-hours: mean current × hours. Greater than zero.</summary>
    public required decimal AmpereHours { get; init; }

    /// <summary>Cells that were on; null takes all of the section.</summary>
    public int? Cells { get; init; }

    /// <summary>Share of the current that did no work because it strayed to earth, as measured; null when it is not measured.</summary>
    public Ratio? StrayCurrent { get; init; }

    /// <summary>Direct-current energy as metered; null when it is not metered.</summary>
    public Energy? Energy { get; init; }

    /// <summary>Cathode that was pulled and washed, greater than zero.</summary>
    public required Mass Deposit { get; init; }

    /// <summary>Anodes of which something is left to be melted; the others are dissolved.</summary>
    public IReadOnlyList<Code> Scrapped { get; init; } = [];

    /// <summary>What is left of the anodes, as weighed; null when nothing is.</summary>
    public PulledLot? Scrap { get; init; }

    /// <summary>The slimes of the cells, as weighed and assayed; null when they are collected with a later crop.</summary>
    public PulledLot? Slimes { get; init; }
}
