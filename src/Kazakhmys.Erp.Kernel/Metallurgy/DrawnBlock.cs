using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.Kernel.Metallurgy;

/// <summary>What is known of a mined-out block by the indirect method: masses and grades of reserves and drawn ore, and the grade of the host rock.</summary>
public sealed record DrawnBlock
{
    /// <summary>B: extinguished (written off as mined out) balance reserves, dry; greater than zero.</summary>
    public required Mass ExtinguishedReserves { get; init; }

    /// <summary>c: grade of the reserves.</summary>
    public required Grade ReserveGrade { get; init; }

    /// <summary>b: grade of the admixed host rock; below <see cref="ReserveGrade"/>.</summary>
    public required Grade HostRockGrade { get; init; }

    /// <summary>D: drawn ore, dry; greater than zero.</summary>
    public required Mass Drawn { get; init; }

    /// <summary>a: grade of the drawn ore, from <see cref="HostRockGrade"/> to <see cref="ReserveGrade"/>.</summary>
    public required Grade DrawnGrade { get; init; }
}
