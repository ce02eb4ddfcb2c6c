using System.Globalization;
using CsCheck;
using Kazakhmys.Erp.Kernel.Assays;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Kernel.Tests.Assays;

public sealed class AssayValueTests
{
    private static readonly CultureInfo[] Cultures =
        [CultureInfo.InvariantCulture, CultureInfo.GetCultureInfo("ru"), CultureInfo.GetCultureInfo("kk"), CultureInfo.GetCultureInfo("en-US")];

    [Theory]
    [InlineData("1.20 %", "", null, AssayKind.Reported, "1.20 %")]
    [InlineData("1,25", "ru", "%", AssayKind.Reported, "1.25 %")]
    [InlineData("<0.01 %", "", null, AssayKind.Censored, "< 0.01 %")]
    [InlineData("< 0,01", "ru", "%", AssayKind.Censored, "< 0.01 %")]
    [InlineData("12 г/т", "ru", null, AssayKind.Reported, "12 g/t")]
    [InlineData("12\u00A0г/т", "", "%", AssayKind.Reported, "12 g/t")]
    [InlineData("\u00A01\u202F250,0 г/т\u00A0", "kk", null, AssayKind.Reported, "1250.0 g/t")]
    [InlineData("0.0 %", "", null, AssayKind.Reported, "0.0 %")]
    public void A_result_keeps_the_digits_and_the_unit_as_reported(string text, string culture, string? columnUnit, AssayKind kind, string expected)
    {
        var value = AssayValue.Parse(text, CultureInfo.GetCultureInfo(culture), columnUnit);
        Assert.Equal(kind, value.Kind);
        Assert.Equal(expected, value.ToString());
    }

    [Theory]
    [InlineData("", "kernel.quantity.malformed")]
    [InlineData("pending", "kernel.quantity.malformed")]
    [InlineData("< %", "kernel.quantity.malformed")]
    [InlineData("<<1 %", "kernel.quantity.malformed")]
    [InlineData("1.25", "kernel.quantity.unit-missing")]
    [InlineData("1.25 t", "kernel.quantity.unit-unknown")]
    [InlineData("1,25 %", "kernel.quantity.ambiguous-separator")]
    [InlineData("101 %", "kernel.quantity.overflow")]
    [InlineData("-1 %", "kernel.quantity.overflow")]
    [InlineData("0.00000000001 %", "kernel.quantity.too-fine")]
    [InlineData("<0.00 %", "kernel.assay.limit-zero")]
    [InlineData("1.2О %", "kernel.assay.lookalike")]
    [InlineData("О.25 %", "kernel.assay.lookalike")]
    [InlineData("З.25 %", "kernel.assay.lookalike")]
    [InlineData("12 с/т", "kernel.assay.lookalike")]
    [InlineData("12 С/т", "kernel.assay.lookalike")]
    [InlineData("l2 g/t", "kernel.assay.lookalike")]
    public void What_is_no_result_is_refused_with_the_reason(string text, string code)
    {
        Assert.Equal(code, Assert.IsAssignableFrom<ErpException>(Record.Exception(() => AssayValue.Parse(text, null))).Code);
        Assert.False(AssayValue.TryParse(text, null, out var value));
        Assert.Null(value);
    }

    [Fact]
    public void The_unit_of_a_column_must_be_one() => Assert.Equal(
        "kernel.quantity.unit-unknown", Assert.Throws<ValidationFailedException>(() => AssayValue.Parse("1.2", null, "t")).Code);

    [Theory]
    [InlineData(null)]
    [InlineData(" \u00A0")]
    [InlineData("Pending")]
    [InlineData("в работе")]
    [InlineData("күтілуде")]
    public void An_empty_cell_is_pending_only_where_the_caller_says_so(string? text) =>
        Assert.Equal(AssayKind.Pending, AssayValue.ParseOrPending(text, null).Kind);

    [Fact]
    public void A_pending_result_has_neither_grade_nor_limit()
    {
        Assert.Null(AssayValue.Pending.Grade);
        Assert.Null(AssayValue.Pending.DetectionLimit);
        Assert.Equal("в работе", AssayValue.Pending.ToString(null, CultureInfo.GetCultureInfo("ru")));
    }

    [Fact]
    public void One_grade_reported_with_other_digits_is_another_report()
    {
        var (finer, coarser) = (AssayValue.Parse("1.20 %", null), AssayValue.Parse("1.2 %", null));
        Assert.NotEqual(finer, coarser);
        Assert.Equal(finer.Grade, coarser.Grade);
        Assert.Equal((2, "%"), (finer.Decimals, finer.Unit));
        Assert.Equal("12000 g/t", finer.ToString("g/t", null));
    }

    [Fact]
    public void Results_read_back_as_reported_in_every_culture() =>
        Gen.Select(Gen.Long[1, 1_000_000], Gen.OneOfConst("%", "g/t", "ppm", "kg/t"), Gen.Int[4, 6], Gen.Bool, Gen.OneOfConst(Cultures))
            .Sample((mantissa, unit, decimals, censored, culture) =>
            {
                var figure = new decimal((int)mantissa, 0, 0, false, (byte)decimals).ToString(CultureInfo.InvariantCulture);
                var value = AssayValue.Parse($"{(censored ? "<" : "")}{figure} {unit}", null);
                Assert.Equal(decimals, value.Decimals);
                Assert.Equal(value, AssayValue.Parse(value.ToString(null, culture), culture));
            });

    [Fact]
    public void A_grade_of_our_own_is_written_exactly() =>
        Gen.Long[0, 1_000_000_000_000].Sample(parts =>
        {
            var grade = Grade.FromPartsPerTrillion(parts);
            Assert.Equal(grade.ToString(), AssayValue.Reported(grade).ToString());
        });

    [Fact]
    public void A_detection_limit_of_zero_is_refused() =>
        Assert.Equal("kernel.assay.limit-zero", Assert.Throws<ValidationFailedException>(() => AssayValue.Below(Grade.Zero)).Code);

    [Fact]
    public void No_laboratory_text_makes_anything_but_a_result_or_a_refusal() =>
        Gen.Select(Gen.OneOf(Gen.Char["0123456789.,<%г/тgtсСОoЗ \u00A0\u202F-"], Gen.Char).Array[0, 14], Gen.OneOfConst(Cultures), Gen.OneOfConst<string?>(null, "%", "g/t"))
            .Sample((characters, culture, unit) =>
            {
                var text = new string(characters);
                var exception = Record.Exception(() => AssayValue.ParseOrPending(text, culture, unit));
                Assert.True(exception is null or ErpException, exception?.ToString());
                exception = Record.Exception(() => Assay.Parse("Cu " + text + "; " + text, culture));
                Assert.True(exception is null or ErpException, exception?.ToString());
            });
}
