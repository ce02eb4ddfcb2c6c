namespace Kazakhmys.Erp.MetalAccounting.Measurements;

/// <summary>The judgement that a measurement is unfit.</summary>
public sealed record RejectMeasurement
{
    /// <summary>The measurement.</summary>
    public required MeasurementId Measurement { get; init; }

    /// <summary>The revision that was looked at; a later one is refused as a concurrent change.</summary>
    public int Revision { get; init; } = 1;

    /// <summary>Why; at most 500 characters.</summary>
    public required string Reason { get; init; }
}
