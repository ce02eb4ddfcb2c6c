using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.MetalAccounting.Closes;
using NodaTime;
using Period = Kazakhmys.Erp.Kernel.Calendars.Period;

namespace Kazakhmys.Erp.MetalAccounting.Restatements;

/// <summary>A restatement of a locked close. The close itself stays as it was locked.</summary>
public sealed record Restatement
{
    /// <summary>The close that it corrects.</summary>
    public required CloseId Close { get; init; }

    /// <summary>The closed days.</summary>
    public required Period Period { get; init; }

    /// <summary>Number of the restatement of the period, from 1; 0 in a preview.</summary>
    public required int Number { get; init; }

    /// <summary>The day on which the difference is booked.</summary>
    public required ProductionDay BookedOn { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <summary>The accepted reconciliations that it was taken from.</summary>
    public required IReadOnlyList<Code> Runs { get; init; }

    /// <summary>Flows, those that did not change included.</summary>
    public required IReadOnlyList<RestatedFlow> Flows { get; init; }

    /// <summary>Closing stocks, those that did not change included.</summary>
    public required IReadOnlyList<RestatedStock> Stocks { get; init; }

    /// <summary>Who restated.</summary>
    public required Code Actor { get; init; }

    /// <summary>When.</summary>
    public required Instant RecordedAt { get; init; }
}
