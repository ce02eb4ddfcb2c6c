namespace Kazakhmys.Erp.MetalAccounting.Measurements;

/// <summary>How far the measurements of a period have come; latest revisions only.</summary>
public sealed record MeasurementCounts
{
    /// <summary>Recorded and not judged: they hold up the close.</summary>
    public required int Pending { get; init; }

    /// <summary>Validated with a final value.</summary>
    public required int ValidatedFinal { get; init; }

    /// <summary>Validated with a provisional value that a procedure will replace.</summary>
    public required int ValidatedProvisional { get; init; }

    /// <summary>Rejected.</summary>
    public required int Rejected { get; init; }

    /// <summary>Validated without a standard uncertainty: they block the reconciliation of what is weighed.</summary>
    public required int WithoutUncertainty { get; init; }

    /// <summary>All of them.</summary>
    public int Total => Pending + ValidatedFinal + ValidatedProvisional + Rejected;
}
