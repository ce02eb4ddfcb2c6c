using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.Smelting.Bars;

/// <summary>The fine weight of a bar. Pure.</summary>
public static class BarRules
{
    /// <summary>
    /// Gross × fineness, rounded once, half to even, to the last unit of the scale (LBMA Good Delivery Rules weigh gold to 0.025 oz t and settle fine
    /// ounces to the third decimal; a scale in kilograms settles to its own last digit).
    /// </summary>
    public static Mass Fine(Mass gross, Grade fineness, Mass scaleUnit)
    {
        var (product, unit) = ((Int128)gross.Milligrams * fineness.PartsPerTrillion, (Int128)scaleUnit.Milligrams * Grade.Pure.PartsPerTrillion);
        return Mass.FromMilligrams((long)(HalfEven.Divide(product, unit) * scaleUnit.Milligrams));
    }
}
