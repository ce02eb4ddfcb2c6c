using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.MetalAccounting.Measurements;

namespace Kazakhmys.Erp.Testing.Instruments;

/// <summary>Readings are kept in smallest units, as their quantities keep themselves.</summary>
internal static class TwinFigures
{
    public static MeasuredValue Of(QuantityKind quantity, long smallestUnits) => quantity switch
    {
        QuantityKind.WetMass => MeasuredValue.Of(WetMass.FromMilligrams(smallestUnits)),
        QuantityKind.DryMass => MeasuredValue.Of(Mass.FromMilligrams(smallestUnits)),
        QuantityKind.Moisture => MeasuredValue.Of(Moisture.FromPartsPerTrillion(smallestUnits)),
        QuantityKind.Assay => MeasuredValue.Of(Grade.FromPartsPerTrillion(smallestUnits)),
        _ => throw new InvalidOperationException($"No instrument of the twin reads {quantity}."),
    };

    /// <summary>The most that a reading can be.</summary>
    public static long Most(QuantityKind quantity) => quantity switch
    {
        QuantityKind.Moisture => Grade.Pure.PartsPerTrillion - 1,
        QuantityKind.Assay => Grade.Pure.PartsPerTrillion,
        _ => long.MaxValue,
    };

    public static Ratio Fraction(double fraction) => Ratio.FromPartsPerTrillion((long)Math.Round(fraction * 1e12));
}
