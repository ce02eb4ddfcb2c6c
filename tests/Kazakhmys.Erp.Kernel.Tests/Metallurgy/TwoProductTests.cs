using CsCheck;
using Kazakhmys.Erp.Kernel.Metallurgy;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Kernel.Tests.Metallurgy;

public sealed class TwoProductTests
{
    /// <summary>Sources: processconvert.com, two-product formula calculator; MineLab (argenismarin), test_mass_balance.py at b95d77d.</summary>
    [Theory]
    [InlineData("1.0", "10.0", "0.2", 0.0816326530612, 0.816326530612, 12.25, 10.0, 0.183673469388)]
    [InlineData("2.0", "20.0", "0.5", 0.0769230769231, 0.769230769231, 13.0, 10.0, 0.230769230769)]
    public void Published_balances_come_out(
        string f, string c, string t, double yield, double recovery, double concentration, double enrichment, double loss)
    {
        var balance = TwoProduct.Of(Percent(f), Percent(c), Percent(t));

        Near(yield, balance.Yield);
        Near(recovery, balance.Recovery);
        Near(concentration, balance.RatioOfConcentration);
        Near(enrichment, balance.EnrichmentRatio);
        Near(loss, balance.TailingsLoss);
    }

    /// <summary>Two per cent relative on every assay; partial derivatives checked by finite differences.</summary>
    [Fact]
    public void Uncertainty_of_the_assays_reaches_yield_and_recovery()
    {
        var estimate = TwoProduct.Estimate(Assay("1.0"), Assay("10.0"), Assay("0.2"));

        Near(0.0816326530612, estimate.Yield.Value);
        Near(0.00266099672552, estimate.Yield.StandardUncertainty);
        Near(0.816326530612, estimate.Recovery.Value);
        Near(0.00555171435334, estimate.Recovery.StandardUncertainty);
        Assert.Equal(MeasurementStatus.Final, estimate.Recovery.Status);
    }

    /// <summary>Amplification by the exact derivatives and by √2(1−R)/|R−Y|, √2(1−Y)/|R−Y| (ChemRxiv 6571384a29a13c4d47d5b5fd).</summary>
    [Fact]
    public void Amplification_factors_are_the_published_ones()
    {
        var factors = TwoProduct.Amplification(Percent("1.0"), Percent("10.0"), Percent("0.2"));

        Near(0.340042504142, factors.ExactRecovery);
        Near(0.353553390593, factors.ApproximateRecovery);
        Near(1.62986049438, factors.ExactYield);
        Near(1.76776695297, factors.ApproximateYield);
    }

    [Fact]
    public void A_poor_separation_has_a_recovery_that_says_little()
    {
        var recovery = TwoProduct.Estimate(Assay("0.92"), Assay("1.30"), Assay("0.85")).Recovery;

        Assert.Equal("22.0 %", recovery.Value.ToString("%:1", null));
        Assert.Equal("7.0 %", recovery.StandardUncertainty.ToString("%:1", null));
    }

    [Fact]
    public void One_provisional_assay_makes_the_estimate_provisional()
    {
        var tailings = new Measured<Grade>(Percent("0.2"), Percent("0.004"), MeasurementStatus.Provisional);

        Assert.Equal(MeasurementStatus.Provisional, TwoProduct.Estimate(Assay("1.0"), Assay("10.0"), tailings).Yield.Status);
    }

    [Theory]
    [InlineData("1.0", "10.0", "1.1")]
    [InlineData("10.0", "10.0", "0.2")]
    [InlineData("0.2", "10.0", "0.2")]
    [InlineData("0", "0", "0")]
    public void A_feed_that_does_not_lie_between_its_products_is_refused(string f, string c, string t)
    {
        var refusal = Assert.Throws<RuleViolatedException>(() => TwoProduct.Of(Percent(f), Percent(c), Percent(t)));

        Assert.Equal("kernel.two-product.order", refusal.Code);
    }

    [Fact]
    public void Products_of_every_possible_separation_sum_to_its_feed()
    {
        var grade = Gen.Long[0, 1_000_000_000_000];
        Gen.Select(grade, grade, grade)
            .Where(g => g.Item1 != g.Item2 && g.Item1 != g.Item3 && g.Item2 != g.Item3)
            .Sample(g =>
            {
                long[] ordered = [g.Item1, g.Item2, g.Item3];
                Array.Sort(ordered);
                var mirrored = g.Item1 > g.Item2;
                var (c, f, t) = mirrored ? (ordered[0], ordered[1], ordered[2]) : (ordered[2], ordered[1], ordered[0]);
                if (Math.Abs(f - t) < 1_000_000)
                    return;
                var balance = TwoProduct.Of(
                    Grade.FromPartsPerTrillion(f), Grade.FromPartsPerTrillion(c), Grade.FromPartsPerTrillion(t));
                var yield = balance.Yield.Fraction;
                var rebuilt = (yield * c) + ((1 - yield) * t);
                Assert.InRange(rebuilt - f, -2m, 2m);
                Assert.InRange(balance.Recovery.Fraction, 0m, 1m);
            });
    }

    private static Grade Percent(string percent) => Grade.Parse($"{percent} %", null);

    private static Measured<Grade> Assay(string percent) =>
        new(Percent(percent), Percent(percent) * Ratio.FromPercent(2), MeasurementStatus.Final);

    private static void Near(double expected, Ratio actual) =>
        Assert.InRange(((double)actual.Fraction / expected) - 1, -1e-9, 1e-9);
}
