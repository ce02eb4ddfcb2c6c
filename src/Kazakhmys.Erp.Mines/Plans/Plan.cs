using Kazakhmys.Erp.Kernel.Codes;
using NodaTime;

namespace Kazakhmys.Erp.Mines.Plans;

/// <summary>A plan as it is stored.</summary>
public sealed record Plan
{
    /// <summary>What was planned.</summary>
    public required RecordPlan Content { get; init; }

    /// <summary>The revision, from 1.</summary>
    public required int Revision { get; init; }

    /// <summary>Who recorded this revision.</summary>
    public required Code RecordedBy { get; init; }

    /// <summary>When.</summary>
    public required Instant RecordedAt { get; init; }

    /// <summary>Its figures, metal as ore × grade.</summary>
    public ProductionFigures Figures => PlanRules.FiguresOf(Content);
}
