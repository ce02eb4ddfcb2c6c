using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.MetalAccounting.Measurements;
using NodaTime;

namespace Kazakhmys.Erp.MetalAccounting.Instruments;

/// <summary>
/// The standard uncertainty of one reading of an instrument, from some day on: u² = (relative × value)² + absolute², independent from reading to
/// reading; and beside it the part that all readings of the shared-error group have in common (JCGM 100:2008, F.1.2.3: covariance s(x)·s(y)).
/// </summary>
public sealed record InstrumentUncertainty
{
    /// <summary>The quantity that it is for.</summary>
    public required QuantityKind Quantity { get; init; }

    /// <summary>The element, for assays and concentrations.</summary>
    public Code? Element { get; init; }

    /// <summary>The independent part in proportion to the value; half the width of an accuracy class over √3 for a rectangular distribution.</summary>
    public Ratio Relative { get; init; }

    /// <summary>The independent part that does not depend on the value; null for none.</summary>
    public MeasuredValue? Absolute { get; init; }

    /// <summary>The shared part in proportion to the value: the bias that calibration leaves.</summary>
    public Ratio SharedRelative { get; init; }

    /// <summary>The first day for which it holds, until one recorded later for its days replaces it.</summary>
    public required LocalDate ValidFrom { get; init; }

    /// <summary>Where it comes from: a certificate, a class of a standard, a bias test, an interlaboratory test.</summary>
    public required string Source { get; init; }

    /// <summary>From when it is known; null for one that is only about to be recorded.</summary>
    public Instant? KnownFrom { get; init; }
}
