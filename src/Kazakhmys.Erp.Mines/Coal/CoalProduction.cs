using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using NodaTime;

namespace Kazakhmys.Erp.Mines.Coal;

/// <summary>Coal that was won, as it is stored and posted.</summary>
public sealed record CoalProduction
{
    /// <summary>What was recorded.</summary>
    public required RecordCoal Content { get; init; }

    /// <summary>The revision, from 1.</summary>
    public required int Revision { get; init; }

    /// <summary>The energy that was posted with it.</summary>
    public required Energy Energy { get; init; }

    /// <summary>Sequence of its ledger entry.</summary>
    public required long Entry { get; init; }

    /// <summary>Who recorded this revision.</summary>
    public required Code RecordedBy { get; init; }

    /// <summary>When.</summary>
    public required Instant RecordedAt { get; init; }

    /// <summary>Why it corrects the revision before, if it does.</summary>
    public string? Reason { get; init; }
}
