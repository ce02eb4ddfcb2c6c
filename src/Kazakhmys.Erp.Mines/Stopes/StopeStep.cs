using Kazakhmys.Erp.Kernel.Codes;
using NodaTime;

namespace Kazakhmys.Erp.Mines.Stopes;

/// <summary>One step in the life of a stope.</summary>
public sealed record StopeStep
{
    /// <summary>Number of the step, from 1; the revision of the stope after it.</summary>
    public required int Revision { get; init; }

    /// <summary>The state that was reached.</summary>
    public required StopeState State { get; init; }

    /// <summary>When.</summary>
    public required Instant At { get; init; }

    /// <summary>The blast that made the step, if one did.</summary>
    public Code? Blast { get; init; }

    /// <summary>A remark.</summary>
    public string? Reason { get; init; }

    /// <summary>Who recorded it.</summary>
    public required Code RecordedBy { get; init; }

    /// <summary>When it was recorded.</summary>
    public required Instant RecordedAt { get; init; }
}
