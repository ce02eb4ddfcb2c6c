using CsCheck;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.MetalAccounting.Instruments;
using Kazakhmys.Erp.MetalAccounting.Measurements;
using NodaTime;

namespace Kazakhmys.Erp.MetalAccounting.Tests.Instruments;

public sealed class UncertaintyRulesTests
{
    [Fact]
    public void Relative_and_absolute_parts_add_in_squares()
    {
        var uncertainty = Plant.Uncertainty(QuantityKind.WetMass, 0.3m) with { Absolute = Plant.Wet(0.4m) };
        Assert.Equal(Plant.Wet(0.5m), UncertaintyRules.Independent(uncertainty, Plant.Wet(100)));
        Assert.Null(UncertaintyRules.Shared(uncertainty, Plant.Wet(100)));
        Assert.Equal(Plant.Wet(0.2m), UncertaintyRules.Shared(uncertainty with { SharedRelative = Ratio.FromPercent(0.2m) }, Plant.Wet(100)));
    }

    [Fact]
    public void Sampling_preparation_and_analysis_add_in_squares()
    {
        var combined = UncertaintyRules.Combined(Plant.Assayed("2 %"), Plant.Assayed("0.02 %"), Ratio.FromPercent(2), Ratio.FromPercent(2));
        Assert.Equal(Plant.Assayed("0.06 %").Assay!.Grade, combined.Assay!.Grade);
    }

    [Fact]
    public void An_uncertainty_is_that_of_the_day_as_known_at_the_moment()
    {
        var first = Plant.Uncertainty(QuantityKind.WetMass, 1) with { KnownFrom = Plant.At("2026-01-01T00:00:00Z") };
        var better = first with { Relative = Ratio.FromPercent(2), KnownFrom = Plant.At("2026-02-01T00:00:00Z") };
        var instrument = new Instrument
        {
            Registered = Plant.Instrument("weighbridge-1", InstrumentKind.Weighbridge), Calibrations = [], Uncertainties = [first, better],
        };
        var day = new LocalDate(2026, 1, 5);
        Assert.Equal(better, UncertaintyRules.Find(instrument, QuantityKind.WetMass, null, day));
        Assert.Equal(first, UncertaintyRules.Find(instrument, QuantityKind.WetMass, null, day, Plant.At("2026-01-15T00:00:00Z")));
        Assert.Null(UncertaintyRules.Find(instrument, QuantityKind.WetMass, null, new LocalDate(2024, 1, 1)));
        Assert.Null(UncertaintyRules.Find(instrument, QuantityKind.Assay, Plant.Cu, day));
    }

    [Fact]
    public void The_whole_is_never_less_than_a_part_nor_more_than_the_parts_together() =>
        Gen.Select(Gen.Long[0, 1_000_000_000_000_000], Gen.Long[0, 200_000_000_000], Gen.Long[0, 1_000_000_000_000]).Sample((value, relative, absolute) =>
        {
            var uncertainty = Plant.Uncertainty(QuantityKind.WetMass, 1) with
            {
                Relative = Ratio.FromPartsPerTrillion(relative), Absolute = MeasuredValue.Of(WetMass.FromMilligrams(absolute)),
            };
            var whole = (double)UncertaintyRules.Independent(uncertainty, MeasuredValue.Of(WetMass.FromMilligrams(value))).WetMass!.Value.Milligrams;
            var proportional = value * (relative / 1e12);
            Assert.InRange(whole, (Math.Max(proportional, absolute) * (1 - 1e-12)) - 1, ((proportional + absolute) * (1 + 1e-12)) + 1);
        });
}
