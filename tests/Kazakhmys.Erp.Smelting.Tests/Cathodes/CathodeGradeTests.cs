using Kazakhmys.Erp.Kernel.Assays;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Smelting.Cathodes;

namespace Kazakhmys.Erp.Smelting.Tests.Cathodes;

public sealed class CathodeGradeTests
{
    internal static readonly Assay Pure = Assay.Of(
        [.. new[] { ("Ag", 10m), ("As", 1m), ("Bi", 0.5m), ("Fe", 2m), ("Pb", 1m), ("S", 5m), ("Sb", 1m), ("Se", 0.5m), ("Te", 0.5m) }
            .Select(each => (Code.Parse(each.Item1), AssayValue.Reported(Grade.FromGramsPerTonne(each.Item2))))]);

    [Fact]
    public void A_clean_cathode_is_of_LME_grade_A() =>
        Assert.Empty(CathodeGradeRules.Check(PublishedCathodeGrades.LmeGradeA, Pure, CensoredAs.Limit));

    [Theory]
    [InlineData("Ag", 25.1)]
    [InlineData("S", 15.1)]
    [InlineData("Pb", 5.1)]
    [InlineData("Ni", 18.1)]
    [InlineData("P", 14.1)]
    public void One_impurity_above_its_limit_or_the_limit_of_its_group_is_too_much(string element, double ppm)
    {
        var assay = Pure.With(Code.Parse(element), Grade.FromGramsPerTonne((decimal)ppm));
        Assert.Contains(CathodeGradeRules.Check(PublishedCathodeGrades.LmeGradeA, assay, CensoredAs.Limit), each => each.Code == "smelting.cathode-lot.grade-not-met");
        Assert.Null(CathodeGradeRules.BestOf([PublishedCathodeGrades.LmeGradeA], assay, CensoredAs.Limit));
    }

    [Fact]
    public void A_limit_itself_is_allowed_and_a_detection_limit_counts_in_full()
    {
        Assert.Empty(CathodeGradeRules.Check(PublishedCathodeGrades.LmeGradeA, Pure.With(Elements.Ag, Grade.FromGramsPerTonne(25)), CensoredAs.Limit));
        var censored = Pure.With(Elements.Ag, AssayValue.Below(Grade.FromGramsPerTonne(26)));
        Assert.NotEmpty(CathodeGradeRules.Check(PublishedCathodeGrades.LmeGradeA, censored, CensoredAs.Limit));
        Assert.Empty(CathodeGradeRules.Check(PublishedCathodeGrades.LmeGradeA, censored, CensoredAs.HalfLimit));
    }

    [Fact]
    public void What_was_not_assayed_is_not_taken_for_clean()
    {
        var violations = CathodeGradeRules.Check(PublishedCathodeGrades.LmeGradeA, Assay.Empty, CensoredAs.Limit);
        Assert.Equal(9, violations.Count(each => each.Code == "smelting.cathode-lot.not-assayed"));
    }

    [Fact]
    public void Copper_is_as_assayed_or_what_the_impurities_leave()
    {
        Assert.Equal(Mass.FromGrams(1_000_000 - 21.5m), CathodeGradeRules.Copper(Mass.FromTonnes(1), Pure, CensoredAs.Limit));
        Assert.Equal(Mass.FromKilograms(999), CathodeGradeRules.Copper(Mass.FromTonnes(1), Pure.With(Elements.Cu, Grade.FromPercent(99.9m)), CensoredAs.Limit));
    }
}
