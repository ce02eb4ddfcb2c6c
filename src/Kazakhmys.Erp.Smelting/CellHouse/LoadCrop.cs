using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;

namespace Kazakhmys.Erp.Smelting.CellHouse;

/// <summary>Anodes that are hung into the cells of a section, or starting sheets in a section that wins copper from solution.</summary>
public sealed record LoadCrop
{
    /// <summary>The book.</summary>
    public required Code Book { get; init; }

    /// <summary>The smelter.</summary>
    public required Code Smelter { get; init; }

    /// <summary>The section; it holds one crop at a time.</summary>
    public required Code Section { get; init; }

    /// <summary>Number of the crop, one segment, unique in the book.</summary>
    public required Code Number { get; init; }

    /// <summary>The shift at whose end the current is on.</summary>
    public required Shift Shift { get; init; }

    /// <summary>The anodes, none twice; none in a section that wins copper from solution.</summary>
    public IReadOnlyList<Code> Anodes { get; init; } = [];
}
