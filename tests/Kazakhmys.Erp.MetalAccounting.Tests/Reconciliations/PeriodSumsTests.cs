using CsCheck;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.MetalAccounting.Measurements;
using Kazakhmys.Erp.MetalAccounting.Reconciliations;
using NodaTime;

namespace Kazakhmys.Erp.MetalAccounting.Tests.Reconciliations;

public sealed class PeriodSumsTests
{
    private static readonly Instant _start = Plant.At("2026-01-01T03:00:00Z");

    private static readonly Gen<(long Milligrams, long Moisture)[]> _tickets =
        Gen.Select(Gen.Long[1, 100_000_000_000], Gen.Long[0, 300_000_000_000]).Array[1, 20];

    [Fact]
    public void Independent_errors_of_masses_add_in_squares()
    {
        var total = PeriodSums.DryMass([Mass(1, 300, 3), Mass(2, 400, 4)], [])!.Value;
        Assert.Equal((Dry(700), Dry(5)), (total.Value, total.StandardUncertainty));
    }

    [Fact]
    public void A_shared_error_of_masses_adds_as_it_is()
    {
        var total = PeriodSums.DryMass([Mass(1, 300, 0, 3), Mass(2, 400, 0, 4)], [])!.Value;
        Assert.Equal(Dry(7), total.StandardUncertainty);
    }

    [Fact]
    public void A_moisture_is_wrong_for_all_the_masses_that_it_stands_for()
    {
        var moisture = new PeriodReading
        {
            From = Hour(0), To = Hour(9), Value = Plant.Moist(10), StandardUncertainty = Plant.Moist(1),
        };
        var wet = Enumerable.Range(1, 4).Select(hour => new PeriodReading { To = Hour(hour), Value = Plant.Wet(100) }).ToList();
        var total = PeriodSums.DryMass(wet, [moisture])!.Value;
        Assert.Equal((Dry(360), Dry(4)), (total.Value, total.StandardUncertainty));
        Assert.Null(PeriodSums.DryMass(wet, []));
        Assert.Null(PeriodSums.DryMass([], [moisture]));
    }

    [Fact]
    public void Each_mass_is_dried_with_the_moisture_of_its_time()
    {
        PeriodReading Moisture(int from, int to, decimal percent) => new() { From = Hour(from), To = Hour(to), Value = Plant.Moist(percent) };
        PeriodReading[] wet = [new() { To = Hour(2), Value = Plant.Wet(100) }, new() { To = Hour(6), Value = Plant.Wet(100) }, new() { To = Hour(20), Value = Plant.Wet(100) }];
        var total = PeriodSums.DryMass(wet, [Moisture(0, 24, 50), Moisture(0, 4, 10), Moisture(4, 8, 20)])!.Value;
        Assert.Equal(Dry(90 + 80 + 50), total.Value);
    }

    /// <summary>Two shifts of 100 t at 1 % and 300 t at 2 %: 1.75 %, not 1.5 %.</summary>
    [Fact]
    public void A_mean_grade_is_weighted_by_dry_mass()
    {
        var mean = PeriodSums.MeanGrade([Assay(0, 4, "1 %", "0.1 %"), Assay(4, 8, "2 %", "0.1 %")], [Mass(2, 100, 1), Mass(6, 300, 1)], [])!.Value;
        Assert.Equal(Grade.FromPercent(1.75m), mean.Value);
        Assert.Equal(0.1m * (decimal)Math.Sqrt(0.0625 + 0.5625), mean.StandardUncertainty.Percent, 9);
        var unweighed = PeriodSums.MeanGrade([Assay(0, 4, "1 %", "0.1 %"), Assay(4, 16, "2 %", "0.1 %")], [], [])!.Value;
        Assert.Equal(Grade.FromPercent(1.75m), unweighed.Value);
        Assert.Null(PeriodSums.MeanGrade([], [Mass(1, 1, 1)], []));
    }

    [Fact]
    public void Sums_conserve_whatever_the_order_and_however_they_are_divided() => _tickets.Sample(tickets =>
    {
        var wet = tickets.Select((ticket, i) => new PeriodReading { To = Hour(i + 1), Value = MeasuredValue.Of(WetMass.FromMilligrams(ticket.Milligrams)) }).ToList();
        var moistures = tickets.Select((ticket, i) => new PeriodReading
        {
            From = Hour(i), To = Hour(i + 1), Value = MeasuredValue.Of(Moisture.FromPartsPerTrillion(ticket.Moisture)),
        }).ToList();

        var total = PeriodSums.DryMass(wet, moistures)!.Value.Value;
        Assert.Equal(tickets.Select(t => WetMass.FromMilligrams(t.Milligrams).Dry(Moisture.FromPartsPerTrillion(t.Moisture))).Sum(), total);
        Assert.Equal(total, PeriodSums.DryMass([.. Enumerable.Reverse(wet)], [.. Enumerable.Reverse(moistures)])!.Value.Value);
        var parts = Enumerable.Range(1, tickets.Length - 1).Select(cut =>
            PeriodSums.DryMass(wet[..cut], moistures[..cut])!.Value.Value + PeriodSums.DryMass(wet[cut..], moistures[cut..])!.Value.Value);
        Assert.All(parts, sum => Assert.Equal(total, sum));
    });

    [Fact]
    public void A_mean_grade_lies_among_its_assays_and_is_no_less_certain_than_the_worst() =>
        Gen.Select(Gen.Long[1, 1_000_000_000_000], Gen.Long[0, 900_000_000_000], Gen.Long[1, 10_000_000_000]).Array[1, 12].Sample(shifts =>
        {
            var masses = shifts.Select((shift, i) => new PeriodReading { To = Hour(i + 1), Value = MeasuredValue.Of(Kernel.Quantities.Mass.FromMilligrams(shift.Item1)) }).ToList();
            var assays = shifts.Select((shift, i) => new PeriodReading
            {
                From = Hour(i), To = Hour(i + 1), Value = MeasuredValue.Of(Grade.FromPartsPerTrillion(shift.Item2)),
                StandardUncertainty = MeasuredValue.Of(Grade.FromPartsPerTrillion(shift.Item3)),
            }).ToList();
            var mean = PeriodSums.MeanGrade(assays, masses, [])!.Value;
            Assert.InRange(mean.Value.PartsPerTrillion, shifts.Min(s => s.Item2) - 1, shifts.Max(s => s.Item2) + 1);
            Assert.True(mean.StandardUncertainty.PartsPerTrillion <= shifts.Max(s => s.Item3) + 1);
        });

    private static Instant Hour(int hour) => _start + Duration.FromHours(hour);

    private static Mass Dry(decimal tonnes) => Kernel.Quantities.Mass.FromTonnes(tonnes);

    private static PeriodReading Mass(int hour, decimal tonnes, decimal own, decimal shared = 0) => new()
    {
        To = Hour(hour), Value = Plant.Dry(tonnes), StandardUncertainty = Plant.Dry(own), SharedUncertainty = Plant.Dry(shared), Group = "wb",
    };

    private static PeriodReading Assay(int from, int to, string value, string uncertainty) => new()
    {
        From = Hour(from), To = Hour(to), Value = Plant.Assayed(value), StandardUncertainty = Plant.Assayed(uncertainty),
    };
}
