using Kazakhmys.Erp.Kernel.Calendars;
using NodaTime;

namespace Kazakhmys.Erp.Ledger.Posting;

/// <summary>The production day of an instant, asking the calendar only when the day changes: a batch is mostly of one day.</summary>
internal struct DayClock(ProductionCalendar calendar)
{
    private long _startTicks = long.MaxValue;
    private long _endTicks = long.MinValue;
    private long _day;

    public long DayAt(long effectiveTicks)
    {
        if (effectiveTicks >= _startTicks && effectiveTicks < _endTicks)
            return _day;
        var day = calendar.DayAt(Instant.FromUnixTimeTicks(effectiveTicks));
        var interval = calendar.IntervalOf(day);
        (_startTicks, _endTicks, _day) = (interval.Start.ToUnixTimeTicks(), interval.End.ToUnixTimeTicks(), day.Number);
        return _day;
    }
}
