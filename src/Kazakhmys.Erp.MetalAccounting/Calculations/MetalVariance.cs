using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.MetalAccounting.Calculations;

/// <summary>
/// Why metal differs from plan (flexible-budget variance of two factors: C. T. Horngren et al., Cost Accounting, chapter 7): tonnage effect
/// (T_a − T_p) g_p, grade effect T_p (g_a − g_p), combined effect (T_a − T_p)(g_a − g_p). The effects sum to the difference to the milligram: the
/// combined one takes what rounding leaves. Pure.
/// </summary>
public sealed record MetalVariance
{
    /// <summary>Actual less planned metal.</summary>
    public required Mass Total { get; init; }

    /// <summary>By more or less tonnes at the planned grade.</summary>
    public required Mass TonnageEffect { get; init; }

    /// <summary>By a better or worse grade of the planned tonnes.</summary>
    public required Mass GradeEffect { get; init; }

    /// <summary>By both together.</summary>
    public required Mass CombinedEffect { get; init; }

    /// <summary>Compares dry masses and grades.</summary>
    /// <exception cref="ValidationFailedException">A mass is negative (<c>kernel.value.negative</c>).</exception>
    public static MetalVariance Of(Mass plannedDry, Grade plannedGrade, Mass actualDry, Grade actualGrade)
    {
        if (plannedDry < Mass.Zero)
            throw new ValidationFailedException(KernelViolations.ValueNegative.At(nameof(plannedDry), plannedDry));
        if (actualDry < Mass.Zero)
            throw new ValidationFailedException(KernelViolations.ValueNegative.At(nameof(actualDry), actualDry));
        var total = (actualDry * actualGrade) - (plannedDry * plannedGrade);
        var tonnage = (actualDry - plannedDry) * plannedGrade;
        var grade = Mass.FromMilligrams(Mass.Units.MulDiv(
            plannedDry.Milligrams, actualGrade.PartsPerTrillion - plannedGrade.PartsPerTrillion, Grade.Pure.PartsPerTrillion));
        return new MetalVariance { Total = total, TonnageEffect = tonnage, GradeEffect = grade, CombinedEffect = total - tonnage - grade };
    }
}
