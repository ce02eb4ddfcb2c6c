using Kazakhmys.Erp.Kernel.Violations;
using NodaTime;
using NodaTime.TimeZones;

namespace Kazakhmys.Erp.Kernel.Calendars;

/// <summary>
/// Which production day and which shift a moment belongs to, and when a day, a shift or a period begins and ends: a time zone and the
/// shift patterns that hold in it. Shifts tile time: every moment belongs to exactly one. Immutable and safe to use from many threads.
/// </summary>
/// <remarks>
/// A local start that the clock shows twice (clock put back) is the earlier of the two moments; one that it skips is the moment the gap
/// ends. So the shift in which the clock goes back is longer, and no shift is lost: the night shift of 29 February 2024 in Kazakhstan
/// (20:00 +06:00 to 08:00 +05:00) lasts 13 hours. A shift whose local time was skipped as a whole has no length.
/// </remarks>
public sealed class ProductionCalendar
{
    private static readonly ZoneLocalMappingResolver _earliest =
        Resolvers.CreateMappingResolver(Resolvers.ReturnEarlier, Resolvers.ReturnStartOfIntervalAfter);

    private static readonly Instant _firstMoment = Instant.FromUtc(1, 1, 4, 0, 0);
    private static readonly Instant _lastMoment = Instant.FromUtc(9998, 12, 28, 0, 0);

    private readonly ShiftPattern[] _patterns;

    /// <summary>A calendar of a zone with the shift patterns that hold in it, in any order.</summary>
    /// <exception cref="ValidationFailedException">
    /// There is no pattern (<c>kernel.list.empty</c>), or a pattern begins before the last shift of the one it replaces has begun
    /// (<c>kernel.calendar.pattern-overlap</c>).
    /// </exception>
    public ProductionCalendar(DateTimeZone zone, IEnumerable<ShiftPattern> patterns)
    {
        ArgumentNullException.ThrowIfNull(zone);
        ArgumentNullException.ThrowIfNull(patterns);
        Zone = zone;
        _patterns = [.. patterns.OrderBy(pattern => pattern.ValidFrom)];
        if (_patterns.Length == 0)
            throw new ValidationFailedException(KernelViolations.ListEmpty.At(nameof(patterns)));
        for (var i = 1; i < _patterns.Length; i++)
            RequireSuccession(_patterns[i - 1], _patterns[i]);
    }

    /// <summary>
    /// The default of the suite, which a host replaces by its own with <see cref="For"/>: Asia/Almaty (all of Kazakhstan since
    /// 1 March 2024), two shifts of 12 hours from 08:00 and from 20:00.
    /// </summary>
    public static ProductionCalendar Kazakhstan { get; } = For("Asia/Almaty", new LocalTime(8, 0), new LocalTime(20, 0));

    /// <summary>The time zone by whose clock the shifts begin.</summary>
    public DateTimeZone Zone { get; }

    /// <summary>The shift patterns, the oldest first.</summary>
    public IReadOnlyList<ShiftPattern> Patterns => _patterns;

    /// <summary>A calendar with the same shifts on every day, in a zone of NodaTime's TZDB.</summary>
    /// <exception cref="ValidationFailedException">
    /// The zone is unknown (<c>kernel.calendar.zone-unknown</c>), or the starts do not follow one another (<c>kernel.calendar.shift-starts</c>).
    /// </exception>
    public static ProductionCalendar For(string zoneId, params ReadOnlySpan<LocalTime> shiftStarts) =>
        new(ZoneOf(zoneId), [ShiftPattern.Always(shiftStarts)]);

    /// <summary>A calendar whose production day is the civil day: one shift of 24 hours from midnight.</summary>
    /// <exception cref="ValidationFailedException">The zone is unknown (<c>kernel.calendar.zone-unknown</c>).</exception>
    public static ProductionCalendar Midnight(string zoneId) => For(zoneId, LocalTime.Midnight);

    /// <summary>The production day that a moment belongs to.</summary>
    /// <exception cref="MissingRuleException">The moment lies before the first shift pattern (<c>kernel.rule.missing</c>).</exception>
    /// <exception cref="ValidationFailedException">The moment lies outside the years 1 to 9998 (<c>kernel.value.out-of-range</c>).</exception>
    public ProductionDay DayAt(Instant moment)
    {
        if (moment < _firstMoment || moment > _lastMoment)
            throw new ValidationFailedException(
                KernelViolations.ValueOutOfRange.At("", moment, ("min", _firstMoment), ("max", _lastMoment)));
        // A clock that was put back shows an earlier date than the day that has already begun; by a day where the date line moved.
        var day = new ProductionDay(moment.InZone(Zone).Date).AddDays(2);
        while (StartOf(day, 1) > moment)
            day = day.Previous;
        return day;
    }

    /// <summary>The shift that a moment belongs to.</summary>
    /// <exception cref="MissingRuleException">The moment lies before the first shift pattern (<c>kernel.rule.missing</c>).</exception>
    /// <exception cref="ValidationFailedException">The moment lies outside the years 1 to 9998 (<c>kernel.value.out-of-range</c>).</exception>
    public Shift ShiftAt(Instant moment)
    {
        var day = DayAt(moment);
        var number = PatternOf(day).Starts.Count;
        while (StartOf(day, number) > moment)
            number--;
        return new Shift(day, number);
    }

    /// <summary>The shifts of a production day, in order.</summary>
    /// <exception cref="MissingRuleException">The day lies before the first shift pattern (<c>kernel.rule.missing</c>).</exception>
    public IReadOnlyList<Shift> ShiftsOf(ProductionDay day) =>
        [.. Enumerable.Range(1, PatternOf(day).Starts.Count).Select(number => new Shift(day, number))];

    /// <summary>From the moment a shift begins up to, and without, the moment the next begins.</summary>
    /// <exception cref="ValidationFailedException">The day has no such shift (<c>kernel.calendar.shift-unknown</c>).</exception>
    /// <exception cref="MissingRuleException">The day lies before the first shift pattern (<c>kernel.rule.missing</c>).</exception>
    public Interval IntervalOf(Shift shift)
    {
        var count = PatternOf(shift.Day).Starts.Count;
        if (shift.Number < 1 || shift.Number > count)
            throw new ValidationFailedException(KernelViolations.ShiftUnknown.At("", shift, ("count", count)));
        return new Interval(
            StartOf(shift.Day, shift.Number),
            shift.Number == count ? StartOf(shift.Day.Next, 1) : StartOf(shift.Day, shift.Number + 1));
    }

    /// <summary>From the moment the first shift of a day begins up to, and without, the start of the next day.</summary>
    /// <exception cref="MissingRuleException">The day lies before the first shift pattern (<c>kernel.rule.missing</c>).</exception>
    public Interval IntervalOf(ProductionDay day) => new(StartOf(day, 1), StartOf(day.Next, 1));

    /// <summary>From the start of the first day of a period up to, and without, the start of the day after its last.</summary>
    /// <exception cref="MissingRuleException">The period begins before the first shift pattern (<c>kernel.rule.missing</c>).</exception>
    public Interval IntervalOf(Period period)
    {
        ArgumentNullException.ThrowIfNull(period);
        return new Interval(StartOf(period.First, 1), StartOf(period.End, 1));
    }

    /// <summary>How long a shift lasts by elapsed time, as pay and equipment hours need it.</summary>
    /// <exception cref="ValidationFailedException">The day has no such shift (<c>kernel.calendar.shift-unknown</c>).</exception>
    /// <exception cref="MissingRuleException">The day lies before the first shift pattern (<c>kernel.rule.missing</c>).</exception>
    public Duration LengthOf(Shift shift) => IntervalOf(shift).Duration;

    private static DateTimeZone ZoneOf(string zoneId) =>
        DateTimeZoneProviders.Tzdb.GetZoneOrNull(zoneId)
        ?? throw new ValidationFailedException(KernelViolations.ZoneUnknown.At("", zoneId));

    private static void RequireSuccession(ShiftPattern before, ShiftPattern after)
    {
        var lastShift = before.ValidFrom == after.ValidFrom
            ? LocalDateTime.MaxIsoValue
            : before.StartOf(after.ValidFrom.Previous, before.Starts.Count);
        if (lastShift >= after.StartOf(after.ValidFrom, 1))
            throw new ValidationFailedException(KernelViolations.ShiftPatternsOverlap.At("", after.ValidFrom));
    }

    private Instant StartOf(ProductionDay day, int number)
    {
        var local = PatternOf(day).StartOf(day, number);
        return local.Year <= 9998
            ? Zone.ResolveLocal(local, _earliest).ToInstant()
            : throw new ValidationFailedException(
                KernelViolations.ValueOutOfRange.At("", day, ("min", _firstMoment), ("max", _lastMoment)));
    }

    private ShiftPattern PatternOf(ProductionDay day)
    {
        for (var i = _patterns.Length - 1; i >= 0; i--)
            if (_patterns[i].ValidFrom <= day)
                return _patterns[i];
        throw new MissingRuleException(KernelViolations.RuleMissing.At("", "shift-pattern", ("date", day)));
    }
}
