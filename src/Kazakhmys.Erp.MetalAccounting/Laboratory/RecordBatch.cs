using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using NodaTime;

namespace Kazakhmys.Erp.MetalAccounting.Laboratory;

/// <summary>The results of a batch as the laboratory reports them, with its control samples.</summary>
public sealed record RecordBatch
{
    /// <summary>The book.</summary>
    public required Code Book { get; init; }

    /// <summary>Number of the batch or report; at most 60 characters.</summary>
    public required Code Code { get; init; }

    /// <summary>When it was reported.</summary>
    public required Instant ReportedAt { get; init; }

    /// <summary>Whether later results will replace these by procedure.</summary>
    public required MeasurementStatus Status { get; init; }

    /// <summary>The determinations, at least one of a sample.</summary>
    public required IReadOnlyList<LaboratoryResult> Results { get; init; }

    /// <summary>The batch that it repeats because a control failed, if it does; it must repeat every sample of it.</summary>
    public Code? Reassays { get; init; }
}
