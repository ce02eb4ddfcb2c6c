namespace Kazakhmys.Erp.Testing.Studies;

/// <summary>
/// Critical values of several two-sided tests together (Šidák, JASA 62, 1967, 626–633). The tail of the normal distribution is Abramowitz and Stegun, Handbook of
/// Mathematical Functions, 26.2.17, error below 7.5·10⁻⁸.
/// </summary>
internal static class NormalTail
{
    public static double Critical(double confidence, int tests)
    {
        var each = 1 - Math.Pow(confidence, 1.0 / Math.Max(1, tests));
        double low = 0, high = 10;
        for (var i = 0; i < 60; i++)
        {
            var middle = (low + high) / 2;
            if (2 * Beyond(middle) > each)
                low = middle;
            else
                high = middle;
        }
        return high;
    }

    private static double Beyond(double z)
    {
        var t = 1 / (1 + (0.2316419 * z));
        var polynomial = t * (0.319381530 + (t * (-0.356563782 + (t * (1.781477937 + (t * (-1.821255978 + (t * 1.330274429))))))));
        return polynomial * Math.Exp(-z * z / 2) / Math.Sqrt(2 * Math.PI);
    }
}
