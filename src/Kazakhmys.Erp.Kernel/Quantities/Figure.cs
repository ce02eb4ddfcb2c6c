using System.Numerics;

namespace Kazakhmys.Erp.Kernel.Quantities;

/// <summary>A decimal number as written: mantissa / 10^decimals, trailing zeros kept.</summary>
internal readonly record struct Figure(BigInteger Mantissa, int Decimals)
{
    public static Figure Of(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        var mantissa = (Word(bits[2]) << 64) | (Word(bits[1]) << 32) | Word(bits[0]);
        return new Figure(decimal.IsNegative(value) ? -mantissa : mantissa, value.Scale);
    }

    private static BigInteger Word(int bits) => unchecked((uint)bits);
}
