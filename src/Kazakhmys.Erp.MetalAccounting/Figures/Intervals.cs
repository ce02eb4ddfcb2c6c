using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.MetalAccounting.Figures;

/// <summary>
/// Interval arithmetic of positive quantities (Moore, Kearfott and Cloud, Introduction to Interval Analysis, 2009, section 2.3): the bounds of a
/// result from the bounds of independent inputs. Each bound is rounded once, half to even, to the smallest unit. Pure.
/// </summary>
public static class Intervals
{
    /// <summary>An exact value.</summary>
    public static Interval<T> Exactly<T>(T value)
        where T : struct, IQuantity<T> => new() { Low = value, Value = value, High = value };

    /// <summary>The metal in ore or concentrate: dry mass × grade.</summary>
    public static Interval<Mass> Metal(Interval<Mass> dry, Interval<Grade> grade)
    {
        ArgumentNullException.ThrowIfNull(dry);
        ArgumentNullException.ThrowIfNull(grade);
        return new() { Low = dry.Low * grade.Low, Value = dry.Value * grade.Value, High = dry.High * grade.High };
    }

    /// <summary>A recovery or yield: what came out over what went in.</summary>
    /// <exception cref="RuleViolatedException">What went in may be nothing or less (<c>metal-accounting.interval.divisor</c>).</exception>
    public static Interval<Ratio> Quotient(Interval<Mass> dividend, Interval<Mass> divisor)
    {
        ArgumentNullException.ThrowIfNull(dividend);
        ArgumentNullException.ThrowIfNull(divisor);
        if (divisor.Low <= Mass.Zero)
            throw new RuleViolatedException(MetalAccountingViolations.IntervalDivisor.At(nameof(divisor), divisor));
        return new()
        {
            Low = dividend.Low / (dividend.Low < Mass.Zero ? divisor.Low : divisor.High),
            Value = dividend.Value / divisor.Value,
            High = dividend.High / (dividend.High < Mass.Zero ? divisor.High : divisor.Low),
        };
    }

    /// <summary>The mean grade of a metal mass in a dry mass.</summary>
    /// <exception cref="RuleViolatedException">The dry mass may be nothing or less (<c>metal-accounting.interval.divisor</c>).</exception>
    public static Interval<Grade> MeanGrade(Interval<Mass> metal, Interval<Mass> dry)
    {
        var share = Quotient(metal, dry);
        return new() { Low = Of(share.Low), Value = Of(share.Value), High = Of(share.High) };
    }

    /// <summary>The sum.</summary>
    public static Interval<T> Plus<T>(this Interval<T> left, Interval<T> right)
        where T : struct, IQuantity<T>
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return new() { Low = left.Low + right.Low, Value = left.Value + right.Value, High = left.High + right.High };
    }

    /// <summary>The difference: for example ore mined less ore processed, the change of the ore stock.</summary>
    public static Interval<T> Minus<T>(this Interval<T> left, Interval<T> right)
        where T : struct, IQuantity<T>
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return new() { Low = left.Low - right.High, Value = left.Value - right.Value, High = left.High - right.Low };
    }

    private static Grade Of(Ratio share) => Grade.FromPartsPerTrillion(share.PartsPerTrillion);
}
