using CsCheck;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Smelting.PeriodProductions;
using Kazakhmys.Erp.Smelting.Smelters;

namespace Kazakhmys.Erp.Smelting.Tests.PeriodProductions;

public sealed class PeriodProductionRulesTests
{
    internal static readonly Code Concentrate = Code.Parse("stock/concentrate/zhz1/1");
    internal static readonly Code Undisclosed = Code.Parse("external/supplier/undisclosed");
    private static readonly Code Copper = Code.Parse("Cu");
    private static readonly Code Dry = Code.Parse("mass");

    [Fact]
    public void Concentrate_that_did_not_become_cathode_stays_in_its_stock()
    {
        var plan = PeriodProductionRules.Plan(Cathode(303), Held((Concentrate, Copper, 335)));

        Assert.Empty(plan.Violations);
        Assert.Equal(Mass.FromKilotonnes(303).Milligrams, plan.Transfers.Where(transfer => transfer.From == Concentrate).Sum(transfer => transfer.Amount));
        Assert.DoesNotContain(plan.Transfers, transfer => transfer.From == Undisclosed);
    }

    [Fact]
    public void Cathode_above_own_concentrate_comes_from_the_named_source()
    {
        var plan = PeriodProductionRules.Plan(Cathode(79.084m), Held((Concentrate, Copper, 62.943m)));

        Assert.Equal(Mass.FromTonnes(16_141).Milligrams, Assert.Single(plan.Transfers, transfer => transfer.From == Undisclosed).Amount);
    }

    [Fact]
    public void Without_a_named_source_a_shortage_is_told_and_never_taken_from_unaccounted()
    {
        var plan = PeriodProductionRules.Plan(Cathode(79.084m, rest: false), Held((Concentrate, Copper, 62.943m)));

        var violation = Assert.Single(plan.Violations);
        Assert.Equal(("smelting.period-production.short", Mass.FromTonnes(16_141)), (violation.Code, violation.Arguments["shortfall"]));
    }

    [Fact]
    public void Everything_that_the_plan_moves_is_conserved_and_no_stock_is_overdrawn() =>
        Gen.Select(Gen.Long[0, 1_000_000], Gen.Long[0, 4_000_000], Gen.Long[0, 5_000], Gen.Long[1, 2_000_000]).Sample((copper, mass, gold, made) =>
        {
            var balances = new Dictionary<(Code, Code), long>
            {
                [(Concentrate, Copper)] = copper, [(Concentrate, Dry)] = copper + mass, [(Concentrate, Code.Parse("Au"))] = gold,
            };
            var plan = PeriodProductionRules.Plan(Cathode(0) with { Cathode = [Own(Mass.FromMilligrams(made), true)] }, balances);
            long Sum(Code commodity, Func<Code, bool> from) => plan.Transfers.Where(each => each.Commodity == commodity && from(each.From)).Sum(each => each.Amount);
            Assert.All(balances, balance => Assert.True(Sum(balance.Key.Item2, from => from == Concentrate) <= balance.Value));
            Assert.Equal(made, plan.Transfers.Where(each => each.To.Value.StartsWith("product/", StringComparison.Ordinal) && each.Commodity == Copper).Sum(each => each.Amount));
            Assert.Equal(made, Sum(Copper, from => from == Concentrate) + Sum(Copper, from => from == Undisclosed));
            Assert.Equal(Sum(Dry, from => from == Concentrate), Sum(Dry, from => from != Concentrate));
        });

    [Fact]
    public void Parts_and_total_may_differ_by_rounding_and_no_more()
    {
        var parts = Cathode(299) with { Cathode = [Own(Mass.FromKilotonnes(299), true), Bought(2)] };

        Assert.Null(PeriodProductionRules.CheckTotal(parts with { CathodeTotal = Rounded(301) }));
        Assert.Null(PeriodProductionRules.CheckTotal(parts with { CathodeTotal = Rounded(302) }));
        Assert.Equal("smelting.period-production.total-differs", PeriodProductionRules.CheckTotal(parts with { CathodeTotal = Rounded(303) })!.Code);
    }

    [Fact]
    public void A_figure_ten_times_too_large_is_implausible_as_configured()
    {
        var wrong = Cathode(790.84m);
        var options = new SmeltingOptions { Implausible = ViolationSeverity.Warning };

        var found = PeriodProductionRules.CheckPlausible(wrong, Mass.FromKilotonnes(470), Mass.FromTonnes(880), options);
        Assert.Equal(["smelting.plausibility.above-capacity", "smelting.plausibility.suspect-multiple"], found.Select(each => each.Code));
        Assert.All(found, each => Assert.False(each.IsError));
        Assert.All(PeriodProductionRules.CheckPlausible(wrong, null, Mass.FromTonnes(880), new SmeltingOptions()), each => Assert.True(each.IsError));
        Assert.Empty(PeriodProductionRules.CheckPlausible(Cathode(79.084m), Mass.FromKilotonnes(470), Mass.FromTonnes(880), options));
        Assert.Empty(PeriodProductionRules.CheckPlausible(wrong, null, null, options));
    }

    internal static RecordPeriodProduction Cathode(decimal kilotonnes, bool rest = true) => new()
    {
        Book = Code.Parse("kz"), Smelter = Code.Parse("zhz"), Period = Period.Quarter(2026, 1), Source = "https://example.org/q1",
        Cathode = [Own(Mass.FromKilotonnes(kilotonnes), rest)],
    };

    internal static MetalProduction Bought(decimal kilotonnes) =>
        new() { Owner = MetalOwner.Purchased, Metal = Rounded(kilotonnes), RestFrom = Undisclosed };

    private static MetalProduction Own(Mass copper, bool rest) =>
        new() { Owner = MetalOwner.Own, Metal = new() { Value = copper }, From = [Concentrate], RestFrom = rest ? Undisclosed : null };

    private static RoundedMass Rounded(decimal kilotonnes) => new() { Value = Mass.FromKilotonnes(kilotonnes), HalfWidth = Mass.FromTonnes(500) };

    private static Dictionary<(Code Account, Code Commodity), long> Held(params (Code Account, Code Commodity, decimal Kilotonnes)[] held) =>
        held.ToDictionary(each => (each.Account, each.Commodity), each => Mass.FromKilotonnes(each.Kilotonnes).Milligrams);
}
