using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.MetalAccounting.Measurements;
using NodaTime;

namespace Kazakhmys.Erp.MetalAccounting.Instruments;

/// <summary>Standard uncertainties of readings. Pure; each is rounded once, half to even, to the smallest unit of its quantity.</summary>
public static class UncertaintyRules
{
    /// <summary>The uncertainty of an instrument that holds on a day, as known at a moment or last; null when none was recorded.</summary>
    public static InstrumentUncertainty? Find(Instrument instrument, QuantityKind quantity, Code? element, LocalDate day, Instant? knownAt = null)
    {
        ArgumentNullException.ThrowIfNull(instrument);
        return instrument.Uncertainties.LastOrDefault(uncertainty =>
            uncertainty.Quantity == quantity && uncertainty.Element == element && uncertainty.ValidFrom <= day
            && (knownAt is not { } moment || uncertainty.KnownFrom <= moment));
    }

    /// <summary>The independent part of a reading: √((relative × value)² + absolute²).</summary>
    public static MeasuredValue Independent(InstrumentUncertainty uncertainty, MeasuredValue value)
    {
        ArgumentNullException.ThrowIfNull(uncertainty);
        ArgumentNullException.ThrowIfNull(value);
        var proportional = Share(uncertainty.Relative, value);
        return Of(value.Quantity, Math.Sqrt((proportional * proportional) + Square(uncertainty.Absolute?.SmallestUnits ?? 0)));
    }

    /// <summary>The part of a reading that is shared with the other readings of the group; null for none.</summary>
    public static MeasuredValue? Shared(InstrumentUncertainty uncertainty, MeasuredValue value)
    {
        ArgumentNullException.ThrowIfNull(uncertainty);
        ArgumentNullException.ThrowIfNull(value);
        return uncertainty.SharedRelative > Ratio.Zero ? Of(value.Quantity, Share(uncertainty.SharedRelative, value)) : null;
    }

    /// <summary>
    /// Sampling ⊕ preparation ⊕ analysis: the root of the sum of squares of relative parts and of the analysis, all independent (Gy 1979; JCGM 100:2008, 5.1.2).
    /// </summary>
    public static MeasuredValue Combined(MeasuredValue value, MeasuredValue analysis, params IEnumerable<Ratio> relativeParts)
    {
        ArgumentNullException.ThrowIfNull(value);
        ArgumentNullException.ThrowIfNull(analysis);
        ArgumentNullException.ThrowIfNull(relativeParts);
        return Of(value.Quantity, Math.Sqrt(Square(analysis.SmallestUnits) + relativeParts.Sum(part => Square(Share(part, value)))));
    }

    private static double Share(Ratio ratio, MeasuredValue value) => (double)ratio.Fraction * Math.Abs((double)value.SmallestUnits);

    private static double Square(double value) => value * value;

    private static MeasuredValue Of(QuantityKind quantity, double smallest) =>
        MeasuredValue.FromSmallest(quantity, checked((long)Math.Round(smallest, MidpointRounding.ToEven)));
}
