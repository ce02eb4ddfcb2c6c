using System.Globalization;
using CsCheck;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Kernel.Tests.Quantities;

/// <summary>What holds for every quantity.</summary>
public abstract class QuantityLaws<T>(long minimum, long maximum, params string[] units)
    where T : struct, IQuantity<T>
{
    public static readonly CultureInfo[] Cultures =
        [CultureInfo.InvariantCulture, CultureInfo.GetCultureInfo("ru"), CultureInfo.GetCultureInfo("kk-KZ"), CultureInfo.GetCultureInfo("en-US"), CultureInfo.GetCultureInfo("de-DE"), CultureInfo.GetCultureInfo("fr-FR")];

    private Gen<T> Any => Gen.OneOf(Gen.Long[minimum, maximum], Gen.Long[Math.Max(minimum, -5000), 5000], Gen.Const(minimum), Gen.Const(maximum))
        .Select(units => T.FromSmallestUnits(units));

    private Gen<T> Half => Gen.Long[minimum / 2, maximum / 2].Select(units => T.FromSmallestUnits(units));

    [Fact]
    public void Text_in_any_culture_and_unit_reads_back_as_the_same_amount() =>
        Gen.Select(Any, Gen.OneOfConst(Cultures), Gen.OneOfConst<string?>([null, "G", .. units])).Sample((amount, culture, unit) =>
        {
            var text = amount.ToString(unit, culture);
            Assert.Equal(amount, T.Parse(text, culture));
            Assert.True(T.TryParse(text.AsSpan(), culture, out var read));
            Assert.Equal(amount, read);
        });

    [Fact]
    public void Text_without_a_culture_is_the_invariant_text() =>
        Any.Sample(amount => amount.ToString() == amount.ToString(null, CultureInfo.InvariantCulture) && T.Parse(amount.ToString()!, null).Equals(amount));

    [Fact]
    public void What_is_added_and_taken_away_again_leaves_no_trace() =>
        Gen.Select(Half, Half).Sample((a, b) => Assert.Equal(a, a + b - b));

    [Fact]
    public void A_sum_does_not_depend_on_the_order_of_its_parts() =>
        Half.Array[0, 2].Sample(parts => parts.Sum().Equals(parts.Reverse().Sum()));

    [Fact]
    public void Order_is_the_order_of_the_amounts() =>
        Gen.Select(Any, Any).Sample((a, b) =>
        {
            var order = a.SmallestUnits.CompareTo(b.SmallestUnits);
            Assert.Equal(Math.Sign(order), Math.Sign(a.CompareTo(b)));
            Assert.Equal((order < 0, order <= 0, order > 0, order >= 0, order == 0), (a < b, a <= b, a > b, a >= b, a.Equals(b)));
        });

    [Fact]
    public void Out_of_range_is_refused_not_wrapped()
    {
        var (least, most, one) = (T.FromSmallestUnits(minimum), T.FromSmallestUnits(maximum), T.FromSmallestUnits(1));
        foreach (Action beyond in new Action[]
                 {
                     () => T.FromSmallestUnits((Int128)maximum + 1), () => T.FromSmallestUnits((Int128)minimum - 1),
                     () => _ = most + one, () => _ = least - one, () => new[] { most, one }.Sum(),
                     () => T.Parse($"1000000000000000000000000 {units[0]}", null),
                 })
            Assert.Equal("kernel.quantity.overflow", Assert.Throws<OverflowedException>(beyond).Code);
    }

    [Fact]
    public void Digits_below_the_smallest_unit_are_refused() =>
        Assert.Equal("kernel.quantity.too-fine", Assert.Throws<ValidationFailedException>(() => T.Parse($"0.0000000000000000001 {units[0]}", null)).Code);

    [Fact]
    public void No_text_makes_anything_but_an_amount_or_a_refusal() =>
        Gen.Select(Gen.Char["0123456789.,'-+− \u00A0\u202Fтtkкg%/г<eE∞"].Array[0, 12], Gen.OneOfConst(Cultures)).Sample((characters, culture) =>
        {
            var text = new string(characters);
            var read = T.TryParse(text, culture, out var amount);
            if (read)
                Assert.Equal(amount, T.Parse(text, culture));
            else
                Assert.IsAssignableFrom<ErpException>(Record.Exception(() => T.Parse(text, culture)));
        });
}

public sealed class MassLaws() : QuantityLaws<Mass>(long.MinValue, long.MaxValue, "t", "kt", "Mt", "kg", "g", "mg", "ozt");

public sealed class WetMassLaws() : QuantityLaws<WetMass>(long.MinValue, long.MaxValue, "t", "kt", "Mt", "kg", "g", "mg", "ozt");

public sealed class VolumeLaws() : QuantityLaws<Volume>(long.MinValue, long.MaxValue, "m³", "L", "mL");

public sealed class LengthLaws() : QuantityLaws<Length>(long.MinValue, long.MaxValue, "m", "km", "cm", "mm", "µm");

public sealed class EnergyLaws() : QuantityLaws<Energy>(long.MinValue, long.MaxValue, "MWh", "Wh", "kWh", "GWh", "TWh", "Gcal");

public sealed class PowerLaws() : QuantityLaws<Power>(long.MinValue, long.MaxValue, "MW", "kW", "GW", "W");

public sealed class ConcentrationLaws() : QuantityLaws<Concentration>(0, long.MaxValue, "g/L", "mg/L", "µg/L");

public sealed class GradeLaws() : QuantityLaws<Grade>(0, 1_000_000_000_000, "%", "g/t", "ppm", "ppb", "kg/t", "mg/t");

public sealed class MoistureLaws() : QuantityLaws<Moisture>(0, 999_999_999_999, "%");

public sealed class RatioLaws() : QuantityLaws<Ratio>(long.MinValue, long.MaxValue, "%", "1");
