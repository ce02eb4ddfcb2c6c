using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;

namespace Kazakhmys.Erp.Smelting.StockTakes;

/// <summary>What is in process at a place of the works, as measured at the end of a production day.</summary>
public sealed record TakeStock
{
    /// <summary>The book.</summary>
    public required Code Book { get; init; }

    /// <summary>The smelter.</summary>
    public required Code Smelter { get; init; }

    /// <summary>Number of the stock-take, unique in the book.</summary>
    public required Code Number { get; init; }

    /// <summary>The production day at whose end it was measured.</summary>
    public required ProductionDay Day { get; init; }

    /// <summary>
    /// The place, with all owners: <c>smelter/zhz/bath/electric-1</c>, <c>smelter/zhz/electrolyte/main</c>, <c>smelter/zhz/in-process</c>.
    /// </summary>
    public required Code Place { get; init; }

    /// <summary>What was counted, at least one, no commodity twice.</summary>
    public required IReadOnlyList<StockCount> Counts { get; init; }
}
