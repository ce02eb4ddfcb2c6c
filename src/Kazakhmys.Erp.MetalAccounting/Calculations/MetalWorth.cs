using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.MetalAccounting.Settlement.Prices;

namespace Kazakhmys.Erp.MetalAccounting.Calculations;

/// <summary>What lost or unaccounted metal is worth (AMIRA P754 code of practice: losses are quantified). Pure.</summary>
public static class MetalWorth
{
    /// <summary>
    /// The worth of one mass of each metal, and of all together: mass × price, each rounded once to the hundredth, half to even; negative for
    /// metal found.
    /// </summary>
    /// <exception cref="MissingRuleException">A metal has no price (<c>metal-accounting.settlement.price-missing</c>).</exception>
    /// <exception cref="RuleViolatedException">Prices in two currencies (<c>kernel.money.currency-mismatch</c>).</exception>
    public static IReadOnlyDictionary<Code, Money> Of(IReadOnlyDictionary<Code, Mass> metals, IReadOnlyDictionary<Code, UnitPrice> prices)
    {
        ArgumentNullException.ThrowIfNull(metals);
        ArgumentNullException.ThrowIfNull(prices);
        if (metals.Keys.Where(metal => !prices.ContainsKey(metal)).ToList() is { Count: > 0 } missing)
            throw new MissingRuleException([.. missing.Select(metal => MetalAccountingViolations.SettlementPriceMissing.At($"prices[{metal}]", metal))]);
        var worth = metals.ToDictionary(metal => metal.Key, metal => prices[metal.Key].ValueOf(metal.Value));
        if (worth.Count > 0)
            _ = Money.Sum(worth.Values, worth.First().Value.Currency);
        return worth;
    }
}
