using CsCheck;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.MetalAccounting.Unaccounted;

namespace Kazakhmys.Erp.MetalAccounting.Tests.Unaccounted;

public sealed class CusumTests
{
    // Montgomery, Introduction to Statistical Quality Control, 7th ed., tables 9.1 and 9.2: target 10, sigma 1, k = 0.5, h = 5.
    private static readonly decimal[] Published =
    [
        9.45m, 7.99m, 9.29m, 11.66m, 12.16m, 10.18m, 8.04m, 11.46m, 9.20m, 10.34m, 9.03m, 11.47m, 10.51m, 9.40m, 10.08m, 9.37m, 10.62m, 10.31m, 8.52m,
        10.84m, 10.90m, 9.33m, 12.29m, 11.50m, 10.60m, 11.08m, 10.38m, 11.62m, 11.31m, 10.52m,
    ];

    private static readonly decimal[] High =
    [
        0, 0, 0, 1.16m, 2.82m, 2.50m, 0.04m, 1.00m, 0, 0, 0, 0.97m, 0.98m, 0, 0, 0, 0.12m, 0, 0, 0.34m, 0.74m, 0, 1.79m, 2.79m, 2.89m, 3.47m, 3.35m,
        4.47m, 5.28m, 5.30m,
    ];

    private static readonly decimal[] Low =
    [
        0.05m, 1.56m, 1.77m, 0, 0, 0, 1.46m, 0, 0.30m, 0, 0.47m, 0, 0, 0.10m, 0, 0.13m, 0, 0, 0.98m, 0, 0, 0.17m, 0, 0, 0, 0, 0, 0, 0, 0,
    ];

    private static readonly IReadOnlyList<CusumPoint> Points = Cusum.Of(Published.Select(value => Ratio.FromFraction(value - 10)));

    [Fact]
    public void The_sums_are_those_of_the_published_table()
    {
        Assert.Equal(High, Points.Select(point => point.High.Fraction / 1.000000000000000000000m));
        Assert.Equal(Low, Points.Select(point => point.Low.Fraction / 1.000000000000000000000m));
    }

    [Fact]
    public void The_shift_signals_in_period_29_and_began_after_period_22()
    {
        Assert.Equal(28, Points.Select((point, i) => (point, i)).First(each => each.point.IsSignal).i);
        Assert.Equal(7, Points[28].HighRun);
    }

    [Fact]
    public void A_series_and_its_opposite_swap_the_sums() =>
        Gen.Decimal[-5, 5].Select(value => Ratio.FromFraction(decimal.Round(value, 6))).Array[1, 40].Sample(values =>
        {
            var (there, back) = (Cusum.Of(values), Cusum.Of(values.Select(value => Ratio.Zero - value)));
            Assert.Equal(there.Select(point => (point.High, point.Low)), back.Select(point => (point.Low, point.High)));
        });

    [Fact]
    public void Settings_that_can_never_signal_are_refused()
    {
        string Refused(CusumOptions options) => Assert.Throws<ValidationFailedException>(() => Cusum.Next(CusumPoint.Start, Ratio.One, options)).Code;
        Assert.Equal("kernel.value.negative", Refused(new CusumOptions { Allowance = Ratio.FromFraction(-1) }));
        Assert.Equal("kernel.value.not-positive", Refused(new CusumOptions { Decision = Ratio.Zero }));
    }
}
