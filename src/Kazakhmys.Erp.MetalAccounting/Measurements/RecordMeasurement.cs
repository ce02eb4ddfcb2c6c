using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using NodaTime;

namespace Kazakhmys.Erp.MetalAccounting.Measurements;

/// <summary>A raw measurement: what was measured, where, when, and how far it can be trusted.</summary>
public sealed record RecordMeasurement
{
    /// <summary>The book.</summary>
    public required Code Book { get; init; }

    /// <summary>The measuring point of a flowsheet that is in force on the day; it says which quantity and element.</summary>
    public required Code Point { get; init; }

    /// <summary>When the measured interval began; null when the value holds at an instant (a level, a stock).</summary>
    public Instant? From { get; init; }

    /// <summary>When the measured interval ended, or the instant.</summary>
    public required Instant To { get; init; }

    /// <summary>Weighbridge ticket or other number where a point has several measurements at a moment, at most 60 characters.</summary>
    public string Reference { get; init; } = "";

    /// <summary>The value with its unit.</summary>
    public required MeasuredValue Value { get; init; }

    /// <summary>
    /// Its own standard uncertainty (JCGM 100:2008: one standard deviation); null takes that of the instrument on the day. There is no default:
    /// where neither is known, the measurement can be kept but not reconciled. The result of a sample lot never takes that of its method, which is the
    /// analysis without the sampling.
    /// </summary>
    public MeasuredValue? StandardUncertainty { get; init; }

    /// <summary>Whether a later value will replace it by procedure.</summary>
    public required MeasurementStatus Status { get; init; }

    /// <summary>Where it came from.</summary>
    public MeasurementOrigin Origin { get; init; } = new();

    /// <summary>The sample lot that it is the result of, if it is one.</summary>
    public Code? Lot { get; init; }
}
