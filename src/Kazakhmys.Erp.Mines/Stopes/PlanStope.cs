using Kazakhmys.Erp.Kernel.Assays;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using NodaTime;

namespace Kazakhmys.Erp.Mines.Stopes;

/// <summary>
/// Makes a workplace a stope or bench block with a life cycle. From then on its shift reports may load and hoist only after a blast and through an open
/// gate; workplaces that are not planned as stopes keep their rules.
/// </summary>
public sealed record PlanStope
{
    /// <summary>The book.</summary>
    public required Code Book { get; init; }

    /// <summary>The mine.</summary>
    public required Code Mine { get; init; }

    /// <summary>The workplace of the mine that is the stope.</summary>
    public required Code Stope { get; init; }

    /// <summary>A stope or a bench block.</summary>
    public StopeKind Kind { get; init; }

    /// <summary>When it was planned.</summary>
    public required Instant At { get; init; }

    /// <summary>Dry ore that the plan expects from it.</summary>
    public Mass PlannedOre { get; init; }

    /// <summary>Grades that the plan expects.</summary>
    public Assay PlannedGrades { get; init; } = Assay.Empty;
}
