using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.Geology.Calculations;

/// <summary>One year of a mine's life under a plan.</summary>
public sealed record LifeOfMineYear
{
    /// <summary>Year, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>Reserves at its beginning, dry.</summary>
    public required Mass Opening { get; init; }

    /// <summary>Reserves that mining extinguishes in it.</summary>
    public required Mass Extinguished { get; init; }

    /// <summary>Ore drawn in it, with admixed rock.</summary>
    public required Mass Drawn { get; init; }

    /// <summary>The part of the year that the reserves last: one, but for the last.</summary>
    public required Ratio Share { get; init; }

    /// <summary>Reserves at its end.</summary>
    public Mass Closing => Opening - Extinguished;
}
