using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Testing.Twins;

/// <summary>Which twin: the same settings give the same enterprise to the last milligram and digit.</summary>
public sealed record TwinSettings
{
    /// <summary>The longest run, in days.</summary>
    public const int MostDays = 3_660;

    /// <summary>The seed of flows, noise and biases.</summary>
    public required ulong Seed { get; init; }

    /// <summary>The first production day; the opening stocks are those at the close of the day before.</summary>
    public required ProductionDay First { get; init; }

    /// <summary>How many days, 1 to <see cref="MostDays"/>.</summary>
    public required int Days { get; init; }

    /// <summary>The settings of whole periods of the calendar: a month, a quarter, a year.</summary>
    public static TwinSettings For(Period period, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(period);
        return new TwinSettings { Seed = seed, First = period.First, Days = period.DayCount };
    }

    internal void Require()
    {
        if (Days is < 1 or > MostDays)
            throw new ValidationFailedException(KernelViolations.ValueOutOfRange.At(nameof(Days), Days, ("min", 1), ("max", MostDays)));
    }
}
