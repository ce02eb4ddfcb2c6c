using System.Globalization;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.MetalAccounting.Figures;

namespace Kazakhmys.Erp.MetalAccounting.Tests.Figures;

public sealed class RoundedTests
{
    [Fact]
    public void A_figure_is_known_to_half_a_unit_of_its_last_digit()
    {
        var concentrate = Rounded<Mass>.Parse("62.943", "kt", null);
        Assert.Equal((Mass.FromTonnes(62_943), Mass.FromTonnes(0.5m)), (concentrate.Value, concentrate.HalfWidth));
        var ore = Rounded<Mass>.Parse("7,651", "kt", CultureInfo.GetCultureInfo("en-US"));
        Assert.Equal((Mass.FromKilotonnes(7_651), Mass.FromTonnes(500)), (ore.Value, ore.HalfWidth));
        var grade = Rounded<Grade>.Parse("0,94", "%", CultureInfo.GetCultureInfo("ru"));
        Assert.Equal((Grade.FromPercent(0.94m), Grade.FromPercent(0.005m)), (grade.Value, grade.HalfWidth));
        Assert.Equal("62.943 kt", concentrate.ToString());
    }

    [Fact]
    public void A_comma_that_may_mean_a_thousand_times_more_is_refused_unless_the_culture_is_stated()
    {
        Assert.Equal("kernel.quantity.ambiguous-separator", Assert.Throws<ValidationFailedException>(() => Rounded<Mass>.Parse("4,576", "kt", null)).Code);
        Assert.Equal(Mass.FromKilotonnes(4_576), Rounded<Mass>.Parse("4,576", "kt", CultureInfo.GetCultureInfo("en-US")).Value);
        Assert.Equal(Mass.FromTonnes(4_576), Rounded<Mass>.Parse("4,576", "kt", CultureInfo.GetCultureInfo("ru")).Value);
    }

    // Kazakhmys annual report 2011: 33,432 kt of ore at 1.01 % Cu.
    [Fact]
    public void Copper_in_the_ore_of_2011_lies_between_336_0_and_339_3_kt()
    {
        var metal = Intervals.Metal(Of("33432", "kt"), Rounded<Grade>.Parse("1.01", "%", null).Interval);

        Assert.Equal("337.7 kt", metal.Value.ToString("kt:1", CultureInfo.InvariantCulture));
        Assert.Equal("336.0 kt", metal.Low.ToString("kt:1", CultureInfo.InvariantCulture));
        Assert.Equal("339.3 kt", metal.High.ToString("kt:1", CultureInfo.InvariantCulture));
    }

    // kazakhmys.kz, results for the first quarter of 2022: ore processed, grade, copper in concentrate. The first bounds let only the grade vary,
    // which is the coarsest of the three figures; the second let all three vary.
    [Theory]
    [InlineData("7651", "0.94", "62.943", "87.5 %", "87.1 %", "88.0 %", "87.0 %", "88.0 %")]
    [InlineData("7481", "0.98", "61.32", "83.6 %", "83.2 %", "84.1 %", "83.2 %", "84.1 %")]
    public void Published_quarters_give_the_recovery_of_the_concentrators_with_its_bounds(
        string ore, string grade, string concentrate, string value, string low, string high, string lowOfAll, string highOfAll)
    {
        var cu = Rounded<Grade>.Parse(grade, "%", null).Interval;
        var byGrade = Intervals.Quotient(Intervals.Exactly(Of(concentrate, "kt").Value), Intervals.Metal(Intervals.Exactly(Of(ore, "kt").Value), cu));
        var byAll = Intervals.Quotient(Of(concentrate, "kt"), Intervals.Metal(Of(ore, "kt"), cu));

        Assert.Equal((value, low, high), (Shown(byGrade.Value), Shown(byGrade.Low), Shown(byGrade.High)));
        Assert.Equal((value, lowOfAll, highOfAll), (Shown(byAll.Value), Shown(byAll.Low), Shown(byAll.High)));

        static string Shown(Ratio ratio) => ratio.ToString("%:1", CultureInfo.InvariantCulture);
    }

    [Fact]
    public void A_quotient_is_widest_at_its_outer_bounds()
    {
        var recovery = Intervals.Quotient(Of("90", "t"), Of("100", "t"));

        Assert.Equal(Ratio.FromPercent(90), recovery.Value);
        Assert.Equal(Mass.FromTonnes(89.5m) / Mass.FromTonnes(100.5m), recovery.Low);
        Assert.Equal(Mass.FromTonnes(90.5m) / Mass.FromTonnes(99.5m), recovery.High);
        Assert.Equal(
            "metal-accounting.interval.divisor",
            Assert.Throws<RuleViolatedException>(() => Intervals.Quotient(Of("1", "t"), Of("0", "t"))).Code);
    }

    [Fact]
    public void A_difference_carries_the_rounding_of_both()
    {
        var change = Of("79.084", "kt").Minus(Of("62.943", "kt"));

        Assert.Equal(Mass.FromTonnes(16_141), change.Value);
        Assert.Equal((Mass.FromTonnes(16_140), Mass.FromTonnes(16_142)), (change.Low, change.High));
        Assert.Equal(change.High, Of("79.084", "kt").Minus(Of("62.943", "kt")).Plus(Intervals.Exactly(Mass.Zero)).High);
        Assert.Equal(Grade.FromPercent(50), Intervals.MeanGrade(Intervals.Exactly(Mass.FromTonnes(1)), Intervals.Exactly(Mass.FromTonnes(2))).Value);
    }

    private static Interval<Mass> Of(string text, string unit) => Rounded<Mass>.Parse(text, unit, null).Interval;
}
