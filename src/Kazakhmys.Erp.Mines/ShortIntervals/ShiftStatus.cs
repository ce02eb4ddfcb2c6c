using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Mines.Plans;
using NodaTime;

namespace Kazakhmys.Erp.Mines.ShortIntervals;

/// <summary>Where a shift stands at a moment in its middle, and where it will end if it goes on like this.</summary>
public sealed record ShiftStatus
{
    /// <summary>The place or workplace; null for the whole mine.</summary>
    public required Code? Target { get; init; }

    /// <summary>The shift.</summary>
    public required Shift Shift { get; init; }

    /// <summary>The moment that is answered for.</summary>
    public required Instant At { get; init; }

    /// <summary>The blocks, which tile the shift.</summary>
    public required IReadOnlyList<ShiftBlock> Blocks { get; init; }

    /// <summary>The plan of the whole shift; null where nothing is planned.</summary>
    public required ProductionFigures? Plan { get; init; }

    /// <summary>What should be done by now by the plan, in proportion to time; null where nothing is planned.</summary>
    public required ProductionFigures? Due { get; init; }

    /// <summary>What is done by now.</summary>
    public required ProductionFigures Actual { get; init; }

    /// <summary>What will be done by the end of the shift at the rate so far; null before the shift has begun.</summary>
    public required ProductionFigures? Forecast { get; init; }
}
