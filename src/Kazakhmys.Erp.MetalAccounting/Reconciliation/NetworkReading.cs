namespace Kazakhmys.Erp.MetalAccounting.Reconciliation;

/// <summary>What is known of one mass or assay, in the unit that the network declares.</summary>
public sealed record NetworkReading
{
    /// <summary>How it is known.</summary>
    public required ReadingState State { get; init; }

    /// <summary>The value; of an unmeasured reading a guess from which the search starts, or null.</summary>
    public double? Value { get; init; }

    /// <summary>The standard uncertainty (one standard deviation, GUM 2008, 2.3.1) of a measured value, shared errors included.</summary>
    public double? StandardUncertainty { get; init; }

    /// <summary>The unit that the source of the reading gave, if it gave one; it must be that of the network.</summary>
    public string? Unit { get; init; }

    /// <summary>A measured value with its standard uncertainty.</summary>
    public static NetworkReading Measured(double value, double standardUncertainty) =>
        new() { State = ReadingState.Measured, Value = value, StandardUncertainty = standardUncertainty };

    /// <summary>Nothing was measured; the guess may be left out.</summary>
    public static NetworkReading Unmeasured(double? guess = null) => new() { State = ReadingState.Unmeasured, Value = guess };

    /// <summary>A value taken as exact.</summary>
    public static NetworkReading Fixed(double value) => new() { State = ReadingState.Fixed, Value = value };
}
