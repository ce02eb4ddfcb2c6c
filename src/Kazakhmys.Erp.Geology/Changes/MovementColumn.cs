using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Geology.Changes;

/// <summary>A column of a form: the sum of some terms of the movement.</summary>
public sealed record MovementColumn
{
    /// <summary>Its heading.</summary>
    public required LocalizedText Heading { get; init; }

    /// <summary>The terms that it sums.</summary>
    public required IReadOnlyList<MovementTerm> Terms { get; init; }
}
