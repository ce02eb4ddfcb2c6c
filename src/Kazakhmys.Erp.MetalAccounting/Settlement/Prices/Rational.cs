using System.Numerics;
using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.MetalAccounting.Settlement.Prices;

/// <summary>An exact fraction, for values of metal that are rounded once, at the end.</summary>
internal readonly record struct Rational
{
    private readonly BigInteger _divisor;

    private Rational(BigInteger dividend, BigInteger divisor)
    {
        var common = BigInteger.GreatestCommonDivisor(dividend, divisor) * divisor.Sign;
        (Dividend, _divisor) = (dividend / common, divisor / common);
    }

    public static Rational Zero => default;

    public BigInteger Dividend { get; }

    public BigInteger Divisor => _divisor.IsZero ? BigInteger.One : _divisor;

    public static Rational Of(decimal value)
    {
        var figure = Figure.Of(value);
        return new Rational(figure.Mantissa, BigInteger.Pow(10, figure.Decimals));
    }

    public static Rational Of(Ratio ratio) => new(ratio.PartsPerTrillion, Ratio.One.PartsPerTrillion);

    /// <summary>The product of some numbers over the product of others.</summary>
    public static Rational Quotient(ReadOnlySpan<BigInteger> dividends, ReadOnlySpan<BigInteger> divisors) => new(Product(dividends), Product(divisors));

    public static Rational operator +(Rational left, Rational right) =>
        new((left.Dividend * right.Divisor) + (right.Dividend * left.Divisor), left.Divisor * right.Divisor);

    public static Rational operator -(Rational left, Rational right) => left + -right;

    public static Rational operator -(Rational value) => new(-value.Dividend, value.Divisor);

    public static Rational operator *(Rational left, Rational right) => new(left.Dividend * right.Dividend, left.Divisor * right.Divisor);

    public static Rational operator /(Rational left, Rational right) => new(left.Dividend * right.Divisor, left.Divisor * right.Dividend);

    public static Rational Min(Rational left, Rational right) => (right - left).Dividend.Sign < 0 ? right : left;

    public static Rational Max(Rational left, Rational right) => (right - left).Dividend.Sign > 0 ? right : left;

    /// <summary>The nearest whole number, half to even.</summary>
    public BigInteger HalfEven() => Kernel.Quantities.HalfEven.Divide(Dividend, Divisor);

    /// <summary>The next whole number below or at it.</summary>
    public BigInteger Floor()
    {
        var quotient = BigInteger.DivRem(Dividend, Divisor, out var remainder);
        return remainder.Sign < 0 ? quotient - 1 : quotient;
    }

    /// <summary>To a number of decimals, half to even.</summary>
    public decimal Rounded(int decimals)
    {
        var scale = BigInteger.Pow(10, decimals);
        return (decimal)Kernel.Quantities.HalfEven.Divide(Dividend * scale, Divisor) / (decimal)scale;
    }

    private static BigInteger Product(ReadOnlySpan<BigInteger> factors)
    {
        var product = BigInteger.One;
        foreach (var factor in factors)
            product *= factor;
        return product;
    }
}
