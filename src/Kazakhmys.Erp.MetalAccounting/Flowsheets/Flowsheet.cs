using Kazakhmys.Erp.Kernel.Codes;
using NodaTime;

namespace Kazakhmys.Erp.MetalAccounting.Flowsheets;

/// <summary>A version of a flowsheet on record. What was drawn never changes; a change is a new version.</summary>
public sealed record Flowsheet
{
    /// <summary>What was drawn.</summary>
    public required DraftFlowsheet Drawn { get; init; }

    /// <summary>How far it has come.</summary>
    public required FlowsheetState State { get; init; }

    /// <summary>The first day on which it is no longer in force, because a version approved later is; null while there is none.</summary>
    public LocalDate? ValidTo { get; init; }

    /// <summary>SHA-256 of the canonical form of what was drawn, in hexadecimal.</summary>
    public required string Hash { get; init; }

    /// <summary>Who drew it.</summary>
    public required Code DraftedBy { get; init; }

    /// <summary>When.</summary>
    public required Instant DraftedAt { get; init; }

    /// <summary>Who approved it, if somebody did.</summary>
    public Code? ApprovedBy { get; init; }

    /// <summary>When it was approved.</summary>
    public Instant? ApprovedAt { get; init; }

    /// <summary>What of it can be calculated and what can be checked; found anew at each call.</summary>
    public IReadOnlyList<ComponentObservability> Observability => FlowsheetObservability.Of(Drawn);
}
