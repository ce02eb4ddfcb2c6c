using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Mines.Calculations;

/// <summary>
/// Dilution by the two Western definitions, which differ for the same stope: mining engineers divide waste by ore, metallurgists by what is delivered
/// (McCarthy 2001, AusIMM, "Mining dilution and losses in underground mining").
/// </summary>
public static class WesternDilution
{
    /// <summary>Waste over ore.</summary>
    /// <exception cref="RuleViolatedException">There is no ore (<c>kernel.quantity.divide-by-zero</c>).</exception>
    public static Ratio WasteOverOre(Mass waste, Mass ore) => waste / ore;

    /// <summary>Waste over ore and waste.</summary>
    /// <exception cref="RuleViolatedException">Nothing was delivered (<c>kernel.quantity.divide-by-zero</c>).</exception>
    public static Ratio WasteOverDelivered(Mass waste, Mass ore) => waste / (ore + waste);
}
