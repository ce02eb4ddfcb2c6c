using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;

namespace Kazakhmys.Erp.Smelting.Bars;

/// <summary>One step in the chain of custody of a bar.</summary>
public sealed record BarCustody
{
    /// <summary>The revision, from 1.</summary>
    public required int Revision { get; init; }

    /// <summary>How far the bar was after it.</summary>
    public required BarState State { get; init; }

    /// <summary>The production day.</summary>
    public required ProductionDay Day { get; init; }

    /// <summary>The account where the bar lay after it.</summary>
    public required Code Account { get; init; }

    /// <summary>Who released it; null where it was not moved.</summary>
    public Code? ReleasedBy { get; init; }

    /// <summary>Who received it; null where it was not moved.</summary>
    public Code? ReceivedBy { get; init; }
}
