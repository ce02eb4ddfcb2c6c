using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.MetalAccounting.Measurements;
using NodaTime;

namespace Kazakhmys.Erp.MetalAccounting.Laboratory;

/// <summary>A batch on record.</summary>
public sealed record LaboratoryBatch
{
    /// <summary>What was reported; nothing ever changes it.</summary>
    public required RecordBatch Reported { get; init; }

    /// <summary>What became of it.</summary>
    public required BatchState State { get; init; }

    /// <summary>What its controls showed; empty when they held.</summary>
    public required IReadOnlyList<Violation> Failures { get; init; }

    /// <summary>The measurements that its results have become.</summary>
    public required IReadOnlyList<MeasurementId> Measurements { get; init; }

    /// <summary>Who recorded it.</summary>
    public required Code RecordedBy { get; init; }

    /// <summary>When.</summary>
    public required Instant RecordedAt { get; init; }

    /// <summary>Who released it, if somebody did.</summary>
    public Code? ReleasedBy { get; init; }

    /// <summary>Why it was released, if it was.</summary>
    public string? ReleaseReason { get; init; }
}
