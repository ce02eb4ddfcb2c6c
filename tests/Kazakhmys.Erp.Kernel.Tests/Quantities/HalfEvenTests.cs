using System.Numerics;
using CsCheck;
using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.Kernel.Tests.Quantities;

public sealed class HalfEvenTests
{
    private static readonly Gen<long> Amounts = Gen.OneOf(Gen.Long, Gen.Long[-20, 20], Gen.OneOfConst(long.MinValue, long.MaxValue, 1_000_000_000_000));

    [Theory]
    [InlineData(5, 2, 2)]
    [InlineData(7, 2, 4)]
    [InlineData(-5, 2, -2)]
    [InlineData(-7, 2, -4)]
    [InlineData(7, -2, -4)]
    [InlineData(-1, 2, 0)]
    [InlineData(-3, 4, -1)]
    [InlineData(2, 3, 1)]
    [InlineData(1, 3, 0)]
    [InlineData(0, -3, 0)]
    public void A_half_goes_to_the_even_neighbour(long dividend, long divisor, long expected)
    {
        Assert.Equal(expected, HalfEven.Divide((Int128)dividend, divisor));
        Assert.Equal(expected, HalfEven.Divide((BigInteger)dividend, divisor));
    }

    [Fact]
    public void Products_and_quotients_agree_with_integers_of_any_length() =>
        Gen.Select(Amounts, Amounts, Amounts.Where(divisor => divisor != 0)).Sample((value, factor, divisor) =>
            (BigInteger)HalfEven.MulDiv(value, factor, divisor) == Reference((BigInteger)value * factor, divisor));

    [Fact]
    public void Long_division_is_rounded_half_to_even() =>
        Gen.Select(Amounts, Amounts, Amounts.Where(divisor => divisor != 0)).Sample((value, factor, divisor) =>
            HalfEven.Divide((BigInteger)value * factor * factor, divisor) == Reference((BigInteger)value * factor * factor, divisor));

    [Fact]
    public void A_product_beyond_127_bits_is_not_wrapped() =>
        Assert.Throws<OverflowException>(() => HalfEven.MulDiv(Int128.MaxValue, 2, 1));

    /// <summary>Floor, then up when above the half or at the half over an odd floor.</summary>
    private static BigInteger Reference(BigInteger dividend, BigInteger divisor)
    {
        if (divisor < 0)
            (dividend, divisor) = (-dividend, -divisor);
        var above = ((dividend % divisor) + divisor) % divisor;
        var floor = (dividend - above) / divisor;
        return above * 2 > divisor || (above * 2 == divisor && !floor.IsEven) ? floor + 1 : floor;
    }
}
