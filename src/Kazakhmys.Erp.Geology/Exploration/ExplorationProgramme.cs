using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.Geology.Exploration;

/// <summary>An exploration programme with what was done of it and what it brought.</summary>
public sealed record ExplorationProgramme
{
    /// <summary>The plan.</summary>
    public required PlanProgramme Plan { get; init; }

    /// <summary>Who planned it.</summary>
    public required Code PlannedBy { get; init; }

    /// <summary>Its holes, by code.</summary>
    public required IReadOnlyList<DrilledHole> Holes { get; init; }

    /// <summary>Its results, by hole and depth.</summary>
    public required IReadOnlyList<Intersection> Intersections { get; init; }

    /// <summary>What it added to the reserves, by change.</summary>
    public required IReadOnlyList<ReserveIncrease> Increases { get; init; }

    /// <summary>Metres drilled.</summary>
    public Length Drilled => Holes.Aggregate(Length.Zero, (sum, hole) => sum + hole.Depth);

    /// <summary>Metres drilled over metres planned.</summary>
    public Ratio Progress => Drilled / Plan.Metres;
}
