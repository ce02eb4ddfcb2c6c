using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.MetalAccounting.Settlement.Exchanges;

/// <summary>
/// Exchange of assays with a splitting limit, in exact decimals: |24.20 − 24.00| does not exceed 0.20. Within the limit the mean of both settles; beyond
/// it the umpire, by the rule of the contract, and the party further from the umpire pays. Means are rounded once to 10⁻¹², half to even. Pure.
/// </summary>
public static class AssayExchange
{
    /// <summary>Settles one element of one lot.</summary>
    /// <param name="seller">The seller's assay.</param>
    /// <param name="buyer">The buyer's assay.</param>
    /// <param name="umpire">The umpire's assay; null while there is none. It is not looked at within the splitting limit.</param>
    /// <param name="splittingLimit">The difference up to which the parties split.</param>
    /// <param name="rule">How the umpire settles.</param>
    /// <exception cref="ValidationFailedException">There is no such rule (<c>metal-accounting.exchange.rule-unknown</c>).</exception>
    public static ExchangedAssay Settle(Grade seller, Grade buyer, Grade? umpire, Grade splittingLimit, UmpireRule rule)
    {
        if (!Enum.IsDefined(rule))
            throw new ValidationFailedException(MetalAccountingViolations.ExchangeRuleUnknown.At(nameof(rule), rule));
        if (Distance(seller, buyer) <= splittingLimit)
            return new ExchangedAssay { Settled = Mean(seller, buyer), NeedsUmpire = false };
        if (umpire is not { } third)
            return new ExchangedAssay { NeedsUmpire = true };
        var order = Distance(seller, third).CompareTo(Distance(buyer, third));
        return new ExchangedAssay
        {
            Settled = ByUmpire(seller, buyer, third, order, rule),
            NeedsUmpire = true,
            Cost = order > 0 ? UmpireCost.Seller : order < 0 ? UmpireCost.Buyer : UmpireCost.Shared,
        };
    }

    private static Grade ByUmpire(Grade seller, Grade buyer, Grade umpire, int order, UmpireRule rule)
    {
        var nearest = order < 0 ? seller : buyer;
        var (low, high) = seller < buyer ? (seller, buyer) : (buyer, seller);
        var isWithin = low <= umpire && umpire <= high;
        return rule switch
        {
            UmpireRule.MiddleOfThree => isWithin ? umpire : nearest,
            UmpireRule.MeanWithNearest => Mean(umpire, nearest),
            UmpireRule.UmpireWithinRange => !isWithin ? nearest : order == 0 ? umpire : Mean(umpire, nearest),
            _ => umpire,
        };
    }

    private static Grade Distance(Grade left, Grade right) => left > right ? left - right : right - left;

    private static Grade Mean(Grade left, Grade right) => Grade.FromPartsPerTrillion(
        (long)HalfEven.Divide((Int128)left.PartsPerTrillion + right.PartsPerTrillion, 2));
}
