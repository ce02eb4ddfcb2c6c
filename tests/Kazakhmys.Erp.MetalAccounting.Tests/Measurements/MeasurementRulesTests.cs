using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.MetalAccounting.Flowsheets;
using Kazakhmys.Erp.MetalAccounting.Instruments;
using Kazakhmys.Erp.MetalAccounting.Measurements;
using NodaTime;

namespace Kazakhmys.Erp.MetalAccounting.Tests.Measurements;

public sealed class MeasurementRulesTests
{
    private const string Moment = "2026-01-10T03:00:00Z";

    private static readonly Instant _now = Plant.At("2026-01-11T03:00:00Z");
    private static readonly MeasuringPoint _feed = Plant.Drawn.Points.Single(point => point.Code == Plant.C("bs-feed"));

    private static readonly Instrument _scale = new()
    {
        Registered = Plant.Instrument("belt-scale-1", InstrumentKind.BeltScale),
        Calibrations = [Plant.Calibration],
        Uncertainties = [Plant.Uncertainty(QuantityKind.WetMass, 1)],
    };

    [Fact]
    public void A_plausible_value_of_a_calibrated_instrument_asks_for_nobody() => Assert.Empty(Find(900));

    [Fact]
    public void Each_doubt_has_its_code()
    {
        Assert.Equal(["metal-accounting.measurement.out-of-range"], Find(5001));
        Assert.Equal(["metal-accounting.measurement.out-of-range"], Find(0.5m));
        Assert.Equal(["metal-accounting.measurement.spike"], Find(2000, before: [900]));
        Assert.Equal(["metal-accounting.measurement.frozen"], Find(900, before: [900, 900]));
        Assert.Empty(Find(900, before: [900, 899]));
        Assert.Equal(["metal-accounting.measurement.calibration-expired"], Find(900, day: new LocalDate(2026, 6, 1)));
        Assert.Equal(["metal-accounting.measurement.late"], Find(900, recorded: Plant.At("2026-02-20T03:00:00Z")));
        Assert.Equal(["metal-accounting.measurement.uncertainty-missing"], Find(900, instrument: _scale with { Uncertainties = [] }));
    }

    [Fact]
    public void A_time_that_another_value_counts_already_is_found()
    {
        var day = Plant.Measurement("bs-feed", Moment, Plant.Wet(900)) with { From = Plant.At("2026-01-09T03:00:00Z") };
        string[] Find(string shift) =>
        [
            .. MeasurementRules.Find(day, _feed, _scale, new LocalDate(2026, 1, 9), _now, [Plant.Measurement("bs-feed", shift, Plant.Wet(450))])
                .Select(violation => violation.Code),
        ];
        Assert.Equal(["metal-accounting.measurement.overlap"], Find("2026-01-09T15:00:00Z"));
        Assert.Empty(Find("2026-01-09T03:00:00Z"));
    }

    [Fact]
    public void The_same_device_and_moment_twice_is_found()
    {
        var other = Plant.Measurement("bs-feed", Moment, Plant.Wet(901)) with { Reference = "ticket-2" };
        var found = MeasurementRules.Find(Plant.Measurement("bs-feed", Moment, Plant.Wet(900)), _feed, _scale, new LocalDate(2026, 1, 9), _now, [other]);
        Assert.Equal("metal-accounting.measurement.device-twice", Assert.Single(found).Code);
    }

    [Fact]
    public void The_result_of_a_sample_never_takes_the_uncertainty_of_the_analysis_alone()
    {
        var point = Plant.Drawn.Points.Single(each => each.Code == Plant.C("cu-feed"));
        var method = _scale with { Uncertainties = [Plant.Uncertainty(QuantityKind.Assay, 1, 0, "Cu")] };
        var result = Plant.Measurement("cu-feed", Moment, Plant.Assayed("1.2 %"));
        Assert.Empty(MeasurementRules.Find(result, point, method, new LocalDate(2026, 1, 9), _now, []));
        var ofLot = MeasurementRules.Find(result with { Lot = Plant.C("lot-1") }, point, method, new LocalDate(2026, 1, 9), _now, []);
        Assert.Equal("metal-accounting.measurement.uncertainty-missing", Assert.Single(ofLot).Code);
    }

    [Fact]
    public void A_grade_below_the_detection_limit_is_not_too_low()
    {
        var point = Plant.Drawn.Points.Single(each => each.Code == Plant.C("cu-tail")) with
        {
            Limits = new PointLimits { Low = Plant.Assayed("0.02 %"), High = Plant.Assayed("0.5 %") },
        };
        var own = Plant.Assayed("0.005 %");
        Assert.Empty(MeasurementRules.Find(
            Plant.Measurement("cu-tail", Moment, Plant.Assayed("< 0.01 %"), own), point, null, new LocalDate(2026, 1, 9), _now, []));
        Assert.NotEmpty(MeasurementRules.Find(
            Plant.Measurement("cu-tail", Moment, Plant.Assayed("0.01 %"), own), point, null, new LocalDate(2026, 1, 9), _now, []));
    }

    [Fact]
    public void What_is_no_measurement_of_the_point_is_refused()
    {
        string[] Check(RecordMeasurement measurement, MeasuringPoint point) =>
            [.. MeasurementRules.Check(measurement, point, _now).Select(violation => violation.Code)];
        Assert.Equal(["metal-accounting.measurement.quantity"], Check(Plant.Measurement("bs-feed", Moment, Plant.Dry(1)), _feed));
        Assert.Equal(["kernel.time.in-future"], Check(Plant.Measurement("bs-feed", "2026-01-12T03:00:00Z", Plant.Wet(1)), _feed));
        var flow = Plant.Point("f", "feed", QuantityKind.VolumePerHour);
        Assert.Equal(
            ["metal-accounting.measurement.interval"], Check(Plant.Measurement("f", Moment, MeasuredValue.PerHour(Volume.FromCubicMetres(1))), flow));
        var stock = Plant.OnStock("bin-mass", "bin", QuantityKind.DryMass);
        Assert.Equal(
            ["metal-accounting.measurement.interval"],
            Check(Plant.Measurement("bin-mass", Moment, Plant.Dry(1)) with { From = Plant.At("2026-01-09T03:00:00Z") }, stock));
    }

    private static string[] Find(
        decimal tonnes, decimal[]? before = null, LocalDate? day = null, Instant? recorded = null, Instrument? instrument = null)
    {
        var preceding = (before ?? []).Select((each, i) => Plant.Measurement("bs-feed", $"2026-01-0{9 - i}T03:00:00Z", Plant.Wet(each))).ToList();
        var measurement = Plant.Measurement("bs-feed", Moment, Plant.Wet(tonnes));
        return
        [
            .. MeasurementRules.Find(measurement, _feed, instrument ?? _scale, day ?? new LocalDate(2026, 1, 9), recorded ?? _now, preceding)
                .Select(violation => violation.Code),
        ];
    }
}
