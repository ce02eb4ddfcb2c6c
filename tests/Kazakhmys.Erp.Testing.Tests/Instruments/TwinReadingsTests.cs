using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.MetalAccounting.Measurements;
using Kazakhmys.Erp.Testing.Instruments;
using Kazakhmys.Erp.Testing.Twins;

namespace Kazakhmys.Erp.Testing.Tests.Instruments;

public sealed class TwinReadingsTests
{
    private static readonly Period Year = Period.Year(2026);
    private static readonly TwinEnterprise Twin = TwinEnterprise.Create(TwinSettings.For(Year, 42));

    /// <summary>Readings without a shared error, over a year of days: the mean of the scaled errors is near 0 and their variance near 1.</summary>
    [Fact]
    public void Noise_is_as_large_as_the_instruments_declare()
    {
        var errors = Twin.Instruments.Where(i => i.IsOnStock && i.Quantity == QuantityKind.DryMass)
            .SelectMany(i => Year.Days.Select(d => ScaledError(i, d))).ToList();
        var mean = errors.Average();
        var variance = errors.Average(e => (e - mean) * (e - mean));
        // 45 surveys of 365 days: one standard deviation is 1/√16,425 = 0.008 of the mean and √(2/16,425) = 0.011 of the variance.
        Assert.True(errors.Count > 15_000);
        Assert.InRange(mean, -0.03, 0.03);
        Assert.InRange(variance, 0.95, 1.05);
        // 4.55 % of a normal variable lies beyond two standard deviations, 0.27 % beyond three.
        Assert.InRange(errors.Count(e => Math.Abs(e) > 2) / (double)errors.Count, 0.040, 0.051);
        Assert.InRange(errors.Count(e => Math.Abs(e) > 3) / (double)errors.Count, 0.0015, 0.0042);
    }

    /// <summary>Over a year the independent part averages out; what is left of the mean error is the bias of the group.</summary>
    [Fact]
    public void Readings_of_one_scale_are_wrong_together()
    {
        var scale = Twin.Instruments.Where(i => i.Group == Code.Parse("zhz-conc.weighbridge")).ToList();
        Assert.Equal(4, scale.Count);
        var biases = scale.Select(i => Year.Days.Average(d => RelativeError(i, d))).ToList();
        // Each mean is uncertain by 0.3 %/√365 = 0.016 %.
        Assert.True(biases.Max() - biases.Min() < 0.0008);
        var groups = Twin.Instruments.GroupBy(i => i.Group).Where(g => g.First().SharedRelative.PartsPerTrillion > 0).ToList();
        var drawn = groups.Select(g => g.First()).Where(i => i.Quantity == QuantityKind.WetMass)
            .Select(i => Year.Days.Average(d => RelativeError(i, d)) / ((double)i.SharedRelative.PartsPerTrillion / 1e12)).ToList();
        Assert.InRange(Math.Sqrt(drawn.Average(b => b * b)), 0.6, 1.5);
    }

    [Fact]
    public void A_reading_shows_no_more_digits_than_the_instrument_has()
    {
        foreach (var instrument in Twin.Instruments)
        {
            var resolution = Smallest(instrument.Resolution);
            Assert.Equal(0, Smallest(Twin.Readings.Of(instrument.Tag, Year.First)) % resolution);
        }
    }

    [Fact]
    public void What_is_known_of_the_network_is_known_of_the_instruments()
    {
        foreach (var instrument in Twin.Instruments)
        {
            var isStock = Twin.Network.Nodes.Any(n => n.Code == instrument.Point && n.IsStock);
            Assert.Equal(instrument.IsOnStock, isStock);
            Assert.Equal(instrument.Quantity == QuantityKind.Assay, instrument.Element is not null);
        }
        Assert.Contains(Twin.Network.Streams, s => Twin.Instruments.All(i => i.Point != s.Code));
    }

    [Fact]
    public void A_stock_is_read_at_its_opening_too()
    {
        var survey = Twin.Instruments.First(i => i.IsOnStock);
        Assert.NotEqual(Twin.Readings.Of(survey.Tag, Year.First.Previous), Twin.Readings.Of(survey.Tag, Year.First));
        var stream = Twin.Instruments.First(i => !i.IsOnStock);
        var refusal = Assert.Throws<ValidationFailedException>(() => Twin.Readings.Of(stream.Tag, Year.First.Previous));
        Assert.Equal("testing.twin.day-outside", Assert.Single(refusal.Violations).Code);
    }

    [Fact]
    public void An_unknown_tag_is_refused()
    {
        var refusal = Assert.Throws<NotFoundException>(() => Twin.Readings.Of(Code.Parse("nothing.mass"), Year.First));
        Assert.Equal("testing.twin.tag-unknown", Assert.Single(refusal.Violations).Code);
    }

    private static double ScaledError(TwinInstrument instrument, ProductionDay day)
    {
        var truth = (double)Smallest(Twin.Readings.TruthOf(instrument.Tag, day));
        var proportional = instrument.Relative.PartsPerTrillion / 1e12 * truth;
        var absolute = (double)Smallest(instrument.Absolute);
        return (Smallest(Twin.Readings.Of(instrument.Tag, day)) - truth) / Math.Sqrt((proportional * proportional) + (absolute * absolute));
    }

    private static double RelativeError(TwinInstrument instrument, ProductionDay day)
    {
        var truth = (double)Smallest(Twin.Readings.TruthOf(instrument.Tag, day));
        return (Smallest(Twin.Readings.Of(instrument.Tag, day)) / truth) - 1;
    }

    private static long Smallest(MeasuredValue value) => value.WetMass?.Milligrams ?? value.DryMass?.Milligrams
        ?? value.Moisture?.PartsPerTrillion ?? value.Assay!.Grade!.Value.PartsPerTrillion;
}
