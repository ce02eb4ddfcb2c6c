using Kazakhmys.Erp.MetalAccounting.Instruments;

namespace Kazakhmys.Erp.Testing.Instruments;

/// <summary>The class of an instrument: standard uncertainties as fractions, the absolute one and the resolution in smallest units.</summary>
internal sealed record InstrumentClass(InstrumentKind Kind, double Relative, long Absolute, double Shared, long Resolution)
{
    /// <summary>The independent standard uncertainty of one reading of this value.</summary>
    public double Independent(double value)
    {
        var proportional = Relative * value;
        return Math.Sqrt((proportional * proportional) + ((double)Absolute * Absolute));
    }

    /// <summary>A value to the digits of the instrument, half to even, never below zero.</summary>
    public long Rounded(double value) => checked((long)Math.Round(Math.Max(0, value) / Resolution) * Resolution);
}
