using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Violations;
using NodaTime;

namespace Kazakhmys.Erp.Kernel.Calendars;

/// <summary>
/// A reporting period: whole production days from the first up to, and without, the end. Calendar months, quarters, halves and years
/// carry their natural codes (<c>2022-01</c>, <c>2022-Q1</c>, <c>2022-H1</c>, <c>2022</c>); other periods carry a code of the host's.
/// Two periods are equal when code and days are.
/// </summary>
public sealed record Period : IComparable<Period>, IParsable<Period>
{
    private Period(Code code, LocalDate first, LocalDate end) =>
        (Code, First, End) = (code, new ProductionDay(first), new ProductionDay(end));

    /// <summary>The code of the period.</summary>
    public Code Code { get; }

    /// <summary>The first day.</summary>
    public ProductionDay First { get; }

    /// <summary>The day after the last: it belongs to the next period.</summary>
    public ProductionDay End { get; }

    /// <summary>The last day, which belongs to the period.</summary>
    public ProductionDay Last => End.Previous;

    /// <summary>How many days the period has.</summary>
    public int DayCount => (int)(End.Number - First.Number);

    /// <summary>The days in order.</summary>
    public IEnumerable<ProductionDay> Days
    {
        get
        {
            for (var day = First; day < End; day = day.Next)
                yield return day;
        }
    }

    /// <summary>A calendar month, <c>2022-01</c>.</summary>
    /// <exception cref="ValidationFailedException">No such month (<c>kernel.value.out-of-range</c>).</exception>
    public static Period Month(int year, int month) => Natural(year, 1, month, 12, "-{0:00}");

    /// <summary>A calendar quarter, <c>2022-Q1</c>.</summary>
    /// <exception cref="ValidationFailedException">No such quarter (<c>kernel.value.out-of-range</c>).</exception>
    public static Period Quarter(int year, int quarter) => Natural(year, 3, quarter, 4, "-Q{0}");

    /// <summary>Half a calendar year, <c>2022-H1</c>.</summary>
    /// <exception cref="ValidationFailedException">No such half (<c>kernel.value.out-of-range</c>).</exception>
    public static Period HalfYear(int year, int half) => Natural(year, 6, half, 2, "-H{0}");

    /// <summary>A calendar year, <c>2022</c>.</summary>
    /// <exception cref="ValidationFailedException">No such year (<c>kernel.value.out-of-range</c>).</exception>
    public static Period Year(int year) => Natural(year, 12, 1, 1, "");

    /// <summary>Any days under a code of the host's choice.</summary>
    /// <exception cref="ValidationFailedException">
    /// There is no code (<c>kernel.code.missing</c>), no day (<c>kernel.period.empty</c>), or the code is the natural one of other days
    /// (<c>kernel.period.code-reserved</c>).
    /// </exception>
    public static Period Between(Code code, LocalDate first, LocalDate endExclusive)
    {
        if (code.IsEmpty)
            throw new ValidationFailedException(KernelViolations.CodeMissing.At(nameof(Code)));
        var period = new Period(code, first, endExclusive);
        if (endExclusive <= first)
            throw new ValidationFailedException(
                KernelViolations.PeriodEmpty.At("", code, ("first", period.First), ("end", period.End)));
        if (TryParse(code.Value, out var natural) && natural != period)
            throw new ValidationFailedException(
                KernelViolations.PeriodCodeReserved.At(nameof(Code), code, ("first", natural.First), ("end", natural.End)));
        return period;
    }

    /// <summary>Reads a natural code: <c>2022-01</c>, <c>2022-Q1</c>, <c>2022-H1</c> or <c>2022</c>.</summary>
    /// <exception cref="ValidationFailedException">The text is no natural code (<c>kernel.time.malformed</c>).</exception>
    public static Period Parse(string text) =>
        TryParse(text, out var period)
            ? period
            : throw new ValidationFailedException(
                KernelViolations.TimeMalformed.At("", text, ("form", "2022-01, 2022-Q1, 2022-H1, 2022")));

    /// <summary>Reads a natural code; false when the text is none.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out Period? period)
    {
        period = null;
        if (text is null || text.Length is < 4 or > 7 || !TryDigits(text.AsSpan(0, 4), 1, MaxYear, out var year))
            return false;
        var rest = text.AsSpan(4);
        period = rest switch
        {
            [] => Year(year),
            ['-', 'Q', var digit] when digit is >= '1' and <= '4' => Quarter(year, digit - '0'),
            ['-', 'H', var digit] when digit is '1' or '2' => HalfYear(year, digit - '0'),
            ['-', _, _] when TryDigits(rest[1..], 1, 12, out var month) => Month(year, month),
            _ => null,
        };
        return period is not null;
    }

    /// <summary>True when the day belongs to the period.</summary>
    public bool Contains(ProductionDay day) => day >= First && day < End;

    /// <summary>True when every day of the other period belongs to this one.</summary>
    public bool Contains(Period other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return other.First >= First && other.End <= End;
    }

    /// <summary>True when the two periods have a day in common.</summary>
    public bool Overlaps(Period other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return First < other.End && other.First < End;
    }

    /// <summary>Orders by first day, then by end, then by code.</summary>
    public int CompareTo(Period? other) => other is null
        ? 1
        : (First, End, Code).CompareTo((other.First, other.End, other.Code));

    /// <summary>The code of the period.</summary>
    public override string ToString() => Code.Value;

    /// <summary>True when the left period sorts before the right.</summary>
    public static bool operator <(Period? left, Period? right) => Comparer<Period>.Default.Compare(left, right) < 0;

    /// <summary>True when the left period sorts after the right.</summary>
    public static bool operator >(Period? left, Period? right) => Comparer<Period>.Default.Compare(left, right) > 0;

    /// <summary>True when the left period does not sort after the right.</summary>
    public static bool operator <=(Period? left, Period? right) => Comparer<Period>.Default.Compare(left, right) <= 0;

    /// <summary>True when the left period does not sort before the right.</summary>
    public static bool operator >=(Period? left, Period? right) => Comparer<Period>.Default.Compare(left, right) >= 0;

    static Period IParsable<Period>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<Period>.TryParse(string? s, IFormatProvider? provider, [NotNullWhen(true)] out Period? result) =>
        TryParse(s, out result);

    // The end of a period of year 9999 would have no date.
    private const int MaxYear = 9998;

    private static Period Natural(int year, int months, int part, int parts, string suffix)
    {
        Require(nameof(year), year, MaxYear);
        Require(nameof(part), part, parts);
        var first = new LocalDate(year, 1, 1).PlusMonths(months * (part - 1));
        var code = year.ToString("0000", CultureInfo.InvariantCulture) + string.Format(CultureInfo.InvariantCulture, suffix, part);
        return new Period(Code.Parse(code), first, first.PlusMonths(months));
    }

    private static void Require(string name, int number, int max)
    {
        if (number < 1 || number > max)
            throw new ValidationFailedException(KernelViolations.ValueOutOfRange.At(name, number, ("min", 1), ("max", max)));
    }

    private static bool TryDigits(ReadOnlySpan<char> text, int min, int max, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number >= min && number <= max;
}
