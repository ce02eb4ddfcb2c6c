using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Mines.Calculations;

/// <summary>How much waste is moved for the ore of a pit (Hustrulid, Kuchta and Martin, Open Pit Mine Planning and Design, chapter 1).</summary>
public static class StrippingRatio
{
    /// <summary>Tonnes of waste a tonne of ore.</summary>
    /// <exception cref="RuleViolatedException">There is no ore (<c>kernel.quantity.divide-by-zero</c>).</exception>
    public static Ratio ByMass(Mass waste, Mass ore) => waste / ore;

    /// <summary>Volume of waste over volume of ore, both in place.</summary>
    /// <exception cref="RuleViolatedException">There is no ore (<c>kernel.quantity.divide-by-zero</c>).</exception>
    public static Ratio ByVolume(Volume waste, Volume ore) => waste / ore;
}
