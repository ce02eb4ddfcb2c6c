using System.Numerics;

namespace Kazakhmys.Erp.Kernel.Quantities;

/// <summary>Exact products and quotients, rounded once, half to even (ISO 80000-1:2022, annex B, rule A).</summary>
internal static class HalfEven
{
    /// <summary><paramref name="value"/> × <paramref name="factor"/> / <paramref name="divisor"/> with an exact product.</summary>
    /// <exception cref="OverflowException">The product is beyond 127 bits.</exception>
    public static Int128 MulDiv(Int128 value, Int128 factor, Int128 divisor) => Divide(checked(value * factor), divisor);

    public static Int128 Divide(Int128 dividend, Int128 divisor)
    {
        var (quotient, remainder) = Int128.DivRem(dividend, divisor);
        if (remainder == 0)
            return quotient;
        var size = Int128.Abs(remainder);
        var order = size.CompareTo(Int128.Abs(divisor) - size);
        if (order < 0 || (order == 0 && Int128.IsEvenInteger(quotient)))
            return quotient;
        return Int128.IsNegative(dividend) == Int128.IsNegative(divisor) ? quotient + 1 : quotient - 1;
    }

    /// <summary>For figures as people write them, of any length.</summary>
    public static BigInteger Divide(BigInteger dividend, BigInteger divisor)
    {
        var quotient = BigInteger.DivRem(dividend, divisor, out var remainder);
        var order = (BigInteger.Abs(remainder) * 2).CompareTo(BigInteger.Abs(divisor));
        if (order < 0 || (order == 0 && quotient.IsEven))
            return quotient;
        return quotient + (dividend.Sign * divisor.Sign);
    }
}
