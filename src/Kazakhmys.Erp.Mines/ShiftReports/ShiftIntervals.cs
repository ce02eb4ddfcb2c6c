using Kazakhmys.Erp.Kernel.Calendars;
using NodaTime;

namespace Kazakhmys.Erp.Mines.ShiftReports;

/// <summary>When shifts begin and end; the last answer is kept, because the reports of a file come shift by shift.</summary>
internal sealed class ShiftIntervals(ProductionCalendar calendar)
{
    private Shift _shift;
    private Interval _interval;

    public Interval Of(Shift shift)
    {
        if (shift != _shift)
            (_shift, _interval) = (shift, calendar.IntervalOf(shift));
        return _interval;
    }
}
