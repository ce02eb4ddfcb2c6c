using CsCheck;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.MetalAccounting.Settlement.Exchanges;

namespace Kazakhmys.Erp.MetalAccounting.Tests.Settlement;

public sealed class AssayExchangeTests
{
    [Fact]
    public void A_difference_of_exactly_the_limit_is_split()
    {
        var exchanged = Settle(24.20m, 24.00m, null, UmpireRule.MiddleOfThree);
        Assert.Equal(new ExchangedAssay { Settled = Grade.FromPercent(24.10m), NeedsUmpire = false }, exchanged);
    }

    [Fact]
    public void Beyond_the_limit_nothing_settles_without_an_umpire() =>
        Assert.Equal(new ExchangedAssay { NeedsUmpire = true }, Settle(24.21m, 24.00m, null, UmpireRule.UmpireFinal));

    [Theory]
    [InlineData(UmpireRule.MiddleOfThree, "25.0", "25.2", "25.2", UmpireCost.Shared)]
    [InlineData(UmpireRule.MiddleOfThree, "25.0", "25.3", "25.3", UmpireCost.Buyer)]
    [InlineData(UmpireRule.MiddleOfThree, "25.0", "26.0", "25.4", UmpireCost.Buyer)]
    [InlineData(UmpireRule.MiddleOfThree, "25.0", "24.0", "25.0", UmpireCost.Seller)]
    [InlineData(UmpireRule.MeanWithNearest, "25.0", "25.3", "25.35", UmpireCost.Buyer)]
    [InlineData(UmpireRule.MeanWithNearest, "25.0", "24.9", "24.95", UmpireCost.Seller)]
    [InlineData(UmpireRule.MeanWithNearest, "25.0", "25.2", "25.1", UmpireCost.Shared)]
    [InlineData(UmpireRule.UmpireWithinRange, "25.0", "25.3", "25.35", UmpireCost.Buyer)]
    [InlineData(UmpireRule.UmpireWithinRange, "25.0", "25.2", "25.2", UmpireCost.Shared)]
    [InlineData(UmpireRule.UmpireWithinRange, "25.0", "25.9", "25.4", UmpireCost.Buyer)]
    [InlineData(UmpireRule.UmpireFinal, "25.0", "25.9", "25.9", UmpireCost.Buyer)]
    public void The_umpire_settles_by_the_rule_and_the_further_party_pays(UmpireRule rule, string buyer, string umpire, string settled, UmpireCost cost)
    {
        var exchanged = Settle(25.4m, D(buyer), D(umpire), rule);
        Assert.Equal((Grade.FromPercent(D(settled)), (UmpireCost?)cost, true), (exchanged.Settled!.Value, exchanged.Cost, exchanged.NeedsUmpire));
    }

    [Fact]
    public void A_rule_that_does_not_exist_is_refused() =>
        Assert.Equal("metal-accounting.exchange.rule-unknown", Assert.Throws<ValidationFailedException>(() => Settle(1, 1, null, (UmpireRule)9)).Code);

    [Fact]
    public void Middle_of_three_lies_between_the_parties_and_swapping_them_swaps_only_who_pays() =>
        Gen.Select(Gen.Long[0, 1000], Gen.Long[0, 1000], Gen.Long[0, 1000]).Sample((seller, buyer, umpire) =>
        {
            var (one, other) = (Of(seller, buyer, umpire), Of(buyer, seller, umpire));
            Assert.Equal(one.Settled, other.Settled);
            Assert.InRange(one.Settled!.Value.PartsPerTrillion, Math.Min(seller, buyer), Math.Max(seller, buyer));
            Assert.Equal(one.Cost == UmpireCost.Seller, other.Cost == UmpireCost.Buyer);
        });

    private static ExchangedAssay Of(long seller, long buyer, long umpire) => AssayExchange.Settle(
        Grade.FromPartsPerTrillion(seller), Grade.FromPartsPerTrillion(buyer), Grade.FromPartsPerTrillion(umpire), Grade.FromPartsPerTrillion(20), UmpireRule.MiddleOfThree);

    private static ExchangedAssay Settle(decimal seller, decimal buyer, decimal? umpire, UmpireRule rule) => AssayExchange.Settle(
        Grade.FromPercent(seller), Grade.FromPercent(buyer), umpire is { } third ? Grade.FromPercent(third) : null, Grade.FromPercent(0.20m), rule);

    private static decimal D(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
