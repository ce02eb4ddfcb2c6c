using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.MetalAccounting.Measurements;
using Kazakhmys.Erp.Testing.Randomness;
using Kazakhmys.Erp.Testing.Twins;

namespace Kazakhmys.Erp.Testing.Instruments;

/// <summary>What instruments read of the truth. Every tag has noise of its own, so that a tag more or less changes no other reading.</summary>
internal static class ReadingNoise
{
    public static TwinReadings Read(TwinEnterprise enterprise)
    {
        var seed = enterprise.Settings.Seed;
        var biases = enterprise.Instruments.Select(i => i.Group).Distinct()
            .ToDictionary(g => g, g => TwinRandom.For(seed, "bias/" + g.Value).Normal());
        var values = enterprise.Instruments.Select(i => Read(enterprise, i, biases[i.Group])).ToArray();
        return new TwinReadings(enterprise, values, []);
    }

    private static long[] Read(TwinEnterprise enterprise, TwinInstrument instrument, double bias)
    {
        var random = TwinRandom.For(enterprise.Settings.Seed, "noise/" + instrument.Tag.Value);
        var values = new long[enterprise.Settings.Days + 1];
        for (var close = instrument.IsOnStock ? 0 : 1; close < values.Length; close++)
        {
            var truth = (double)Truth(enterprise, instrument, close - 1);
            var figures = instrument.Class;
            var read = (truth * (1 + (figures.Shared * bias))) + (figures.Independent(truth) * random.Normal());
            values[close] = Math.Min(figures.Rounded(read), TwinFigures.Most(instrument.Quantity));
        }
        return values;
    }

    /// <summary>What a perfect instrument would read on a day; −1 is the opening of a stock.</summary>
    public static long Truth(TwinEnterprise enterprise, TwinInstrument instrument, int day)
    {
        if (instrument.IsOnStock)
            return Truth(enterprise.Stock(enterprise.Network.NodeIndex(instrument.Point), day), instrument.Element);
        var flow = enterprise.Flow(enterprise.Network.StreamIndex(instrument.Point), day);
        return instrument.Quantity switch
        {
            QuantityKind.WetMass => flow.Wet.Milligrams,
            QuantityKind.Moisture => Moisture.Of(flow.Wet, flow.Content.Mass).PartsPerTrillion,
            _ => Truth(flow.Content, instrument.Element),
        };
    }

    private static long Truth(TwinContent content, Code? element) =>
        element is { } assayed ? content.GradeOf(assayed)?.PartsPerTrillion ?? 0 : content.Mass.Milligrams;
}
