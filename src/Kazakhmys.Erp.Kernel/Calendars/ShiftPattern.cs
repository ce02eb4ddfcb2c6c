using Kazakhmys.Erp.Kernel.Violations;
using NodaTime;
using NodaTime.Text;

namespace Kazakhmys.Erp.Kernel.Calendars;

/// <summary>
/// At which local times the shifts of a production day begin, from some day on. The first start is the start of the production day;
/// the others follow within 24 hours and may pass midnight (07:00, 15:00, 23:00 or 20:00, 04:00, 12:00). A shift ends when the next begins.
/// </summary>
public sealed class ShiftPattern
{
    private static readonly LocalTimePattern _hourMinute = LocalTimePattern.CreateWithInvariantCulture("HH:mm");
    private readonly LocalTime[] _starts;

    private ShiftPattern(ProductionDay validFrom, LocalTime[] starts) => (ValidFrom, _starts) = (validFrom, starts);

    /// <summary>The first production day with these shifts.</summary>
    public ProductionDay ValidFrom { get; }

    /// <summary>The local start of each shift, in the order of the shifts.</summary>
    public IReadOnlyList<LocalTime> Starts => _starts;

    /// <summary>A pattern for every day since 0001-01-01.</summary>
    /// <exception cref="ValidationFailedException">The starts do not follow one another within 24 hours (<c>kernel.calendar.shift-starts</c>).</exception>
    public static ShiftPattern Always(params ReadOnlySpan<LocalTime> starts) =>
        From(new ProductionDay(new LocalDate(1, 1, 1)), starts);

    /// <summary>A pattern that holds from a production day on, until a later pattern replaces it.</summary>
    /// <exception cref="ValidationFailedException">The starts do not follow one another within 24 hours (<c>kernel.calendar.shift-starts</c>).</exception>
    public static ShiftPattern From(ProductionDay validFrom, params ReadOnlySpan<LocalTime> starts)
    {
        var pattern = new ShiftPattern(validFrom, starts.ToArray());
        if (starts.Length is 0 or > Shift.MaxNumber || !pattern.FollowOneAnother())
            throw new ValidationFailedException(KernelViolations.ShiftStartsUnordered.At(nameof(Starts), pattern));
        return pattern;
    }

    /// <summary>The starts in the form <c>08:00,20:00</c>.</summary>
    public override string ToString() => string.Join(',', _starts.Select(_hourMinute.Format));

    /// <summary>When a shift of a day begins by the local clock.</summary>
    internal LocalDateTime StartOf(ProductionDay day, int number)
    {
        var start = _starts[number - 1];
        return (start < _starts[0] ? day.Next : day).Date + start;
    }

    private bool FollowOneAnother()
    {
        var day = new ProductionDay(new LocalDate(2000, 1, 1));
        for (var number = 2; number <= _starts.Length; number++)
            if (StartOf(day, number) <= StartOf(day, number - 1))
                return false;
        return true;
    }
}
