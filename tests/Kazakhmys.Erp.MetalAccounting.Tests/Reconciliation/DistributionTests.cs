using Kazakhmys.Erp.MetalAccounting.Reconciliation.Statistics;

namespace Kazakhmys.Erp.MetalAccounting.Tests.Reconciliation;

/// <summary>Expected values by SciPy 1.10 (scipy.stats.norm.isf, chi2.isf, chi2.sf).</summary>
public sealed class DistributionTests
{
    [Theory]
    [InlineData(0.3, 0.5244005127080409)]
    [InlineData(0.05, 1.6448536269514729)]
    [InlineData(0.025, 1.9599639845400545)]
    [InlineData(1e-06, 4.753424308822899)]
    [InlineData(1e-12, 7.034483825301131)]
    [InlineData(0.9, -1.2815515655446004)]
    public void Quantiles_of_the_normal_distribution(double probability, double expected) =>
        Networks.Near(expected, NormalDistribution.UpperQuantile(probability), 1e-14);

    [Theory]
    [InlineData(0.05, 1, 3.8414588206941285)]
    [InlineData(0.001, 1, 10.827566170662733)]
    [InlineData(0.9, 1, 0.015790774093431225)]
    [InlineData(0.05, 2, 5.991464547107983)]
    [InlineData(0.001, 4, 18.466826952903173)]
    [InlineData(0.9, 10, 4.86518205192533)]
    [InlineData(0.05, 100, 124.34211340400408)]
    [InlineData(0.05, 4000, 4148.248404431036)]
    [InlineData(0.001, 4000, 4282.107862385296)]
    [InlineData(0.9, 40000, 39637.953425440406)]
    [InlineData(0.05, 40000, 40466.3691124718)]
    public void Quantiles_of_chi_square(double probability, int degreesOfFreedom, double expected) =>
        Networks.Near(expected, ChiSquareDistribution.UpperQuantile(probability, degreesOfFreedom), 1e-11);

    [Theory]
    [InlineData(221.334311356, 4, 9.678106910575899e-47)]
    [InlineData(0.01, 3, 0.9997348349413444)]
    [InlineData(12.8, 1, 0.000346619351134667)]
    [InlineData(3900, 4000, 0.8686473630432853)]
    [InlineData(4200, 4000, 0.013647467683370367)]
    [InlineData(40500, 40000, 0.03896634749506274)]
    [InlineData(0, 3, 1)]
    public void Tails_of_chi_square(double x, int degreesOfFreedom, double expected) =>
        Networks.Near(expected, ChiSquareDistribution.UpperTail(x, degreesOfFreedom), 1e-11);

    [Fact]
    public void The_joint_quantile_of_one_test_is_the_single_one() =>
        Networks.Near(NormalDistribution.TwoSidedQuantile(0.05), NormalDistribution.JointQuantile(0.05, 1), 1e-14);
}
