using System.Diagnostics.CodeAnalysis;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Mines.Plans;

/// <summary>What a plan is for: a month <c>2026-01</c>, a production day <c>2026-01-05</c> or a shift <c>2026-01-05/1</c>.</summary>
public sealed record PlanSpan
{
    private PlanSpan(string text, ProductionDay first, ProductionDay last, Shift? shift) => (Text, First, Last, Shift) = (text, first, last, shift);

    /// <summary>The first production day.</summary>
    public ProductionDay First { get; }

    /// <summary>The last production day, included.</summary>
    public ProductionDay Last { get; }

    /// <summary>The shift, where the plan is for one.</summary>
    public Shift? Shift { get; }

    /// <summary>True for a month.</summary>
    public bool IsMonth => First != Last || Text.Length == 7;

    private string Text { get; }

    /// <summary>A calendar month.</summary>
    public static PlanSpan Month(int year, int month)
    {
        var period = Period.Month(year, month);
        return new PlanSpan(period.Code.Value, period.First, period.Last, null);
    }

    /// <summary>A production day.</summary>
    public static PlanSpan Of(ProductionDay day) => new(day.ToString(), day, day, null);

    /// <summary>A shift.</summary>
    public static PlanSpan Of(Shift shift) => new(shift.ToString(), shift.Day, shift.Day, shift);

    /// <summary>Reads <c>2026-01</c>, <c>2026-01-05</c> or <c>2026-01-05/1</c>.</summary>
    /// <exception cref="ValidationFailedException">The text is none of them (<c>kernel.time.malformed</c>).</exception>
    public static PlanSpan Parse(string text) => TryParse(text, out var span)
        ? span
        : throw new ValidationFailedException(KernelViolations.TimeMalformed.At("", text, ("form", "2026-01, 2026-01-05, 2026-01-05/1")));

    /// <summary>Reads a span; false when the text is none.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out PlanSpan? span)
    {
        span = null;
        if (Kernel.Calendars.Shift.TryParse(text, out var shift))
            span = Of(shift);
        else if (ProductionDay.TryParse(text, out var day))
            span = Of(day);
        else if (text?.Length == 7 && Period.TryParse(text, out var period) && char.IsAsciiDigit(text[5]))
            span = Month(period.First.Date.Year, period.First.Date.Month);
        return span is not null;
    }

    /// <summary>True when every shift of the other span belongs to this one and it is a finer one.</summary>
    public bool IsAbove(PlanSpan other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return this != other && other.First >= First && other.Last <= Last && Shift is null && (IsMonth || !other.IsMonth);
    }

    /// <summary>The span as text.</summary>
    public override string ToString() => Text;
}
