using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.Enrichment.Calculations;

/// <summary>What metal lost in tailings is worth.</summary>
public static class TailingsWorth
{
    /// <summary>Metal × price of a tonne, rounded once to the hundredth of the currency, half to even.</summary>
    /// <param name="inTailings">Metal in tailings.</param>
    /// <param name="pricePerTonne">Price of a tonne of metal: tenge, or whatever the host reckons in.</param>
    public static Money Of(Mass inTailings, Money pricePerTonne) => pricePerTonne * (inTailings / Mass.FromTonnes(1));
}
