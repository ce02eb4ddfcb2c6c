using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Testing.Faults;
using Kazakhmys.Erp.Testing.Instruments;
using Kazakhmys.Erp.Testing.Twins;

namespace Kazakhmys.Erp.Testing.Tests.Faults;

public sealed class TwinFaultTests
{
    private static readonly TwinReadings Clean = TwinEnterprise.Create(Sample.January(3)).Readings;
    private static readonly ProductionDay Tenth = Sample.Month.First.AddDays(9);
    private static readonly ProductionDay Nineteenth = Sample.Month.First.AddDays(18);

    [Theory]
    [InlineData(5)]
    [InlineData(-5)]
    public void A_bias_moves_every_reading_of_its_days_by_its_multiple_of_the_declared_uncertainty(int size)
    {
        // A weighbridge with 0.3 % of its own, 0.15 % shared and 0.2 t.
        var fault = Fault(TwinFaultKind.Bias, "zhomart.unloaded.mass") with { Size = Ratio.FromFraction(size) };
        var faulty = Clean.With(fault);
        foreach (var day in Days(fault))
        {
            var right = Tonnes(Clean, fault.Tag, day);
            var declared = Math.Sqrt(Math.Pow(0.003 * right, 2) + Math.Pow(0.0015 * right, 2) + 0.04);
            Assert.Equal(right + (size * declared), Tonnes(faulty, fault.Tag, day), 0.011);
        }
        NothingElseChanged(faulty);
    }

    [Fact]
    public void A_drift_grows_from_a_share_on_its_first_day_to_its_whole_size_on_its_last()
    {
        var drift = Fault(TwinFaultKind.Drift, "zhomart.unloaded.mass") with { Size = Ratio.FromFraction(8) };
        var bias = Clean.With(drift with { Kind = TwinFaultKind.Bias });
        var faulty = Clean.With(drift);
        var day = 0;
        foreach (var date in Days(drift))
        {
            var whole = Tonnes(bias, drift.Tag, date) - Tonnes(Clean, drift.Tag, date);
            Assert.Equal(whole * ++day / 10, Tonnes(faulty, drift.Tag, date) - Tonnes(Clean, drift.Tag, date), 0.021);
        }
        NothingElseChanged(faulty);
    }

    [Fact]
    public void A_frozen_instrument_shows_the_value_of_the_day_before()
    {
        var fault = Fault(TwinFaultKind.Frozen, "zhz-conc.concentrate.Cu");
        var faulty = Clean.With(fault);
        Assert.All(Days(fault), d => Assert.Equal(Clean.Of(fault.Tag, Tenth.Previous), faulty.Of(fault.Tag, d)));
        NothingElseChanged(faulty);
    }

    [Fact]
    public void Frozen_from_the_first_day_on_an_instrument_shows_the_first_value()
    {
        var fault = Fault(TwinFaultKind.Frozen, "zhz-conc.concentrate.Cu") with { First = Sample.Month.First, Last = Sample.Month.Last };
        var faulty = Clean.With(fault);
        Assert.All(Sample.Month.Days, d => Assert.Equal(Clean.Of(fault.Tag, Sample.Month.First), faulty.Of(fault.Tag, d)));
    }

    [Fact]
    public void Swapped_tags_are_booked_each_for_the_other()
    {
        var fault = Fault(TwinFaultKind.Swapped, "sayak.unloaded.mass") with { Other = Code.Parse("konyrat.unloaded.mass") };
        var faulty = Clean.With(fault);
        foreach (var day in Days(fault))
        {
            Assert.Equal(Clean.Of(fault.Tag, day), faulty.Of(fault.Other!.Value, day));
            Assert.Equal(Clean.Of(fault.Other!.Value, day), faulty.Of(fault.Tag, day));
        }
        NothingElseChanged(faulty);
    }

    [Theory]
    [InlineData(TwinTypingSlip.DigitsTransposed)]
    [InlineData(TwinTypingSlip.DecimalRight)]
    [InlineData(TwinTypingSlip.DecimalLeft)]
    [InlineData(TwinTypingSlip.DigitMissing)]
    public void A_typing_error_changes_the_digits_of_one_reading(TwinTypingSlip slip)
    {
        var fault = Fault(TwinFaultKind.Typing, "zhomart.unloaded.mass") with { Last = Tenth, Slip = slip };
        var faulty = Clean.With(fault);
        // Shown to 0.01 t.
        var shown = Digits(Tonnes(Clean, fault.Tag, Tenth));
        var typed = Digits(Tonnes(faulty, fault.Tag, Tenth));
        var pair = Enumerable.Range(0, shown.Length - 1).First(i => shown[i] != shown[i + 1]);
        Assert.Equal(
            slip switch
            {
                TwinTypingSlip.DecimalRight => shown + "0",
                TwinTypingSlip.DecimalLeft => shown[..^1],
                TwinTypingSlip.DigitMissing => (shown[..1] + shown[2..]).TrimStart('0'),
                _ => (shown[..pair] + shown[pair + 1] + shown[pair] + shown[(pair + 2)..]).TrimStart('0'),
            },
            typed);
        NothingElseChanged(faulty);
    }

    [Fact]
    public void Faults_are_kept_as_the_ground_truth()
    {
        var first = Fault(TwinFaultKind.Bias, "zhomart.unloaded.mass") with { Size = Ratio.FromFraction(5) };
        var second = Fault(TwinFaultKind.Frozen, "zhz-conc.feed.mass");
        Assert.Empty(Clean.Faults);
        Assert.Equal([first, second], Clean.With(first).With(second).Faults);
        Assert.Equal(Sample.Fingerprint(Clean.With(first).With(second)), Sample.Fingerprint(Clean.With(first, second)));
    }

    [Fact]
    public void A_fault_that_is_not_complete_is_refused()
    {
        var sound = Fault(TwinFaultKind.Frozen, "zhomart.unloaded.mass");
        TwinFault[] malformed =
        [
            sound with { First = Tenth, Last = Tenth.Previous },
            sound with { Size = Ratio.One },
            sound with { Kind = TwinFaultKind.Bias },
            sound with { Kind = TwinFaultKind.Typing },
            sound with { Kind = TwinFaultKind.Typing, Slip = TwinTypingSlip.DecimalLeft },
            sound with { Slip = TwinTypingSlip.DecimalLeft },
            sound with { Kind = TwinFaultKind.Swapped },
            sound with { Kind = TwinFaultKind.Swapped, Other = sound.Tag },
            sound with { Kind = TwinFaultKind.Swapped, Other = Code.Parse("zhomart.unloaded.moisture") },
            sound with { Other = Code.Parse("sayak.unloaded.mass") },
        ];
        Assert.All(malformed, fault =>
        {
            var refusal = Assert.Throws<ValidationFailedException>(() => Clean.With(fault));
            Assert.Equal("testing.fault.malformed", Assert.Single(refusal.Violations).Code);
        });
        Assert.Throws<NotFoundException>(() => Clean.With(sound with { Tag = Code.Parse("nothing.mass") }));
        Assert.Throws<ValidationFailedException>(() => Clean.With(sound with { Last = Sample.Month.End }));
    }

    private static TwinFault Fault(TwinFaultKind kind, string tag) =>
        new() { Kind = kind, Tag = Code.Parse(tag), First = Tenth, Last = Nineteenth };

    private static IEnumerable<ProductionDay> Days(TwinFault fault) => Sample.Month.Days.Where(d => d >= fault.First && d <= fault.Last);

    private static double Tonnes(TwinReadings readings, Code tag, ProductionDay day) => (double)readings.Of(tag, day).WetMass!.Value.Tonnes;

    private static string Digits(double tonnes) =>
        ((long)Math.Round(tonnes * 100)).ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Every reading of another tag, or of another day, is the same as before.</summary>
    private static void NothingElseChanged(TwinReadings faulty)
    {
        var fault = Assert.Single(faulty.Faults);
        foreach (var instrument in Clean.Enterprise.Instruments)
            foreach (var day in Sample.Month.Days)
                if ((instrument.Tag != fault.Tag && instrument.Tag != fault.Other) || day < fault.First || day > fault.Last)
                    Assert.Equal(Clean.Of(instrument.Tag, day), faulty.Of(instrument.Tag, day));
    }
}
