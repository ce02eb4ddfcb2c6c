using Kazakhmys.Erp.Kernel.Calendars;
using NodaTime;
using Period = Kazakhmys.Erp.Kernel.Calendars.Period;

namespace Kazakhmys.Erp.Ledger.Documents;

/// <summary>When a document without a time of its own counts: at the last moment of its shift, day or period, in the precision of the ledger.</summary>
internal static class EffectiveTimes
{
    public static Instant EndOf(this ProductionCalendar calendar, Shift shift) => LastOf(calendar.IntervalOf(shift));

    public static Instant EndOf(this ProductionCalendar calendar, ProductionDay day) => LastOf(calendar.IntervalOf(day));

    public static Instant EndOf(this ProductionCalendar calendar, Period period) => LastOf(calendar.IntervalOf(period));

    private static Instant LastOf(Interval interval) => interval.End - Duration.FromTicks(1);
}
