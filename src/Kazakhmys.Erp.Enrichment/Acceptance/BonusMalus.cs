using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.Enrichment.Acceptance;

/// <summary>
/// What a receiver adds to or takes off the price of a dry tonne for the grade of an element: so much for every step above (or below) a grade, in whole steps or
/// pro rata.
/// </summary>
public sealed record BonusMalus
{
    /// <summary>The element.</summary>
    public required Code Element { get; init; }

    /// <summary>The grade from which it counts.</summary>
    public required Grade From { get; init; }

    /// <summary>Whether grades below <see cref="From"/> count instead of those above it.</summary>
    public bool CountsBelow { get; init; }

    /// <summary>One step; above zero.</summary>
    public required Grade Step { get; init; }

    /// <summary>Money for one step on one dry tonne: above zero a bonus, below zero a malus.</summary>
    public required Money PerStepAndTonne { get; init; }

    /// <summary>Whether a begun step counts by its part; otherwise only whole steps count.</summary>
    public required bool IsProRata { get; init; }
}
