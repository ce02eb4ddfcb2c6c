using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.Geology.Calculations;

/// <summary>What lies at or above one cut-off grade.</summary>
public sealed record GradeTonnagePoint
{
    /// <summary>The cut-off grade.</summary>
    public required Grade CutOff { get; init; }

    /// <summary>Dry ore at or above it.</summary>
    public required Mass Dry { get; init; }

    /// <summary>The metal in that ore.</summary>
    public required Mass Metal { get; init; }

    /// <summary>Mean grade of that ore; null where there is none.</summary>
    public Grade? MeanGrade => Dry > Mass.Zero ? Grade.Of(Metal, Dry) : null;
}
