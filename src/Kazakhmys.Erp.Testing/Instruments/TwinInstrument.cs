using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.MetalAccounting.Instruments;
using Kazakhmys.Erp.MetalAccounting.Measurements;

namespace Kazakhmys.Erp.Testing.Instruments;

/// <summary>
/// One tag of the twin: a scale, a survey, a sampler with its laboratory. It reads once a day: the total or the composite of the day on a stream, the
/// content at the close of the day on a stock. What it declares is how its readings are made: reading = truth × (1 + s·g) + z·√((r·truth)² + a²),
/// with g standard normal, once for the group and the run, and z standard normal for each reading; then rounded to the resolution.
/// </summary>
public sealed record TwinInstrument
{
    /// <summary>The tag: the point and what is read of it.</summary>
    public required Code Tag { get; init; }

    /// <summary>The stream or stock.</summary>
    public required Code Point { get; init; }

    /// <summary>True on a stock, false on a stream.</summary>
    public required bool IsOnStock { get; init; }

    /// <summary>What is read: wet mass, dry mass, moisture or assay.</summary>
    public required QuantityKind Quantity { get; init; }

    /// <summary>The element of an assay; otherwise null.</summary>
    public Code? Element { get; init; }

    /// <summary>What reads.</summary>
    public required InstrumentKind Kind { get; init; }

    /// <summary>Standard uncertainty of one reading in proportion to the value, r: independent from reading to reading.</summary>
    public required Ratio Relative { get; init; }

    /// <summary>Standard uncertainty of one reading that does not depend on the value, a.</summary>
    public required MeasuredValue Absolute { get; init; }

    /// <summary>Standard uncertainty that all readings of the group have in common, in proportion to the value, s: the bias that calibration leaves.</summary>
    public required Ratio SharedRelative { get; init; }

    /// <summary>What the shared part is shared with: a weighbridge, a laboratory; the tag itself when with nothing else.</summary>
    public required Code Group { get; init; }

    /// <summary>What readings are rounded to.</summary>
    public required MeasuredValue Resolution { get; init; }

    internal InstrumentClass Class { get; init; } = new(default, 0, 0, 0, 1);
}
