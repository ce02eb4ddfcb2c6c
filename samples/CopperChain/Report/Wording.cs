using System.Globalization;
using CopperChain.Balances;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.MetalAccounting.Comparisons;
using Kazakhmys.Erp.MetalAccounting.Figures;

namespace CopperChain.Report;

/// <summary>How figures are written on the console and on the page.</summary>
internal static class Wording
{
    public static string Kilotonnes(Mass mass, int decimals) => Number(mass.Kilotonnes, decimals);

    public static string Kilograms(Mass mass) => Number(mass.Kilograms, 0);

    public static string Percent(Ratio ratio, int decimals = 1) => Number(ratio.Percent, decimals) + " %";

    public static string Range(Interval<Ratio> range) => $"{Percent(range.Low)} … {Percent(range.High)}";

    /// <summary>How far the value may lie from the truth to either side, in kt; nothing where there is no rounding.</summary>
    public static string Bounds(Interval<Mass> interval, Func<Mass, decimal>? unit = null)
    {
        var (below, above) = (interval.Value - interval.Low, interval.High - interval.Value);
        var width = (unit ?? (mass => mass.Kilotonnes))(below > above ? below : above);
        var decimals = width < 0.01m ? 4 : width < 0.1m ? 3 : 2;
        return width == 0 ? "" : "± " + Math.Round(width, decimals, MidpointRounding.AwayFromZero).ToString("0.####", CultureInfo.InvariantCulture);
    }

    /// <summary>The name of a recovery in the layout.</summary>
    public static string NameOf(PeriodStatement statement, Code recovery) =>
        statement.Copper.Balance.Recoveries.First(each => each.Code == recovery).Name.En;

    public static string Of(Verdict verdict) => verdict switch
    {
        Verdict.AgreesWithinRounding => "agrees",
        Verdict.Differs => "DIFFERS",
        _ => "not published",
    };

    /// <summary>A figure of the reconciliation, with so many digits behind the point.</summary>
    public static string Figure(double value, int decimals) => Number((decimal)value, decimals);

    /// <summary>As many digits as the uncertainty leaves of a value, and two of the uncertainty.</summary>
    public static int DecimalsFor(double uncertainty) =>
        uncertainty <= 0 ? 3 : Math.Clamp(1 - (int)Math.Floor(Math.Log10(uncertainty)), 0, 6);

    /// <summary>With a true minus, thin groups of three and a point.</summary>
    private static string Number(decimal value, int decimals)
    {
        var text = Math.Round(value, decimals, MidpointRounding.AwayFromZero).ToString($"N{decimals}", CultureInfo.InvariantCulture).Replace(',', '\u202f');
        return text.TrimStart('-').Any(digit => digit is >= '1' and <= '9') ? text.Replace('-', '\u2212') : text.TrimStart('-');
    }
}
