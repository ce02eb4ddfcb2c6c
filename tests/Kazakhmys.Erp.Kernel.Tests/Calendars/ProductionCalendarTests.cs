using CsCheck;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Violations;
using NodaTime;
using Period = Kazakhmys.Erp.Kernel.Calendars.Period;

namespace Kazakhmys.Erp.Kernel.Tests.Calendars;

public sealed class ProductionCalendarTests
{
    private static readonly ProductionCalendar _kazakhstan = ProductionCalendar.Kazakhstan;

    private static readonly ProductionCalendar _changing = new(DateTimeZoneProviders.Tzdb["Asia/Almaty"],
    [
        ShiftPattern.From(Day(2015, 6, 1), Time(20), Time(8)),
        ShiftPattern.Always(Time(7), Time(15), Time(23)),
        ShiftPattern.From(Day(2024, 3, 1), Time(12), Time(18), Time(0), Time(6)),
    ]);

    public static TheoryData<string> Calendars => ["kazakhstan", "midnight", "qyzylorda", "qostanay", "apia", "changing", "gap"];

    [Fact]
    public void The_night_shift_in_which_Kazakhstan_moved_to_UTC_plus_5_lasts_13_hours()
    {
        var night = new Shift(Day(2024, 2, 29), 2);
        Assert.Equal(Duration.FromHours(13), _kazakhstan.LengthOf(night));
        Assert.Equal(
            new Interval(Instant.FromUtc(2024, 2, 29, 14, 0), Instant.FromUtc(2024, 3, 1, 3, 0)), _kazakhstan.IntervalOf(night));
        Assert.Equal(Duration.FromHours(12), _kazakhstan.LengthOf(new Shift(Day(2024, 2, 29), 1)));
        Assert.Equal(Duration.FromHours(12), _kazakhstan.LengthOf(new Shift(Day(2024, 3, 1), 1)));
    }

    [Fact]
    public void The_hour_that_the_clock_showed_twice_belongs_to_one_production_day()
    {
        var midnight = ProductionCalendar.Midnight("Asia/Almaty");
        Assert.Equal(Day(2024, 2, 29), midnight.DayAt(Instant.FromUtc(2024, 2, 29, 17, 30)));
        Assert.Equal(Day(2024, 2, 29), midnight.DayAt(Instant.FromUtc(2024, 2, 29, 18, 30)));
        Assert.Equal(Day(2024, 3, 1), midnight.DayAt(Instant.FromUtc(2024, 2, 29, 19, 0)));
        Assert.Equal(Duration.FromHours(25), midnight.IntervalOf(Day(2024, 2, 29)).Duration);
    }

    [Fact]
    public void A_shift_that_begins_in_the_repeated_hour_begins_the_first_time()
    {
        var calendar = ProductionCalendar.For("Asia/Almaty", new LocalTime(7, 30), new LocalTime(23, 30));
        Assert.Equal(
            Instant.FromUtc(2024, 2, 29, 17, 30), calendar.IntervalOf(new Shift(Day(2024, 2, 29), 2)).Start);
        Assert.Equal(2, calendar.ShiftAt(Instant.FromUtc(2024, 2, 29, 18, 15)).Number);
    }

    [Fact]
    public void A_shift_whose_start_the_clock_skips_begins_when_the_gap_ends()
    {
        // Summer time of 2004 in Almaty began on 28 March: 02:00 +06:00 became 03:00 +07:00.
        var calendar = ProductionCalendar.For("Asia/Almaty", new LocalTime(2, 30), new LocalTime(14, 30));
        Assert.Equal(Instant.FromUtc(2004, 3, 27, 20, 0), calendar.IntervalOf(Day(2004, 3, 28)).Start);
        Assert.Equal(new Shift(Day(2004, 3, 27), 2), calendar.ShiftAt(Instant.FromUtc(2004, 3, 27, 19, 59)));
        Assert.Equal(new Shift(Day(2004, 3, 28), 1), calendar.ShiftAt(Instant.FromUtc(2004, 3, 27, 20, 0)));
    }

    [Theory]
    [MemberData(nameof(Calendars))]
    public void Shifts_tile_time_without_gap_or_overlap_from_2004_to_2030(string name)
    {
        var calendar = Calendar(name);
        var end = calendar.IntervalOf(Day(2004, 1, 1)).Start;
        for (var day = Day(2004, 1, 1); day < Day(2031, 1, 1); day = day.Next)
        {
            Assert.Equal(end, calendar.IntervalOf(day).Start);
            foreach (var shift in calendar.ShiftsOf(day))
            {
                var interval = calendar.IntervalOf(shift);
                Assert.Equal(end, interval.Start);
                end = interval.End;
                if (interval.Duration == Duration.Zero)
                    continue;
                Assert.Equal(shift, calendar.ShiftAt(interval.Start));
                Assert.Equal(shift, calendar.ShiftAt(interval.End - Duration.Epsilon));
                Assert.Equal(day, calendar.DayAt(interval.Start));
            }
            Assert.Equal(end, calendar.IntervalOf(day).End);
        }
    }

    [Theory]
    [MemberData(nameof(Calendars))]
    public void Every_moment_lies_in_the_shift_and_in_the_day_that_it_belongs_to(string name)
    {
        var calendar = Calendar(name);
        var from = Instant.FromUtc(2004, 1, 1, 0, 0).ToUnixTimeSeconds();
        var to = Instant.FromUtc(2030, 12, 31, 0, 0).ToUnixTimeSeconds();
        Gen.Long[from, to].Sample(seconds =>
        {
            var moment = Instant.FromUnixTimeSeconds(seconds);
            var shift = calendar.ShiftAt(moment);
            Assert.True(calendar.IntervalOf(shift).Contains(moment));
            Assert.Equal(shift.Day, calendar.DayAt(moment));
            Assert.True(calendar.IntervalOf(shift.Day).Contains(moment));
        });
    }

    [Fact]
    public void Every_clock_change_of_Asia_Almaty_since_2004_lengthens_or_shortens_exactly_one_night_shift()
    {
        var changes = _kazakhstan.Zone
            .GetZoneIntervals(Instant.FromUtc(2004, 1, 1, 0, 0), Instant.FromUtc(2031, 1, 1, 0, 0)).Where(zone => zone.HasStart).Skip(1)
            .Select(zone => _kazakhstan.ShiftAt(zone.Start)).ToList();
        Assert.Equal(
            [new Shift(Day(2004, 3, 27), 2), new Shift(Day(2004, 10, 30), 2), new Shift(Day(2024, 2, 29), 2)],
            changes.Where(shift => _kazakhstan.LengthOf(shift) != Duration.FromHours(12)));
        Assert.Equal([11, 13, 13], changes
            .Where(shift => _kazakhstan.LengthOf(shift) != Duration.FromHours(12)).Select(shift => (int)_kazakhstan.LengthOf(shift).TotalHours));
        var odd = Period.Between(Codes.Code.Parse("2004-2030"), new LocalDate(2004, 1, 1), new LocalDate(2031, 1, 1)).Days
            .SelectMany(_kazakhstan.ShiftsOf).Count(shift => _kazakhstan.LengthOf(shift) != Duration.FromHours(12));
        Assert.Equal(3, odd);
    }

    [Fact]
    public void A_month_lasts_from_the_start_of_its_first_day_to_the_start_of_the_next_month()
    {
        var february = _kazakhstan.IntervalOf(Period.Month(2024, 2));
        Assert.Equal(Instant.FromUtc(2024, 2, 1, 2, 0), february.Start);
        Assert.Equal(Instant.FromUtc(2024, 3, 1, 3, 0), february.End);
        Assert.Equal(february.End, _kazakhstan.IntervalOf(Period.Month(2024, 3)).Start);
    }

    [Fact]
    public void A_new_shift_pattern_holds_from_its_day_and_the_old_one_before()
    {
        Assert.Equal(3, _changing.ShiftsOf(Day(2015, 5, 31)).Count);
        Assert.Equal(2, _changing.ShiftsOf(Day(2015, 6, 1)).Count);
        Assert.Equal(Duration.FromHours(21), _changing.LengthOf(new Shift(Day(2015, 5, 31), 3)));
    }

    [Fact]
    public void A_day_before_the_first_shift_pattern_has_no_shifts_and_no_default()
    {
        var calendar = new ProductionCalendar(DateTimeZone.Utc, [ShiftPattern.From(Day(2020, 1, 1), Time(8))]);
        Assert.Equal("kernel.rule.missing", Assert.Throws<MissingRuleException>(() => calendar.ShiftsOf(Day(2019, 12, 31))).Code);
        Assert.Equal(
            "kernel.rule.missing",
            Assert.Throws<MissingRuleException>(() => calendar.DayAt(Instant.FromUtc(2020, 1, 1, 7, 59))).Code);
        Assert.Equal(Day(2020, 1, 1), calendar.DayAt(Instant.FromUtc(2020, 1, 1, 8, 0)));
    }

    [Fact]
    public void A_calendar_refuses_what_cannot_be_a_calendar()
    {
        Refused("kernel.calendar.zone-unknown", () => ProductionCalendar.For("Asia/Zhezkazgan", Time(8)));
        Refused("kernel.calendar.shift-starts", () => ProductionCalendar.For("Asia/Almaty"));
        Refused("kernel.calendar.shift-starts", () => ProductionCalendar.For("Asia/Almaty", Time(8), Time(8)));
        Refused("kernel.calendar.shift-starts", () => ProductionCalendar.For("Asia/Almaty", Time(8), Time(20), Time(9)));
        Refused("kernel.list.empty", () => new ProductionCalendar(DateTimeZone.Utc, []));
        Refused("kernel.calendar.shift-unknown", () => _kazakhstan.IntervalOf(new Shift(Day(2024, 1, 1), 3)));
        Refused("kernel.calendar.shift-unknown", () => _kazakhstan.IntervalOf(default(Shift)));
        Refused("kernel.value.out-of-range", () => _kazakhstan.DayAt(Instant.MinValue));
        Refused("kernel.value.out-of-range", () => _kazakhstan.IntervalOf(Day(9999, 12, 1)));
    }

    [Fact]
    public void Two_shift_patterns_may_not_claim_the_same_hours()
    {
        var zone = DateTimeZone.Utc;
        Refused("kernel.calendar.pattern-overlap", () =>
            new ProductionCalendar(zone, [ShiftPattern.Always(Time(8)), ShiftPattern.Always(Time(7))]));
        Refused("kernel.calendar.pattern-overlap", () => new ProductionCalendar(
            zone, [ShiftPattern.Always(Time(20), Time(4), Time(12)), ShiftPattern.From(Day(2020, 1, 1), Time(12), Time(18))]));
    }

    private static ProductionCalendar Calendar(string name) => name switch
    {
        "midnight" => ProductionCalendar.Midnight("Asia/Almaty"),
        "qyzylorda" => ProductionCalendar.For("Asia/Qyzylorda", Time(7), Time(15), Time(23)),
        "qostanay" => ProductionCalendar.For("Asia/Qostanay", Time(23), Time(7), Time(15)),
        "apia" => ProductionCalendar.For("Pacific/Apia", Time(8), Time(20)),
        "gap" => ProductionCalendar.For("Asia/Almaty", new LocalTime(2, 0), new LocalTime(2, 30), new LocalTime(23, 30)),
        "changing" => _changing,
        _ => _kazakhstan,
    };

    private static void Refused(string code, Func<object> action) =>
        Assert.Equal(code, Assert.Throws<ValidationFailedException>(action).Code);

    private static ProductionDay Day(int year, int month, int day) => new(new LocalDate(year, month, day));

    private static LocalTime Time(int hour) => new(hour, 0);
}
