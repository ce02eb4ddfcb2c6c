using CsCheck;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.MetalAccounting.Adjustments;

namespace Kazakhmys.Erp.MetalAccounting.Tests.Adjustments;

public sealed class AdjustmentRulesTests
{
    private static readonly Code Sheet = Code.Parse("zhz");
    private static readonly Code Copper = Code.Parse("Cu");
    private static readonly Code Ore = Code.Parse("stock/ore/1");
    private static readonly Code Own = Code.Parse("plant/in-process/own");
    private static readonly Code Tolled = Code.Parse("plant/in-process/tolled-kaz");
    private static readonly Code Concentrate = Code.Parse("stock/concentrate/1");
    private static readonly Code Unaccounted = Code.Parse("unaccounted/plant");

    private static readonly Gen<long> Amount = Gen.Long[-1_000_000, 1_000_000_000];

    [Fact]
    public void Every_area_is_balanced_to_the_milligram_whatever_was_booked_and_reconciled() =>
        Gen.Select(Amount.Array[8], Gen.Bool, Gen.Bool).Sample((a, isKept, isUnobserved) =>
        {
            var (feedOwn, feedTolled, outOwn, outTolled) = (a[0], a[1], a[2], a[3]);
            var streams = new[]
            {
                Stream("feed", a[4], false, (Ore, Own, feedOwn), (Ore, Tolled, feedTolled)),
                Stream("concentrate", isUnobserved ? null : a[5], isKept, (Own, Concentrate, outOwn), (Tolled, Concentrate, outTolled)),
            };
            var stock = new StockToPost
            {
                Flowsheet = Sheet, Area = Code.Parse("plant"), Component = Copper, Unaccounted = Unaccounted, Counted = Mg(a[6]), Standard = Mg(1000),
                Accounts =
                [
                    new BookedStock { Account = Own, Opening = Mg(a[7]), Closing = Mg(a[7] + feedOwn - outOwn) },
                    new BookedStock { Account = Tolled, Opening = Mass.Zero, Closing = Mg(feedTolled - outTolled) },
                ],
            };
            var plan = AdjustmentRules.Plan(streams, [stock]);

            var transfers = plan.Flows.SelectMany(AdjustmentRules.TransfersOf).Concat(plan.Stocks.SelectMany(AdjustmentRules.TransfersOf)).ToList();
            Assert.All(transfers, transfer => Assert.True(transfer.Amount > 0));
            long Net(Code account) => transfers.Sum(each => (each.To == account ? each.Amount : 0) - (each.From == account ? each.Amount : 0));
            // Book opening + in − out − unaccounted = counted closing, of the area as a whole.
            Assert.Equal(a[6], stock.Accounts.Sum(each => each.Closing.Milligrams) + Net(Own) + Net(Tolled));
            Assert.Equal(plan.Stocks.Sum(each => each.ToUnaccounted).Milligrams, Net(Unaccounted));
            Assert.Equal(a[4], plan.Flows.Where(flow => flow.Stream == Code.Parse("feed")).Sum(flow => flow.Reconciled).Milligrams);
            if (isKept || isUnobserved)
                Assert.Equal(0, Net(Concentrate));
            else
                Assert.Equal(a[5], outOwn + outTolled + Net(Concentrate));
        });

    [Fact]
    public void A_stream_that_nothing_was_booked_on_is_shared_by_the_dry_mass_that_was()
    {
        var plan = AdjustmentRules.Plan(
            [
                new StreamToPost
                {
                    Flowsheet = Sheet, Stream = Code.Parse("feed"), Component = Copper, Reconciled = Mg(100), Standard = Mg(10),
                    Pairs =
                    [
                        new BookedPair { From = Ore, To = Own, Booked = Mass.Zero, Weight = Mg(300) },
                        new BookedPair { From = Ore, To = Tolled, Booked = Mass.Zero, Weight = Mg(100) },
                    ],
                },
            ],
            []);
        Assert.Equal([Mg(75), Mg(25)], plan.Flows.Select(flow => flow.Reconciled));
        Assert.Equal([Mg(8), Mg(2)], plan.Flows.Select(flow => flow.Standard!.Value));
    }

    [Fact]
    public void A_second_plan_over_the_adjusted_book_moves_nothing() =>
        Gen.Select(Amount, Amount, Amount).Sample((one, two, reconciled) =>
        {
            var first = AdjustmentRules.Plan([Stream("feed", reconciled, false, (Ore, Own, one), (Ore, Tolled, two))], []);
            var again = AdjustmentRules.Plan(
                [Stream("feed", reconciled, false, [.. first.Flows.Select(flow => (flow.From, flow.To, flow.Reconciled.Milligrams))])], []);
            Assert.All(again.Flows, flow => Assert.Equal(Mass.Zero, flow.Moved));
        });

    private static StreamToPost Stream(string code, long? reconciled, bool isKept, params (Code From, Code To, long Booked)[] pairs) => new()
    {
        Flowsheet = Sheet, Stream = Code.Parse(code), Component = Copper, IsKept = isKept,
        Reconciled = reconciled is { } known ? Mg(known) : null, Standard = Mg(1000),
        Pairs = [.. pairs.Select(pair => new BookedPair { From = pair.From, To = pair.To, Booked = Mg(pair.Booked) })],
    };

    private static Mass Mg(long milligrams) => Mass.FromMilligrams(milligrams);
}
