using Kazakhmys.Erp.Mines.Plans;
using NodaTime;

namespace Kazakhmys.Erp.Mines.ShortIntervals;

/// <summary>A block of one or two hours of a shift.</summary>
public sealed record ShiftBlock
{
    /// <summary>Its time; the last block of a shift may be shorter.</summary>
    public required Interval Time { get; init; }

    /// <summary>Its share of the shift's plan by time; null where nothing is planned.</summary>
    public required ProductionFigures? Plan { get; init; }

    /// <summary>What was called in for it so far.</summary>
    public required ProductionFigures Actual { get; init; }

    /// <summary>True when it is over.</summary>
    public required bool IsOver { get; init; }
}
