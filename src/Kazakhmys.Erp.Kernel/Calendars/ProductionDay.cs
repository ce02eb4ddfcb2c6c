using System.Diagnostics.CodeAnalysis;
using Kazakhmys.Erp.Kernel.Violations;
using NodaTime;
using NodaTime.Text;

namespace Kazakhmys.Erp.Kernel.Calendars;

/// <summary>
/// The day that production is reported for. It begins with its first shift, so its last hours usually lie on the next date
/// of the civil calendar; it is named for the date on which it begins.
/// </summary>
/// <param name="Date">The date on which the first shift of the day begins.</param>
public readonly record struct ProductionDay(LocalDate Date) : IComparable<ProductionDay>, IParsable<ProductionDay>
{
    private static readonly LocalDate _epoch = new(1970, 1, 1);

    /// <summary>Days since 1970-01-01, the form in which stores keep a day.</summary>
    public long Number => NodaTime.Period.DaysBetween(_epoch, Date);

    /// <summary>The day after.</summary>
    public ProductionDay Next => AddDays(1);

    /// <summary>The day before.</summary>
    public ProductionDay Previous => AddDays(-1);

    /// <summary>The day of a number of days since 1970-01-01.</summary>
    /// <exception cref="ValidationFailedException">No date has that number (<c>kernel.value.out-of-range</c>).</exception>
    public static ProductionDay FromNumber(long number)
    {
        var min = NodaTime.Period.DaysBetween(_epoch, LocalDate.MinIsoValue);
        var max = NodaTime.Period.DaysBetween(_epoch, LocalDate.MaxIsoValue);
        return number >= min && number <= max
            ? new ProductionDay(_epoch.PlusDays((int)number))
            : throw new ValidationFailedException(
                KernelViolations.ValueOutOfRange.At("", number, ("min", min), ("max", max)));
    }

    /// <summary>The day so many days later, or earlier when negative.</summary>
    /// <exception cref="ValidationFailedException">No date lies there (<c>kernel.value.out-of-range</c>).</exception>
    public ProductionDay AddDays(int days) => FromNumber(Number + days);

    /// <summary>Reads a day in the form <c>2024-02-29</c> (ISO 8601).</summary>
    /// <exception cref="ValidationFailedException">The text is no date (<c>kernel.time.malformed</c>).</exception>
    public static ProductionDay Parse(string text) =>
        TryParse(text, out var day)
            ? day
            : throw new ValidationFailedException(KernelViolations.TimeMalformed.At("", text, ("form", "2024-02-29")));

    /// <summary>Reads a day; false when the text is no date.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out ProductionDay day)
    {
        day = default;
        if (text is null || !LocalDatePattern.Iso.Parse(text).TryGetValue(default, out var date))
            return false;
        day = new ProductionDay(date);
        return true;
    }

    /// <inheritdoc />
    public int CompareTo(ProductionDay other) => Date.CompareTo(other.Date);

    /// <summary>The day in the form <c>2024-02-29</c> (ISO 8601).</summary>
    public override string ToString() => LocalDatePattern.Iso.Format(Date);

    /// <summary>True when the left day is earlier.</summary>
    public static bool operator <(ProductionDay left, ProductionDay right) => left.CompareTo(right) < 0;

    /// <summary>True when the left day is later.</summary>
    public static bool operator >(ProductionDay left, ProductionDay right) => left.CompareTo(right) > 0;

    /// <summary>True when the left day is not later.</summary>
    public static bool operator <=(ProductionDay left, ProductionDay right) => left.CompareTo(right) <= 0;

    /// <summary>True when the left day is not earlier.</summary>
    public static bool operator >=(ProductionDay left, ProductionDay right) => left.CompareTo(right) >= 0;

    static ProductionDay IParsable<ProductionDay>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<ProductionDay>.TryParse(string? s, IFormatProvider? provider, out ProductionDay result) =>
        TryParse(s, out result);
}
