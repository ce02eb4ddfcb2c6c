using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Mines.Calculations;

/// <summary>Explosive spent on breaking rock (SME Mining Engineering Handbook, 3rd ed., chapter on blasting).</summary>
public static class PowderFactor
{
    /// <summary>Mass of explosive over mass of rock broken: 0.0003 is 0.3 kg/t.</summary>
    /// <exception cref="RuleViolatedException">Nothing was broken (<c>kernel.quantity.divide-by-zero</c>).</exception>
    public static Ratio ByMass(Mass explosive, Mass broken) => explosive / broken;

    /// <summary>Mass of explosive over volume of rock broken in place: 1 g/L is 1 kg/m³.</summary>
    /// <exception cref="RuleViolatedException">Nothing was broken (<c>kernel.quantity.divide-by-zero</c>).</exception>
    public static Concentration ByVolume(Mass explosive, Volume broken) => explosive / broken;
}
