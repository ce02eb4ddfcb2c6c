namespace Kazakhmys.Erp.MetalAccounting.Measurements;

/// <summary>The judgement that a measurement is fit for the balance.</summary>
public sealed record ValidateMeasurement
{
    /// <summary>The measurement.</summary>
    public required MeasurementId Measurement { get; init; }

    /// <summary>The revision that was looked at; a later one is refused as a concurrent change.</summary>
    public int Revision { get; init; } = 1;

    /// <summary>
    /// The value that is to stand in the validated layer instead of the raw one (a tare that was forgotten, a bias that a test proved); null takes
    /// the raw value. The raw value stays as it is.
    /// </summary>
    public MeasuredValue? Corrected { get; init; }

    /// <summary>Why it is fit; needed when the rules found something, or when the value is corrected. At most 500 characters.</summary>
    public string? Reason { get; init; }
}
