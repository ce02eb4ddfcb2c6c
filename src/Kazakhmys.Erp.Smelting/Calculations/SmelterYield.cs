using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Smelting.Calculations;

/// <summary>Yield of a metal, with and without the change of what is in process. Values above 100 % are shown as they are. Pure.</summary>
public static class SmelterYield
{
    /// <summary>Metal out over metal charged, whatever became of the stock in process.</summary>
    /// <exception cref="RuleViolatedException">Nothing was charged (<c>kernel.quantity.divide-by-zero</c>).</exception>
    public static Ratio WithoutStock(Mass charged, Mass output) => output / charged;

    /// <summary>Metal out over metal worked up: opening + charged − closing.</summary>
    /// <exception cref="RuleViolatedException">Nothing was worked up (<c>kernel.quantity.divide-by-zero</c>).</exception>
    public static Ratio WithStock(Mass opening, Mass charged, Mass closing, Mass output) => output / (opening + charged - closing);
}
