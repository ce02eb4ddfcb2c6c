using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.Kernel.Metallurgy;

/// <summary>What is known of a mined-out block by the direct method: losses and admixed rock as surveyed.</summary>
public sealed record SurveyedBlock
{
    /// <summary>B: extinguished balance reserves, dry; greater than zero.</summary>
    public required Mass ExtinguishedReserves { get; init; }

    /// <summary>c: grade of the reserves, greater than zero.</summary>
    public required Grade ReserveGrade { get; init; }

    /// <summary>b: grade of the admixed host rock; below <see cref="ReserveGrade"/>.</summary>
    public required Grade HostRockGrade { get; init; }

    /// <summary>P: reserves left in the ground, from zero to <see cref="ExtinguishedReserves"/>.</summary>
    public required Mass Lost { get; init; }

    /// <summary>V: host rock drawn with the ore, not negative.</summary>
    public required Mass AdmixedRock { get; init; }
}
