namespace Kazakhmys.Erp.MetalAccounting.Measurements;

/// <summary>A later value in the place of an earlier one: the final assay, the repeated weighing. The earlier one stays on record.</summary>
public sealed record ReplaceMeasurement
{
    /// <summary>The revision that it replaces, which must be the latest.</summary>
    public required int Revision { get; init; }

    /// <summary>The whole new content; point, moment and reference say which measurement.</summary>
    public required RecordMeasurement Measurement { get; init; }

    /// <summary>Why, or by which procedure; at most 500 characters.</summary>
    public required string Reason { get; init; }
}
