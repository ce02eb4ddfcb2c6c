namespace Kazakhmys.Erp.Testing.Studies;

/// <summary>
/// How soon the global test, made every day on the month to date, raises the alarm. A month that is looked at every day has more chances of a false alarm than one
/// that is looked at once, so each look gets its part of the error that is allowed to the month (Bonferroni); the row without a drift tells what is left.
/// </summary>
public sealed record TwinDriftWatch
{
    /// <summary>The size that the drift has reached at the end, in standard uncertainties of the month's reading; null for months without a drift.</summary>
    public int? Size { get; init; }

    /// <summary>Months.</summary>
    public required int Months { get; init; }

    /// <summary>Months with an alarm.</summary>
    public required int Alarmed { get; init; }

    /// <summary>Days from the first day to the first alarm, over the months with one.</summary>
    public required int DaysToAlarm { get; init; }
}
