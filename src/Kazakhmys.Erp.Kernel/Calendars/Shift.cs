using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Kernel.Calendars;

/// <summary>
/// One shift of a production day, counted from 1. When it begins and ends is said by the <see cref="ProductionCalendar"/>.
/// Shifts order by day, then by number.
/// </summary>
public readonly record struct Shift : IComparable<Shift>, IParsable<Shift>
{
    /// <summary>The most shifts that a production day may have: one an hour.</summary>
    public const int MaxNumber = 24;

    /// <summary>The shift with that number in the day.</summary>
    /// <exception cref="ValidationFailedException">The number is not in 1 to <see cref="MaxNumber"/> (<c>kernel.value.out-of-range</c>).</exception>
    public Shift(ProductionDay day, int number)
    {
        if (number is < 1 or > MaxNumber)
            throw new ValidationFailedException(
                KernelViolations.ValueOutOfRange.At(nameof(Number), number, ("min", 1), ("max", MaxNumber)));
        (Day, Number) = (day, number);
    }

    /// <summary>The production day that the shift belongs to.</summary>
    public ProductionDay Day { get; }

    /// <summary>The number of the shift in its day, from 1; 0 for <c>default(Shift)</c>, which is no shift.</summary>
    public int Number { get; }

    /// <summary>Reads a shift in the form <c>2024-02-29/2</c>.</summary>
    /// <exception cref="ValidationFailedException">The text is no shift (<c>kernel.time.malformed</c>).</exception>
    public static Shift Parse(string text) =>
        TryParse(text, out var shift)
            ? shift
            : throw new ValidationFailedException(KernelViolations.TimeMalformed.At("", text, ("form", "2024-02-29/2")));

    /// <summary>Reads a shift; false when the text is none.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out Shift shift)
    {
        shift = default;
        var slash = text?.IndexOf('/', StringComparison.Ordinal) ?? -1;
        if (slash < 0 || !ProductionDay.TryParse(text![..slash], out var day) || text.AsSpan(slash + 1).StartsWith("0"))
            return false;
        if (!int.TryParse(text.AsSpan(slash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || number is < 1 or > MaxNumber)
            return false;
        shift = new Shift(day, number);
        return true;
    }

    /// <inheritdoc />
    public int CompareTo(Shift other) =>
        Day == other.Day ? Number.CompareTo(other.Number) : Day.CompareTo(other.Day);

    /// <summary>The shift in the form <c>2024-02-29/2</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Day}/{Number}");

    /// <summary>True when the left shift is earlier.</summary>
    public static bool operator <(Shift left, Shift right) => left.CompareTo(right) < 0;

    /// <summary>True when the left shift is later.</summary>
    public static bool operator >(Shift left, Shift right) => left.CompareTo(right) > 0;

    /// <summary>True when the left shift is not later.</summary>
    public static bool operator <=(Shift left, Shift right) => left.CompareTo(right) <= 0;

    /// <summary>True when the left shift is not earlier.</summary>
    public static bool operator >=(Shift left, Shift right) => left.CompareTo(right) >= 0;

    static Shift IParsable<Shift>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<Shift>.TryParse(string? s, IFormatProvider? provider, out Shift result) => TryParse(s, out result);
}
