using System.Globalization;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Kernel.Tests.Quantities;

public sealed class QuantityTextTests
{
    private static readonly CultureInfo Russian = CultureInfo.GetCultureInfo("ru");
    private static readonly CultureInfo Kazakh = CultureInfo.GetCultureInfo("kk");
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-US");

    [Fact]
    public void Amounts_are_written_exactly_without_a_culture()
    {
        Assert.Equal("7915000 t", Mass.FromKilotonnes(7915).ToString());
        Assert.Equal("0.94 %", Grade.FromPercent(0.94m).ToString());
        Assert.Equal("-0.000000001 t", Mass.FromMilligrams(-1).ToString());
        Assert.Equal("0 t", Mass.Zero.ToString());
        Assert.Equal("87.5 %", Ratio.FromFraction(0.875m).ToString());
    }

    [Fact]
    public void A_format_names_the_unit_and_the_decimals()
    {
        var mass = Mass.FromKilograms(7_915_062_500);
        Assert.Equal("7915.0625 kt", mass.ToString("kt", null));
        Assert.Equal("7915.062 kt", mass.ToString("kt:3", null));
        Assert.Equal("7915062.500 t", mass.ToString(":3", null));
        Assert.Equal("1.50 %", Grade.FromPercent(1.5m).ToString("%:2", null));
        Assert.Equal("0.875", Ratio.FromPercent(87.5m).ToString("1", null));
        Assert.Equal("1.0000 ozt", Mass.FromTroyOunces(1).ToString("ozt:4", null));
        Assert.Equal("mass 2 kg", string.Create(CultureInfo.InvariantCulture, $"mass {Mass.FromKilograms(2):kg}"));
    }

    [Fact]
    public void Russian_and_Kazakh_write_the_comma_spaces_and_their_own_units()
    {
        var mass = Mass.FromTonnes(7_915_000.25m);
        Assert.Equal("7\u00A0915\u00A0000,25\u00A0т", mass.ToString(null, Russian));
        Assert.Equal("7\u00A0915,000\u00A0кт", mass.ToString("kt:3", Kazakh));
        Assert.Equal("7,915,000.25 t", mass.ToString(null, English));
        Assert.Equal("5\u00A0МВт·сағ", Energy.FromMegawattHours(5).ToString(null, Kazakh));
        Assert.Equal("12\u00A0г/т", Grade.FromGramsPerTonne(12).ToString("g/t", Russian));
    }

    [Theory]
    [InlineData("4,576 kt", "")]
    [InlineData("4 576 kt", "")]
    [InlineData("1.234.567 t", "")]
    [InlineData("1,25 t", "en-US")]
    [InlineData("12,34,567 t", "en-US")]
    [InlineData("1234,567 t", "en-US")]
    [InlineData("1.25 t", "ru")]
    [InlineData("1 25 t", "ru")]
    [InlineData("1,234,567 t", "ru")]
    [InlineData("4  576 t", "kk")]
    [InlineData("1,5 234 t", "kk")]
    public void A_separator_that_could_mean_thousands_or_decimals_is_refused(string text, string culture) =>
        Assert.Equal("kernel.quantity.ambiguous-separator", Refusal(() => Mass.Parse(text, CultureInfo.GetCultureInfo(culture))));

    [Theory]
    [InlineData("4,576 kt", "en-US", 4_576_000)]
    [InlineData("4,576 кт", "ru", 4_576)]
    [InlineData("4\u00A0576 кт", "ru", 4_576_000)]
    [InlineData("4\u202F576\u202Fт", "kk", 4_576)]
    [InlineData("4 576 тыс. т", "ru", 4_576_000)]
    [InlineData("4576kt", "", 4_576_000)]
    [InlineData("  +4576 т ", "", 4_576)]
    [InlineData("−5 t", "", -5)]
    [InlineData("5.000000000000000000000000 t", "", 5)]
    public void A_culture_that_is_named_settles_what_separators_mean(string text, string culture, long tonnes) =>
        Assert.Equal(Mass.FromTonnes(tonnes), Mass.Parse(text, CultureInfo.GetCultureInfo(culture)));

    [Theory]
    [InlineData("", "kernel.quantity.malformed")]
    [InlineData("t", "kernel.quantity.malformed")]
    [InlineData(".5 t", "kernel.quantity.malformed")]
    [InlineData("- 5 t", "kernel.quantity.malformed")]
    [InlineData("5", "kernel.quantity.unit-missing")]
    [InlineData("5 T", "kernel.quantity.unit-unknown")]
    [InlineData("5e3 t", "kernel.quantity.unit-unknown")]
    [InlineData("5. t", "kernel.quantity.unit-unknown")]
    [InlineData("0.0001 mg", "kernel.quantity.too-fine")]
    [InlineData("9300000000 t", "kernel.quantity.overflow")]
    public void What_is_no_amount_is_refused_with_the_reason(string text, string code)
    {
        Assert.Equal(code, Refusal(() => Mass.Parse(text, null)));
        Assert.False(Mass.TryParse(text, null, out var mass));
        Assert.Equal(Mass.Zero, mass);
    }

    [Fact]
    public void A_text_far_too_long_is_refused() =>
        Assert.Equal("kernel.quantity.malformed", Refusal(() => Mass.Parse(new string('1', 5000) + " t", null)));

    [Theory]
    [InlineData("pound")]
    [InlineData("t:16")]
    [InlineData("t:-1")]
    [InlineData("t:")]
    [InlineData("t:x")]
    public void A_format_that_is_no_unit_is_refused(string format) =>
        Assert.Equal("kernel.quantity.format", Refusal(() => Mass.FromTonnes(1).ToString(format, null)));

    [Fact]
    public void Refusals_speak_three_languages()
    {
        var violation = Assert.Throws<ValidationFailedException>(() => Mass.Parse("4,576 kt", null)).Violations[0];
        Assert.Equal("4,576 kt", violation.Value);
        Assert.All([violation.Message.En, violation.Message.Ru, violation.Message.Kk], text => Assert.Contains("4,576 kt", text));
        Assert.All([violation.Message.En, violation.Message.Ru, violation.Message.Kk], text => Assert.DoesNotContain("{", text));
    }

    private static string Refusal(Action refused) => Assert.IsAssignableFrom<ErpException>(Record.Exception(refused)).Code;
}
