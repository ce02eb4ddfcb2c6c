using Kazakhmys.Erp.Kernel.Assays;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.Mines.Plans;

/// <summary>A plan of a mine, of a shaft, level or panel, or of a workplace, for a month, a day or a shift.</summary>
public sealed record RecordPlan
{
    /// <summary>The book.</summary>
    public required Code Book { get; init; }

    /// <summary>The mine.</summary>
    public required Code Mine { get; init; }

    /// <summary>The place or workplace; null for the whole mine.</summary>
    public Code? Target { get; init; }

    /// <summary>The month, day or shift.</summary>
    public required PlanSpan Span { get; init; }

    /// <summary>Dry ore.</summary>
    public Mass Ore { get; init; }

    /// <summary>Dry waste.</summary>
    public Mass Waste { get; init; }

    /// <summary>Metres of hole.</summary>
    public Length Drilled { get; init; }

    /// <summary>Dry mass hoisted.</summary>
    public Mass Hoisted { get; init; }

    /// <summary>Grades of the ore.</summary>
    public Assay Grades { get; init; } = Assay.Empty;

    /// <summary>The revision that the planner has read, 0 for a new plan; another one now current refuses it.</summary>
    public int Revision { get; init; }
}
