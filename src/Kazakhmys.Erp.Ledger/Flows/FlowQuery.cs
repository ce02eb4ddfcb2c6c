using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;

namespace Kazakhmys.Erp.Ledger.Flows;

/// <summary>Which transfers are asked for.</summary>
public sealed record FlowQuery
{
    /// <summary>The book.</summary>
    public required Code Book { get; init; }

    /// <summary>The commodity.</summary>
    public required Code Commodity { get; init; }

    /// <summary>First production day.</summary>
    public required ProductionDay First { get; init; }

    /// <summary>Last production day, included.</summary>
    public required ProductionDay Last { get; init; }
}
