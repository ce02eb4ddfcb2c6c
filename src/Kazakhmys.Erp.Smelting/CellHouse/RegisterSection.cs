using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;

namespace Kazakhmys.Erp.Smelting.CellHouse;

/// <summary>A section of the cell house.</summary>
public sealed record RegisterSection
{
    /// <summary>The book.</summary>
    public required Code Book { get; init; }

    /// <summary>The smelter.</summary>
    public required Code Smelter { get; init; }

    /// <summary>Number of the section, one segment, unique in the book.</summary>
    public required Code Number { get; init; }

    /// <summary>What its cells do.</summary>
    public required SectionKind Kind { get; init; }

    /// <summary>Cells in series, greater than zero.</summary>
    public required int Cells { get; init; }

    /// <summary>The first production day.</summary>
    public required ProductionDay ValidFrom { get; init; }
}
