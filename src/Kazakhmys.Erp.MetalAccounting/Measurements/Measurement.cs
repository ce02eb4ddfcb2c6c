using Kazakhmys.Erp.Kernel.Codes;
using NodaTime;

namespace Kazakhmys.Erp.MetalAccounting.Measurements;

/// <summary>One revision of a measurement on record: the raw layer, and beside it what became of it.</summary>
public sealed record Measurement
{
    /// <summary>Which measurement.</summary>
    public required MeasurementId Id { get; init; }

    /// <summary>Revision, from 1.</summary>
    public required int Revision { get; init; }

    /// <summary>The raw measurement; nothing ever changes it.</summary>
    public required RecordMeasurement Raw { get; init; }

    /// <summary>What became of this revision.</summary>
    public required MeasurementState State { get; init; }

    /// <summary>The validated layer; null unless the state is <see cref="MeasurementState.Validated"/>, or was before it was replaced.</summary>
    public ValidatedValue? Validated { get; init; }

    /// <summary>Why the revision replaced the one before; null for the first.</summary>
    public string? ReplacementReason { get; init; }

    /// <summary>Why it was rejected, if it was.</summary>
    public string? RejectionReason { get; init; }

    /// <summary>The revision that took its place, if one did.</summary>
    public int? ReplacedBy { get; init; }

    /// <summary>Who recorded it.</summary>
    public required Code RecordedBy { get; init; }

    /// <summary>When it was recorded.</summary>
    public required Instant RecordedAt { get; init; }
}
