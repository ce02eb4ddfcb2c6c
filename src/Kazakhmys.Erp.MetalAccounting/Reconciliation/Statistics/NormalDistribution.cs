namespace Kazakhmys.Erp.MetalAccounting.Reconciliation.Statistics;

/// <summary>
/// Quantiles of the standard normal distribution by rational approximation, to about 16 digits (Wichura, Algorithm AS 241, Applied Statistics 37, 1988, 477–484, PPND16).
/// </summary>
internal static class NormalDistribution
{
    private static readonly double[] _centre =
    [
        3.3871328727963666080e0, 1.3314166789178437745e2, 1.9715909503065514427e3, 1.3731693765509461125e4,
        4.5921953931549871457e4, 6.7265770927008700853e4, 3.3430575583588128105e4, 2.5090809287301226727e3,
    ];

    private static readonly double[] _centreDivisor =
    [
        1, 4.2313330701600911252e1, 6.8718700749205790830e2, 5.3941960214247511077e3,
        2.1213794301586595867e4, 3.9307895800092710610e4, 2.8729085735721942674e4, 5.2264952788528545610e3,
    ];

    private static readonly double[] _side =
    [
        1.42343711074968357734e0, 4.63033784615654529590e0, 5.76949722146069140550e0, 3.64784832476320460504e0,
        1.27045825245236838258e0, 2.41780725177450611770e-1, 2.27238449892691845833e-2, 7.74545014278341407640e-4,
    ];

    private static readonly double[] _sideDivisor =
    [
        1, 2.05319162663775882187e0, 1.67638483018380384940e0, 6.89767334985100004550e-1,
        1.48103976427480074590e-1, 1.51986665636164571966e-2, 5.47593808499534494600e-4, 1.05075007164441684324e-9,
    ];

    private static readonly double[] _tail =
    [
        6.65790464350110377720e0, 5.46378491116411436990e0, 1.78482653991729133580e0, 2.96560571828504891230e-1,
        2.65321895265761230930e-2, 1.24266094738807843860e-3, 2.71155556874348757815e-5, 2.01033439929228813265e-7,
    ];

    private static readonly double[] _tailDivisor =
    [
        1, 5.99832206555887937690e-1, 1.36929880922735805310e-1, 1.48753612908506148525e-2,
        7.86869131145613259100e-4, 1.84631831751005468180e-5, 1.42151175831644588870e-7, 2.04426310338993978564e-15,
    ];

    /// <summary>The value that is exceeded with a probability above 0 and below 1.</summary>
    public static double UpperQuantile(double probability)
    {
        var q = 0.5 - probability;
        if (Math.Abs(q) <= 0.425)
            return q * Quotient(_centre, _centreDivisor, 0.180625 - q * q);
        var r = Math.Sqrt(-Math.Log(Math.Min(probability, 1 - probability)));
        var quantile = r <= 5 ? Quotient(_side, _sideDivisor, r - 1.6) : Quotient(_tail, _tailDivisor, r - 5);
        return q > 0 ? quantile : -quantile;
    }

    /// <summary>The value that |z| exceeds with a probability.</summary>
    public static double TwoSidedQuantile(double probability) => UpperQuantile(probability / 2);

    /// <summary>
    /// The value that the largest of so many |z| exceeds with at most a probability, whatever their correlation: Šidák's inequality, for each β = 1 − (1 − α)^(1/n)
    /// (Šidák, Journal of the American Statistical Association 62, 1967; Mah and Tamhane 1982).
    /// </summary>
    public static double JointQuantile(double probability, int count) =>
        TwoSidedQuantile(-Expm1(Math.Log(1 - probability) / Math.Max(1, count)));

    /// <summary>eˣ − 1 without cancellation (Kahan; Higham, Accuracy and Stability of Numerical Algorithms, 2nd ed., section 1.14.1).</summary>
    private static double Expm1(double x)
    {
        var u = Math.Exp(x);
        return u == 1 ? x : u - 1 == -1 ? -1 : (u - 1) * x / Math.Log(u);
    }

    private static double Quotient(double[] above, double[] below, double r) => Polynomial(above, r) / Polynomial(below, r);

    private static double Polynomial(double[] coefficients, double r)
    {
        var sum = 0.0;
        for (var i = coefficients.Length - 1; i >= 0; i--)
            sum = sum * r + coefficients[i];
        return sum;
    }
}
