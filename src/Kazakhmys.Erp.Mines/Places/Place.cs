using Kazakhmys.Erp.Kernel.Codes;

namespace Kazakhmys.Erp.Mines.Places;

/// <summary>A shaft, level or panel of a mine. What is said here never changes.</summary>
public sealed record Place
{
    /// <summary>Code, unique in the mine and no workplace's; one segment of at most 40 characters.</summary>
    public required Code Code { get; init; }

    /// <summary>Name for people, at most 200 characters.</summary>
    public required string Name { get; init; }

    /// <summary>Level, panel or shaft.</summary>
    public required PlaceKind Kind { get; init; }

    /// <summary>The place that it is part of; null where it is directly the mine's.</summary>
    public Code? Parent { get; init; }
}
