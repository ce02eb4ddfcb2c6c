using CsCheck;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger.Commodities;
using Kazakhmys.Erp.Ledger.Movements;
using Kazakhmys.Erp.Smelting.Smelters;

namespace Kazakhmys.Erp.Smelting.Tests.Smelters;

public sealed class OwnerSharesTests
{
    private static readonly Code Gold = KnownCommodities.Gold;
    private static readonly MetalOwner[] Owners = [MetalOwner.Own, MetalOwner.Purchased, MetalOwner.Tolled(Code.Parse("kaz"))];

    internal static OwnerContent Content(MetalOwner owner, long dry, long copper, long gold = 0) => new()
    {
        Owner = owner,
        Content = new AccountContent
        {
            Dry = Mass.FromMilligrams(dry),
            Metals = new Dictionary<Code, Mass> { [KnownCommodities.Copper] = Mass.FromMilligrams(copper), [Gold] = Mass.FromMilligrams(gold) }
                .Where(metal => metal.Value != Mass.Zero).ToDictionary(),
        },
    };

    [Fact]
    public void Every_split_over_owners_sums_to_the_amount() =>
        Gen.Select(Gen.Long[-1000, 1_000_000].Array[1, 3], Gen.Long[0, 1_000_000_000]).Sample((held, amount) =>
        {
            var owners = held.Select((copper, i) => Content(Owners[i], copper, copper)).ToList();
            var parts = OwnerShares.Split(amount, KnownCommodities.Copper, owners);
            Assert.Equal(amount, parts.Sum());
            Assert.All(parts, part => Assert.True(part >= 0));
            // An owner without copper gets none while another has some.
            if (held.Any(copper => copper > 0))
                Assert.All(parts.Zip(held), each => Assert.True(each.Second > 0 || each.First == 0));
        });

    [Fact]
    public void A_part_of_a_lot_takes_no_more_of_any_metal_than_is_there_and_the_rest_stays() =>
        Gen.Select(Gen.Long[1, 1_000_000], Gen.Long[1, 1_000_000], Gen.Long[0, 1_000_000], Gen.Long[0, 1000], Gen.Double[0, 1]).Sample((own, tolled, copper, gold, share) =>
        {
            IReadOnlyList<OwnerContent> lot = [Content(Owners[0], own, Math.Min(copper, own), gold), Content(Owners[2], tolled, Math.Min(copper, tolled))];
            var dry = Mass.FromMilligrams((long)((own + tolled) * share));
            static Code From(MetalOwner owner) => Code.Parse($"from/{owner}");
            var moved = OwnerShares.Everything(OwnerShares.Part(dry, lot), From, owner => Code.Parse($"to/{owner}"));
            var rest = OwnerShares.After(lot, moved, From);
            Assert.Equal(own + tolled, dry.Milligrams + rest.Sum(owner => owner.Content.Dry.Milligrams));
            Assert.All(rest, owner => Assert.All(owner.Content.Metals.Values, metal => Assert.True(metal >= Mass.Zero)));
            Assert.All(moved, transfer => Assert.Equal(transfer.From.Value["from/".Length..], transfer.To.Value["to/".Length..]));
        });

    [Fact]
    public void A_metal_that_nobody_brought_goes_by_copper_and_an_empty_stage_gives_nothing()
    {
        Assert.Equal([30L, 10L], OwnerShares.Split(40, Gold, [Content(Owners[0], 10, 3), Content(Owners[1], 90, 1)]));
        Assert.Equal([4L, 36L], OwnerShares.Split(40, Gold, [Content(Owners[0], 10, 0), Content(Owners[1], 90, 0)]));
        Assert.Equal([40L, 0L], OwnerShares.Split(40, Gold, [Content(Owners[0], 0, 0), Content(Owners[1], 0, 0)]));
        Assert.Equal("smelting.stage.empty", Assert.Throws<RuleViolatedException>(() => OwnerShares.Split(1, Gold, [])).Code);
        Assert.Equal("smelting.stage.empty", Assert.Throws<RuleViolatedException>(() => OwnerShares.Part(Mass.FromTonnes(1), [])).Code);
    }

    [Fact]
    public void Everything_leaves_a_stage_empty_also_where_more_was_taken_than_given()
    {
        IReadOnlyList<OwnerContent> heat = [Content(Owners[0], 100, -5, 3)];
        static Code From(MetalOwner owner) => Code.Parse($"heat/{owner}");
        var moved = OwnerShares.Everything(heat, From, owner => Code.Parse($"bath/{owner}"));
        var left = Assert.Single(OwnerShares.After(heat, moved, From));
        Assert.Equal((Mass.Zero, 0), (left.Content.Dry, left.Content.Metals.Count));
    }
}
