namespace Kazakhmys.Erp.MetalAccounting.Reconciliation.Statistics;

/// <summary>
/// The chi-square distribution through the incomplete gamma function: its series below the mean, its continued fraction above (Press et al., Numerical Recipes, 3rd ed., section
/// 6.2; Abramowitz and Stegun 6.5.29, 6.5.31). Relative error about 1e-12.
/// </summary>
internal static class ChiSquareDistribution
{
    private const double Tiny = 1e-300;
    private const double Epsilon = 1e-16;

    /// <summary>The probability of a value above <paramref name="x"/>.</summary>
    public static double UpperTail(double x, int degreesOfFreedom)
    {
        var (a, half) = (degreesOfFreedom / 2.0, x / 2);
        if (half <= 0)
            return 1;
        return half < a + 1 ? 1 - LowerBySeries(a, half) : UpperByFraction(a, half);
    }

    /// <summary>The value that is exceeded with a probability above 0 and below 1.</summary>
    public static double UpperQuantile(double probability, int degreesOfFreedom)
    {
        var (low, high) = (0.0, (double)degreesOfFreedom);
        while (UpperTail(high, degreesOfFreedom) > probability)
            (low, high) = (high, 2 * high + 10);
        var x = Start(probability, degreesOfFreedom);
        for (var step = 0; step < 200; step++)
        {
            if (!(x > low && x < high))
                x = (low + high) / 2;
            var excess = UpperTail(x, degreesOfFreedom) - probability;
            (low, high) = excess > 0 ? (x, high) : (low, x);
            var next = x + excess / Density(x, degreesOfFreedom);
            if (Math.Abs(next - x) <= 1e-14 * x || high - low <= 1e-15 * high)
                return next > low && next < high ? next : x;
            x = next;
        }
        return x;
    }

    /// <summary>Wilson and Hilferty 1931.</summary>
    private static double Start(double probability, int degreesOfFreedom)
    {
        var h = 2 / (9.0 * degreesOfFreedom);
        var root = 1 - h + NormalDistribution.UpperQuantile(probability) * Math.Sqrt(h);
        return degreesOfFreedom * root * root * root;
    }

    private static double Density(double x, int degreesOfFreedom) => Factor(degreesOfFreedom / 2.0, x / 2) / x;

    private static double LowerBySeries(double a, double x)
    {
        var (term, sum) = (1 / a, 1 / a);
        for (var n = a + 1; term > Epsilon * sum; n++)
        {
            term *= x / n;
            sum += term;
        }
        return sum * Factor(a, x);
    }

    private static double UpperByFraction(double a, double x)
    {
        var b = x + 1 - a;
        var c = 1 / Tiny;
        var d = 1 / b;
        var h = d;
        for (var i = 1; i < 1_000_000; i++)
        {
            var an = -i * (i - a);
            b += 2;
            d = NotZero(an * d + b);
            c = NotZero(b + an / c);
            d = 1 / d;
            h *= d * c;
            if (Math.Abs(d * c - 1) <= Epsilon)
                break;
        }
        return h * Factor(a, x);
    }

    private static double NotZero(double value) => Math.Abs(value) < Tiny ? Tiny : value;

    /// <summary>
    /// xᵃe⁻ˣ/Γ(a). For large a through x/a, whose logarithm is small, so that nothing cancels: √(a/2π)·exp(−a(t − ln(1+t)) − stirling), t = x/a − 1.
    /// </summary>
    private static double Factor(double a, double x)
    {
        var product = 1.0;
        var shifted = a;
        while (shifted < 20)
            product *= shifted++;
        var t = (x - shifted) / shifted;
        var exponent = shifted * (t - Log1p(t)) + Stirling(shifted);
        return Math.Sqrt(shifted / (2 * Math.PI)) * Math.Exp(-exponent) * product / Math.Pow(x, shifted - a);
    }

    private static double Log1p(double t) => Math.Abs(t) < 0.05 ? SeriesOfLog1p(t) : Math.Log(1 + t);

    /// <summary>2 artanh(t/(2+t)) by its series.</summary>
    private static double SeriesOfLog1p(double t)
    {
        var z = t / (2 + t);
        var (power, sum) = (z, 0.0);
        for (var n = 1; n < 40 && power != 0; n += 2, power *= z * z)
            sum += power / n;
        return 2 * sum;
    }

    /// <summary>ln Γ(a) less its leading terms (Abramowitz and Stegun 6.1.41), for a of 20 or more.</summary>
    private static double Stirling(double a)
    {
        var r = 1 / (a * a);
        return (1.0 / 12 - r * (1.0 / 360 - r * (1.0 / 1260 - r * (1.0 / 1680 - r / 1188)))) / a;
    }
}
