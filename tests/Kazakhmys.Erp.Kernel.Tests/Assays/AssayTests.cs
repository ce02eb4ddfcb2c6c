using System.Globalization;
using CsCheck;
using Kazakhmys.Erp.Kernel.Assays;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Kernel.Tests.Assays;

public sealed class AssayTests
{
    private static readonly Assay Sample = Assay.Of(
        (Elements.Cu, AssayValue.Parse("1.20 %", null)), (Elements.Ag, AssayValue.Parse("12 g/t", null)), (Elements.As, AssayValue.Parse("< 0.02 %", null)), (Elements.Mo, AssayValue.Pending));

    [Fact]
    public void Metal_is_dry_mass_times_grade() =>
        Assert.Equal(Mass.FromTonnes(12), Sample.MetalIn(Mass.FromTonnes(1000), Elements.Cu));

    [Fact]
    public void There_is_no_metal_from_an_assay_that_is_pending_or_missing()
    {
        Assert.Equal("kernel.assay.pending", Assert.Throws<RuleViolatedException>(() => Sample.MetalIn(Mass.FromTonnes(1), Elements.Mo)).Code);
        Assert.Equal("kernel.assay.pending", Assert.Throws<RuleViolatedException>(() => Sample.MetalIn(Mass.FromTonnes(1), Elements.Mo, CensoredAs.Zero)).Code);
        Assert.Equal("kernel.assay.not-assayed", Assert.Throws<NotFoundException>(() => Sample.MetalIn(Mass.FromTonnes(1), Elements.Au)).Code);
        Assert.True(Sample.IsPending);
    }

    [Fact]
    public void What_lies_below_the_detection_limit_needs_a_stated_policy()
    {
        var dry = Mass.FromTonnes(100);
        Assert.Equal("kernel.assay.censored", Assert.Throws<RuleViolatedException>(() => Sample.MetalIn(dry, Elements.As)).Code);
        Assert.Equal(Mass.Zero, Sample.MetalIn(dry, Elements.As, CensoredAs.Zero));
        Assert.Equal(Mass.FromKilograms(10), Sample.MetalIn(dry, Elements.As, CensoredAs.HalfLimit));
        Assert.Equal(Mass.FromKilograms(20), Sample.MetalIn(dry, Elements.As, CensoredAs.Limit));
    }

    [Fact]
    public void Results_are_written_in_order_of_element_and_read_back()
    {
        Assert.Equal("Ag 12 g/t; As < 0.02 %; Cu 1.20 %; Mo pending", Sample.ToString());
        foreach (var culture in new[] { "", "ru", "kk", "en-US" }.Select(CultureInfo.GetCultureInfo))
            Assert.Equal(Sample, Assay.Parse(Sample.ToString(null, culture), culture));
        Assert.Equal(Assay.Empty, Assay.Parse("", null));
        Assert.Equal(Sample.GetHashCode(), Assay.Parse(Sample.ToString(), null).GetHashCode());
    }

    [Theory]
    [InlineData("Сu 1.2 %", "kernel.assay.element-cyrillic")]
    [InlineData("Сu", "kernel.quantity.malformed")]
    [InlineData("Cu* 1.2 %", "kernel.code.malformed")]
    [InlineData("Cu 1 %; Cu 2 %", "kernel.assay.element-twice")]
    public void A_line_of_results_that_is_wrong_is_refused(string text, string code) =>
        Assert.Equal(code, Assert.IsAssignableFrom<ErpException>(Record.Exception(() => Assay.Parse(text, null))).Code);

    [Fact]
    public void Elements_are_named_in_Latin_letters()
    {
        Assert.Equal(Elements.Cu, Elements.Parse(" Cu "));
        Assert.Equal("kernel.assay.element-cyrillic", Assert.Throws<ValidationFailedException>(() => Elements.Parse("Аu")).Code);
        Assert.Equal("kernel.code.missing", Assert.Throws<ValidationFailedException>(() => Elements.Parse("")).Code);
    }

    [Fact]
    public void A_corrected_result_leaves_the_first_assay_as_it_was()
    {
        var corrected = Sample.With(Elements.Mo, Grade.FromPercent(0.01m));
        Assert.Equal(AssayKind.Pending, Sample.Result(Elements.Mo).Kind);
        Assert.Equal(Grade.FromPercent(0.01m), corrected.GradeOf(Elements.Mo));
        Assert.NotEqual(Sample, corrected);
        Assert.False(corrected.IsPending);
    }

    [Fact]
    public void A_blend_has_the_mass_weighted_mean_of_what_every_part_was_assayed_for()
    {
        var blend = Assay.Blend(
        [
            (Mass.FromTonnes(300), Assay.Empty.With(Elements.Cu, Grade.FromPercent(1)).With(Elements.Mo, AssayValue.Pending).With(Elements.Zn, Grade.FromPercent(1))),
            (Mass.FromTonnes(100), Assay.Empty.With(Elements.Cu, Grade.FromPercent(2)).With(Elements.Mo, Grade.FromPercent(1))),
        ]);
        Assert.Equal("Cu 1.25 %; Mo pending", blend.ToString());
    }

    [Fact]
    public void A_blend_of_grades_below_the_limit_needs_a_stated_policy()
    {
        var part = (Mass.FromTonnes(1), Assay.Empty.With(Elements.As, AssayValue.Below(Grade.FromPercent(0.02m))));
        Assert.Equal("kernel.assay.censored", Assert.Throws<RuleViolatedException>(() => Assay.Blend([part])).Code);
        Assert.Equal(Grade.FromPercent(0.01m), Assay.Blend([part], CensoredAs.HalfLimit).GradeOf(Elements.As));
    }

    [Fact]
    public void A_blend_needs_mass()
    {
        Assert.Equal("kernel.assay.blend-no-mass", Assert.Throws<RuleViolatedException>(() => Assay.Blend([])).Code);
        Assert.Equal("kernel.assay.blend-no-mass", Assert.Throws<RuleViolatedException>(() => Assay.Blend([(Mass.Zero, Sample)])).Code);
        Assert.Equal(
            "kernel.assay.blend-negative-mass",
            Assert.Throws<ValidationFailedException>(() => Assay.Blend([(Mass.FromTonnes(-1), Sample), (Mass.FromTonnes(1), Sample)])).Code);
    }

    [Fact]
    public void The_grade_of_a_blend_lies_between_its_parts_and_its_metal_is_theirs() =>
        Gen.Select(Gen.Long[1, 1_000_000_000_000_000], Gen.Long[0, 1_000_000_000_000]).Array[1, 10].Sample(parts =>
        {
            var list = parts.Select(part => (Dry: Mass.FromMilligrams(part.Item1), Assay: Assay.Empty.With(Elements.Cu, Grade.FromPartsPerTrillion(part.Item2)))).ToArray();
            var mean = Assay.Blend(list).GradeOf(Elements.Cu);
            Assert.InRange(mean.PartsPerTrillion, parts.Min(part => part.Item2), parts.Max(part => part.Item2));
            Assert.Equal(mean, Assay.Blend(list.Reverse()).GradeOf(Elements.Cu));
            var total = list.Select(part => part.Dry).Sum();
            var metal = list.Select(part => part.Assay.MetalIn(part.Dry, Elements.Cu)).Sum();
            var rounding = 1 + list.Length + (total.Milligrams / 1_000_000_000_000);
            Assert.InRange((total * mean).Milligrams - metal.Milligrams, -rounding, rounding);
        });
}
