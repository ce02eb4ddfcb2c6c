using Kazakhmys.Erp.Kernel.Calendars;
using NodaTime;

namespace CopperChain.Synthetic;

/// <summary>How large the synthetic year is. Nothing in it is a figure of anybody's.</summary>
internal sealed record SyntheticScale
{
    /// <summary>About a million transfers.</summary>
    public static SyntheticScale Year { get; } = new();

    public int Days { get; init; } = 365;

    public int Mines { get; init; } = 10;

    public int WorkplacesPerMine { get; init; } = 13;

    public int Plants { get; init; } = 5;

    public int Smelters { get; init; } = 2;

    public int Seed { get; init; } = 2026;

    public ProductionDay First { get; init; } = new(new LocalDate(2026, 1, 1));

    public ProductionDay Last => First.AddDays(Days - 1);
}
