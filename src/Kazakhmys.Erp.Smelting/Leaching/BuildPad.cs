using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;

namespace Kazakhmys.Erp.Smelting.Leaching;

/// <summary>A heap or dump leach pad that is begun.</summary>
public sealed record BuildPad
{
    /// <summary>The book.</summary>
    public required Code Book { get; init; }

    /// <summary>The smelter or hydrometallurgical plant.</summary>
    public required Code Smelter { get; init; }

    /// <summary>Number of the pad, one segment, unique in the book.</summary>
    public required Code Number { get; init; }

    /// <summary>The first production day.</summary>
    public required ProductionDay First { get; init; }
}
