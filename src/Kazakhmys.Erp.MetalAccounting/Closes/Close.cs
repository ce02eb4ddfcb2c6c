using Kazakhmys.Erp.Kernel.Codes;
using NodaTime;
using Period = Kazakhmys.Erp.Kernel.Calendars.Period;

namespace Kazakhmys.Erp.MetalAccounting.Closes;

/// <summary>A month-end close with the state of each step.</summary>
public sealed record Close
{
    /// <summary>Which.</summary>
    public required CloseId Id { get; init; }

    /// <summary>The days.</summary>
    public required Period Period { get; init; }

    /// <summary>The steps in their order.</summary>
    public required IReadOnlyList<CloseStepStatus> Steps { get; init; }

    /// <summary>Who began it.</summary>
    public required Code BegunBy { get; init; }

    /// <summary>When.</summary>
    public required Instant BegunAt { get; init; }

    /// <summary>Why it was given up for a new one; null while it counts.</summary>
    public string? AbandonedBecause { get; init; }

    /// <summary>The next step that is not done; null when all are.</summary>
    public CloseStep? Next => AbandonedBecause is null ? Steps.FirstOrDefault(step => step.State != CloseStepState.Done)?.Step : null;

    /// <summary>True when the period is locked.</summary>
    public bool IsLocked => Steps[^1].State == CloseStepState.Done;

    /// <summary>
    /// The hash over everything that the close did, the hash of the ledger's snapshot included; printed and signed it anchors the close. Null until it is
    /// locked.
    /// </summary>
    public string? Hash => Steps[^1].Hash;

    /// <summary>The step.</summary>
    public CloseStepStatus Of(CloseStep step) => Steps[(int)step];
}
