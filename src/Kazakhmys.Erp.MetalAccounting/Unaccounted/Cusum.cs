using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.MetalAccounting.Unaccounted;

/// <summary>
/// The tabular CUSUM, which finds small persistent shifts that no single period shows (Page 1954; Montgomery, Introduction to Statistical Quality
/// Control, 7th ed., equations 9.2 and 9.3). Pure.
/// </summary>
public static class Cusum
{
    /// <summary>
    /// The sums after one more period: C⁺ = max(0, z − k + C⁺), C⁻ = max(0, −k − z + C⁻), with z the standardised value (value less target over its
    /// standard deviation).
    /// </summary>
    public static CusumPoint Next(CusumPoint before, Ratio standardised, CusumOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(before);
        var chosen = options ?? CusumOptions.Default;
        Require(chosen);
        var high = Above(standardised - chosen.Allowance + before.High);
        var low = Above(-standardised - chosen.Allowance + before.Low);
        return new CusumPoint
        {
            High = high,
            Low = low,
            HighRun = high > Ratio.Zero ? before.HighRun + 1 : 0,
            LowRun = low > Ratio.Zero ? before.LowRun + 1 : 0,
            IsSignal = high > chosen.Decision || low > chosen.Decision,
        };
    }

    /// <summary>The sums after each period of a series.</summary>
    public static IReadOnlyList<CusumPoint> Of(IEnumerable<Ratio> standardised, CusumOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(standardised);
        var points = new List<CusumPoint>();
        foreach (var value in standardised)
            points.Add(Next(points.Count == 0 ? CusumPoint.Start : points[^1], value, options));
        return points;
    }

    private static Ratio Above(Ratio value) => value > Ratio.Zero ? value : Ratio.Zero;

    private static void Require(CusumOptions options)
    {
        if (options.Allowance < Ratio.Zero)
            throw new ValidationFailedException(KernelViolations.ValueNegative.At(nameof(options.Allowance), options.Allowance));
        if (options.Decision <= Ratio.Zero)
            throw new ValidationFailedException(KernelViolations.ValueNotPositive.At(nameof(options.Decision), options.Decision));
    }
}
