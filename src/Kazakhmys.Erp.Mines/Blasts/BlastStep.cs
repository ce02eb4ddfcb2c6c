using Kazakhmys.Erp.Kernel.Codes;
using NodaTime;

namespace Kazakhmys.Erp.Mines.Blasts;

/// <summary>One step of a blast.</summary>
public sealed record BlastStep
{
    /// <summary>The stage that was reached.</summary>
    public required BlastStage Stage { get; init; }

    /// <summary>When.</summary>
    public required Instant At { get; init; }

    /// <summary>Who was in charge.</summary>
    public required string Person { get; init; }

    /// <summary>Holes that did not go off and were made safe; only on opening.</summary>
    public int MisfiresCleared { get; init; }

    /// <summary>Who recorded it.</summary>
    public required Code RecordedBy { get; init; }

    /// <summary>When it was recorded.</summary>
    public required Instant RecordedAt { get; init; }
}
