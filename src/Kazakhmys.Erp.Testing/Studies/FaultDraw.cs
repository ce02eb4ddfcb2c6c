using System.Globalization;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.MetalAccounting.Measurements;
using Kazakhmys.Erp.Testing.Faults;
using Kazakhmys.Erp.Testing.Instruments;
using Kazakhmys.Erp.Testing.Randomness;
using Kazakhmys.Erp.Testing.Reconciliations;
using Kazakhmys.Erp.Testing.Twins;

namespace Kazakhmys.Erp.Testing.Studies;

/// <summary>Puts one fault of a case into a month: which instrument, which days, which sign are drawn from the seed.</summary>
internal static class FaultDraw
{
    /// <summary>A size that is large against the digits of any instrument, to see what one standard uncertainty of a day does to the month.</summary>
    private const int ProbeSize = 100;

    public static TwinFault Draw(TwinReadings clean, TwinStudySettings settings, StudyCase fault, int month)
    {
        var random = TwinRandom.For(settings.Seed, string.Create(CultureInfo.InvariantCulture, $"fault/{fault.Name}/{month}"));
        var candidates = Candidates(clean.Enterprise, settings);
        var instrument = candidates[random.Below(candidates.Count)];
        var period = settings.Period;
        var drawn = new TwinFault { Kind = fault.Kind, Tag = instrument.Tag, First = period.First, Last = period.Last };
        switch (fault.Kind)
        {
            case TwinFaultKind.Frozen:
                return drawn with { First = period.First.AddDays(1 + random.Below(Math.Max(1, period.DayCount / 2))) };
            case TwinFaultKind.Typing:
                var day = period.First.AddDays(random.Below(period.DayCount));
                return drawn with { First = day, Last = day, Slip = fault.Slip };
            case TwinFaultKind.Swapped:
                var alike = candidates.Where(c => c != instrument && AreAlike(clean.Enterprise, c, instrument)).ToList();
                return alike.Count == 0
                    ? Draw(clean, settings with { Seed = random.Next() }, fault, month)
                    : drawn with { Other = alike[random.Below(alike.Count)].Tag };
            default:
                var sign = random.Below(2) == 0 ? 1 : -1;
                return drawn with { Size = TwinFigures.Fraction(sign * fault.Size!.Value * DaysOf(clean, settings, drawn, instrument)) };
        }
    }

    /// <summary>Scales of streams, and their assays of the elements that the network balances.</summary>
    private static List<TwinInstrument> Candidates(TwinEnterprise twin, TwinStudySettings settings) =>
    [
        .. twin.Instruments.Where(i => !i.IsOnStock && i.Quantity != QuantityKind.Moisture
            && (i.Element is not { } element || settings.Elements.Contains(element))),
    ];

    /// <summary>Two tags that a clerk may take for each other: the same quantity of the same material.</summary>
    private static bool AreAlike(TwinEnterprise twin, TwinInstrument one, TwinInstrument other) =>
        one.Quantity == other.Quantity && one.Element == other.Element
        && twin.Network.Stream(one.Point).Material == twin.Network.Stream(other.Point).Material;

    /// <summary>How many standard uncertainties of a day's reading move the month's reading by one of its own.</summary>
    private static double DaysOf(TwinReadings clean, TwinStudySettings settings, TwinFault fault, TwinInstrument instrument)
    {
        var right = Month(clean, settings, instrument);
        var probed = Month(clean.With(fault with { Size = Ratio.FromFraction(-ProbeSize) }), settings, instrument);
        var up = Month(clean.With(fault with { Size = Ratio.FromFraction(ProbeSize) }), settings, instrument);
        var effect = Math.Max(right.Value - probed.Value, up.Value - right.Value) / ProbeSize;
        return right.StandardUncertainty / effect;
    }

    private static PeriodReading Month(TwinReadings readings, TwinStudySettings settings, TwinInstrument instrument)
    {
        var twin = readings.Enterprise;
        var month = new PeriodReadings(readings, twin.DayIndex(settings.Period.First) + 1, twin.DayIndex(settings.Period.Last) + 1);
        return (instrument.Element is { } element ? month.GradeOf(instrument.Point, element) : month.MassOf(instrument.Point))!.Value;
    }
}
