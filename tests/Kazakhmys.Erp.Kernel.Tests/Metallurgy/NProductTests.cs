using CsCheck;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Metallurgy;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Kernel.Tests.Metallurgy;

public sealed class NProductTests
{
    private static readonly Code Lead = Code.Parse("Pb");
    private static readonly Code Zinc = Code.Parse("Zn");
    private static readonly Code Iron = Code.Parse("Fe");

    [Fact]
    public void An_element_that_is_not_in_the_feed_has_no_recovery() =>
        Assert.Equal("kernel.n-product.nothing", Assert.Throws<ValidationFailedException>(
            () => NProduct.Of([Assays(Lead, 3.54m, 0.02m, 30, 2, 0.2m), Assays(Zinc, 0, 0.02m, 5, 40, 0.5m)])).Code);

    // By hand: yields 10 %, 20 %, 70 % of these products make 3.54 % Pb and 8.85 % Zn.
    [Fact]
    public void Two_metals_tell_the_yields_of_two_concentrates_and_the_tailings()
    {
        var balance = NProduct.Of([Assays(Lead, 3.54m, 0.02m, 30, 2, 0.2m), Assays(Zinc, 8.85m, 0.02m, 5, 40, 0.5m)]);

        Near([0.1, 0.2, 0.7], balance.Yields);
        Near([3 / 3.54, 0.4 / 3.54, 0.14 / 3.54], balance.Recoveries[Lead]);
        Near([0.5 / 8.85, 8 / 8.85, 0.35 / 8.85], balance.Recoveries[Zinc]);
        Assert.True(balance.IsPossible);
        Assert.True(balance.ConditionNumber < Ratio.FromFraction(2));
    }

    // Synthetic; the expected uncertainty is a plain finite difference over all eight assays.
    [Fact]
    public void Uncertainty_is_what_shifting_each_assay_does()
    {
        decimal[] lead = [3.54m, 30, 2, 0.2m], zinc = [8.85m, 5, 40, 0.5m];
        var estimate = Of(lead, zinc);
        var (variances, recovery) = (new double[3], 0.0);
        for (var i = 0; i < 8; i++)
        {
            decimal[] l = [.. lead], z = [.. zinc];
            var row = i < 4 ? l : z;
            var step = row[i % 4] * 0.0001m;
            row[i % 4] += step;
            var shifted = Of(l, z);
            for (var j = 0; j < 3; j++)
                variances[j] += Math.Pow(Difference(shifted.Yields[j], estimate.Yields[j]) * 0.02 / 0.0001, 2);
            recovery += Math.Pow(Difference(shifted.Recoveries[Zinc][1], estimate.Recoveries[Zinc][1]) * 0.02 / 0.0001, 2);
        }

        for (var j = 0; j < 3; j++)
            Assert.Equal(Math.Sqrt(variances[j]), (double)estimate.Yields[j].StandardUncertainty.Fraction, 1e-5);
        Assert.Equal(Math.Sqrt(recovery), (double)estimate.Recoveries[Zinc][1].StandardUncertainty.Fraction, 1e-5);

        static NProductBalance Of(decimal[] lead, decimal[] zinc) => NProduct.Of(
            [Assays(Lead, lead[0], 0.02m, lead[1], lead[2], lead[3]), Assays(Zinc, zinc[0], 0.02m, zinc[1], zinc[2], zinc[3])]);
    }

    [Fact]
    public void With_one_metal_and_two_products_it_is_the_two_product_formula_with_its_uncertainty()
    {
        var balance = NProduct.Of([Assays(Lead, 0.92m, 0.02m, 1.30m, 0.85m)]);
        var two = TwoProduct.Estimate(Assay(0.92m, 0.02m), Assay(1.30m, 0.02m), Assay(0.85m, 0.02m));

        Assert.Equal("22.0 %", balance.Recoveries[Lead][0].Value.ToString("%:1", null));
        Assert.Equal("7.0 %", balance.Recoveries[Lead][0].StandardUncertainty.ToString("%:1", null));
        Assert.Equal((double)two.Yield.StandardUncertainty.Fraction, (double)balance.Yields[0].StandardUncertainty.Fraction, 1e-10);
        Assert.Equal((double)two.Recovery.StandardUncertainty.Fraction, (double)balance.Recoveries[Lead][0].StandardUncertainty.Fraction, 1e-10);
    }

    [Fact]
    public void A_precise_element_weighs_more_than_a_rough_one()
    {
        // Lead alone says 10 %, zinc alone 20 %.
        var balance = NProduct.Of([Assays(Lead, 2m, 0.001m, 20, 0), Assays(Zinc, 4m, 0.1m, 20, 0)]);

        Assert.InRange(balance.Yields[0].Value.Percent, 10m, 10.1m);
        Assert.True(balance.Misclosures[Zinc] < Ratio.FromPercent(-40));
    }

    [Fact]
    public void Whatever_the_yields_were_consistent_assays_tell_them() =>
        Gen.Select(Gen.Int[1, 300], Gen.Int[1, 300], Gen.Int[20, 60], Gen.Int[20, 60]).Sample((first, second, grade1, grade2) =>
        {
            var (w1, w2) = (first / 1000m, second / 1000m);
            var w3 = 1 - w1 - w2;
            decimal Feed(decimal a, decimal b, decimal t) => (w1 * a) + (w2 * b) + (w3 * t);
            var balance = NProduct.Of(
            [
                Assays(Lead, Feed(grade1, 2, 0.2m), 0.02m, grade1, 2, 0.2m), Assays(Zinc, Feed(5, grade2, 0.5m), 0.02m, 5, grade2, 0.5m),
                Assays(Iron, Feed(8, 12, 4), 0.02m, 8, 12, 4),
            ]);
            Near([(double)w1, (double)w2, (double)w3], balance.Yields);
            foreach (var recoveries in balance.Recoveries.Values)
                Assert.Equal(1.0, recoveries.Sum(recovery => (double)recovery.Value.Fraction), 1e-10);
        }, iter: 200);

    [Fact]
    public void Contradictory_assays_are_flagged_and_never_clipped()
    {
        var balance = NProduct.Of([Assays(Lead, 30, 0.02m, 20, 1)]);

        Assert.False(balance.IsPossible);
        Assert.True(balance.Yields[0].Value > Ratio.One);
    }

    [Fact]
    public void Near_proportional_concentrates_are_refused_not_answered()
    {
        ProductAssays[] alike = [Assays(Lead, 5, 0.02m, 30, 30.1m, 0.2m), Assays(Zinc, 7, 0.02m, 40, 40.2m, 0.3m)];

        Assert.Equal("kernel.n-product.proportional", Assert.Throws<RuleViolatedException>(() => NProduct.Of(alike)).Code);
        Assert.Equal("kernel.n-product.proportional", Assert.Single(NProduct.Check(alike)).Code);
        ProductAssays[] same = [Assays(Lead, 5, 0.02m, 30, 30, 0.2m), Assays(Zinc, 7, 0.02m, 40, 40, 0.3m)];
        Assert.Equal("kernel.n-product.proportional", Assert.Single(NProduct.Check(same)).Code);
    }

    [Fact]
    public void Assays_that_describe_no_separation_are_refused()
    {
        Assert.Equal("kernel.n-product.shape", Assert.Throws<ValidationFailedException>(() => NProduct.Of([])).Code);
        Assert.Equal(
            "kernel.n-product.shape",
            Assert.Throws<ValidationFailedException>(() => NProduct.Of([Assays(Lead, 2, 0.02m, 20, 0.1m), Assays(Lead, 2, 0.02m, 20, 0.1m)])).Code);
        Assert.Equal(
            "kernel.n-product.too-few-elements",
            Assert.Throws<RuleViolatedException>(() => NProduct.Of([Assays(Lead, 2, 0, 20, 3, 0.1m)])).Code);
        Assert.Equal(
            "kernel.n-product.uncertainty-missing",
            Assert.Throws<ValidationFailedException>(() => NProduct.Of([Assays(Lead, 2, 0.02m, 20, 0.1m), Assays(Zinc, 2, 0, 20, 0.1m)])).Code);
    }

    private static ProductAssays Assays(Code element, decimal feed, decimal relative, params decimal[] products) =>
        new() { Element = element, Feed = Assay(feed, relative), Products = [.. products.Select(product => Assay(product, relative))] };

    private static Measured<Grade> Assay(decimal percent, decimal relative) =>
        new(Grade.FromPercent(percent), Grade.FromPercent(percent * relative), MeasurementStatus.Final);

    private static double Difference(Measured<Ratio> left, Measured<Ratio> right) => (double)(left.Value - right.Value).Fraction;

    private static void Near(double[] expected, IReadOnlyList<Measured<Ratio>> actual)
    {
        Assert.Equal(expected.Length, actual.Count);
        for (var i = 0; i < expected.Length; i++)
            Assert.Equal(expected[i], (double)actual[i].Value.Fraction, 1e-10);
    }
}
