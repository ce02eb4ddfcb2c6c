using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Smelting.Calculations;

/// <summary>Solvent extraction: copper that goes from the aqueous to the organic phase and on to the electrolyte. Pure.</summary>
public static class SolventExtraction
{
    /// <summary>Flow × (PLS − raffinate), rounded once, half to even.</summary>
    public static Mass Transfer(Volume flow, Concentration pls, Concentration raffinate) => flow * (pls - raffinate);

    /// <summary>Extraction: (PLS − raffinate) / PLS.</summary>
    /// <exception cref="RuleViolatedException">The pregnant solution holds no copper (<c>kernel.quantity.divide-by-zero</c>).</exception>
    public static Ratio Extraction(Concentration pls, Concentration raffinate) => (pls - raffinate) / pls;
}
