using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Kernel.Metallurgy;

/// <summary>
/// The two-product formula: yield and recovery of a separation from the assays of feed f, concentrate c and tailings t alone, without
/// any mass (B. A. Wills, J. A. Finch, Wills' Mineral Processing Technology, 8th ed. 2016, section 3.6). It needs c &gt; f &gt; t, or the
/// mirror c &lt; f &lt; t of an element that the tailings collect.
/// </summary>
public static class TwoProduct
{
    /// <summary>What keeps three assays from being a two-product balance; empty when nothing does.</summary>
    public static IReadOnlyList<Violation> Check(Grade feed, Grade concentrate, Grade tailings) =>
        (concentrate > feed && feed > tailings) || (concentrate < feed && feed < tailings)
            ? []
            : [KernelViolations.TwoProductOrder.At("Feed", feed, ("concentrate", concentrate), ("tailings", tailings))];

    /// <summary>Yield, recovery and ratios, each exact and rounded once, half to even.</summary>
    /// <exception cref="RuleViolatedException">The feed does not lie between the products (<c>kernel.two-product.order</c>).</exception>
    /// <exception cref="OverflowedException">Feed and tailings are so close that the ratio of concentration passes 9.2 million (<c>kernel.quantity.overflow</c>).</exception>
    public static TwoProductBalance Of(Grade feed, Grade concentrate, Grade tailings)
    {
        var (f, c, t) = Require(feed, concentrate, tailings);
        return new TwoProductBalance
        {
            Yield = Ratio.Of(f - t, c - t),
            Recovery = Ratio.FromPartsPerTrillion(Ratio.Units.Narrow(
                HalfEven.MulDiv((Int128)c * (f - t), Ratio.One.PartsPerTrillion, (Int128)f * (c - t)))),
            RatioOfConcentration = Ratio.Of(c - t, f - t),
            EnrichmentRatio = Ratio.Of(c, f),
        };
    }

    /// <summary>
    /// Yield and recovery with first-order uncertainty (JCGM 100:2008, 5.1.2) from independent assays:
    /// ∂Y/∂f = 1/(c − t), ∂Y/∂c = −(f − t)/(c − t)², ∂Y/∂t = −(c − f)/(c − t)²;
    /// ∂R/∂f = ct/(f²(c − t)), ∂R/∂c = −t(f − t)/(f(c − t)²), ∂R/∂t = −c(c − f)/(f(c − t)²).
    /// Final when all three assays are.
    /// </summary>
    /// <inheritdoc cref="Of(Grade, Grade, Grade)" path="/exception"/>
    public static TwoProductEstimate Estimate(Measured<Grade> feed, Measured<Grade> concentrate, Measured<Grade> tailings)
    {
        var balance = Of(feed.Value, concentrate.Value, tailings.Value);
        var (f, c, t) = Require(feed.Value, concentrate.Value, tailings.Value);
        double sf = feed.StandardUncertainty.PartsPerTrillion, sc = concentrate.StandardUncertainty.PartsPerTrillion;
        double st = tailings.StandardUncertainty.PartsPerTrillion;
        double ct = c - t, ft = f - t, cf = c - f;
        var yield = Length(sf / ct, sc * ft / (ct * ct), st * cf / (ct * ct));
        var recovery = Length(
            sf * c / f * t / f / ct, sc * t / f * ft / (ct * ct), st * c / f * cf / (ct * ct));
        var status = feed.Status == MeasurementStatus.Final && concentrate.Status == MeasurementStatus.Final
            && tailings.Status == MeasurementStatus.Final ? MeasurementStatus.Final : MeasurementStatus.Provisional;
        return new TwoProductEstimate
        {
            Yield = new Measured<Ratio>(balance.Yield, Rounded(yield), status),
            Recovery = new Measured<Ratio>(balance.Recovery, Rounded(recovery), status),
        };
    }

    /// <summary>
    /// How much the formula enlarges one relative uncertainty common to three independent assays. Rules of thumb: ChemRxiv
    /// 6571384a29a13c4d47d5b5fd (2023); the exact factors are the first-order derivatives of <see cref="Estimate"/> times assay over result.
    /// </summary>
    /// <inheritdoc cref="Of(Grade, Grade, Grade)" path="/exception"/>
    public static TwoProductAmplification Amplification(Grade feed, Grade concentrate, Grade tailings)
    {
        var (f, c, t) = Require(feed, concentrate, tailings);
        double ct = c - t, ft = f - t, cf = c - f;
        var yield = ft / ct;
        var recovery = (double)c / f * yield;
        var tail = t / ft * (cf / ct);
        var spread = Math.Abs(recovery - yield);
        return new TwoProductAmplification
        {
            ExactRecovery = Rounded(Length(t / ft, t / ct, tail)),
            ApproximateRecovery = Rounded(Math.Sqrt(2) * (t / ct * (cf / f)) / spread),
            ExactYield = Rounded(Length(f / ft, c / ct, tail)),
            ApproximateYield = Rounded(Math.Sqrt(2) * (cf / ct) / spread),
        };
    }

    private static (long F, long C, long T) Require(Grade feed, Grade concentrate, Grade tailings) =>
        Check(feed, concentrate, tailings) is { Count: > 0 } violations
            ? throw new RuleViolatedException(violations)
            : (feed.PartsPerTrillion, concentrate.PartsPerTrillion, tailings.PartsPerTrillion);

    private static double Length(double x, double y, double z) => Math.Sqrt((x * x) + (y * y) + (z * z));

    private static Ratio Rounded(double value) =>
        Ratio.FromPartsPerTrillion(Ratio.Units.Narrow((Int128)Math.Round(value * Ratio.One.PartsPerTrillion)));
}
