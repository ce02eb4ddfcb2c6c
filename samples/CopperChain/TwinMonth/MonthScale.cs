using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Quantities;

namespace CopperChain.TwinMonth;

/// <summary>Which month is made up, from which seed. Nothing in it is a figure of anybody's.</summary>
internal sealed record MonthScale
{
    public static MonthScale January { get; } = new();

    public Period Month { get; init; } = Period.Month(2026, 1);

    public ulong Seed { get; init; } = 2026;

    /// <summary>What one anode weighs.</summary>
    public Mass Anode { get; init; } = Mass.FromKilograms(400);

    /// <summary>What one bundle of cathodes weighs at most.</summary>
    public Mass Bundle { get; init; } = Mass.FromTonnes(3);
}
