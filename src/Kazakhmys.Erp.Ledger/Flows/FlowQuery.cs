using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using NodaTime;

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

    /// <summary>
    /// Only what happened from this moment on: prior-period adjustments that are booked on these days, and happened before, are left out. Null for all.
    /// </summary>
    public Instant? EffectiveFrom { get; init; }
}
