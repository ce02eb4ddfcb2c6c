using CsCheck;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger.Commodities;
using Kazakhmys.Erp.Testing.Twins;

namespace Kazakhmys.Erp.Testing.Tests.Twins;

public sealed class TwinEnterpriseTests
{
    private static readonly Period Quarter = Period.Quarter(2026, 1);
    private static readonly TwinEnterprise Twin = TwinEnterprise.Create(TwinSettings.For(Quarter, 20_260_101));

    [Fact]
    public void The_enterprise_has_ten_mines_five_concentrators_two_smelters_and_a_hydromet_plant()
    {
        int Count(TwinSiteKind kind) => Twin.Network.Sites.Count(s => s.Kind == kind);
        Assert.Equal(10, Count(TwinSiteKind.Mine));
        Assert.Equal(5, Count(TwinSiteKind.Concentrator));
        Assert.Equal(2, Count(TwinSiteKind.Smelter));
        Assert.Equal(1, Count(TwinSiteKind.Hydrometallurgy));
        Assert.Equal(1, Count(TwinSiteKind.PreciousMetals));
    }

    [Fact]
    public void Every_code_fits_a_flowsheet_and_stands_once()
    {
        var codes = Twin.Network.Nodes.Select(n => n.Code).Concat(Twin.Network.Streams.Select(s => s.Code)).ToList();
        Assert.All(codes.Concat(Twin.Instruments.Select(i => i.Tag)), c => Assert.True(c.Value.Length <= 40 && !c.Value.Contains('/')));
        Assert.Equal(codes.Count, codes.Distinct().Count());
        Assert.Equal(Twin.Instruments.Count, Twin.Instruments.Select(i => i.Tag).Distinct().Count());
    }

    [Fact]
    public void Every_node_conserves_every_component_in_every_shift_to_the_milligram() => Gen.ULong.Sample(
        seed =>
        {
            var twin = TwinEnterprise.Create(Sample.January(seed) with { Days = 3 });
            foreach (var day in Enumerable.Range(0, 3).Select(twin.Settings.First.AddDays))
                foreach (var node in twin.Network.Nodes)
                    foreach (var component in TwinContent.Components)
                        if (!Balances(twin, node, day, component))
                            return false;
            return true;
        },
        iter: 20);

    [Fact]
    public void Metals_never_weigh_more_than_the_material_that_holds_them() => Gen.ULong.Sample(
        seed =>
        {
            var twin = TwinEnterprise.Create(Sample.January(seed) with { Days = 5 });
            var days = Enumerable.Range(0, 5).Select(twin.Settings.First.AddDays).ToList();
            var flows = twin.Network.Streams.SelectMany(s => days.Select(d => twin.Flow(s.Code, d).Content));
            var stocks = twin.Network.Nodes.SelectMany(n => days.Select(d => twin.Stock(n.Code, d)));
            return flows.Concat(stocks).All(c => c.Copper + c.Silver + c.Gold + c.Sulphur <= c.Mass);
        },
        iter: 20);

    [Fact]
    public void A_period_is_the_sum_of_its_days_and_a_day_of_its_shifts()
    {
        foreach (var stream in Twin.Network.Streams)
        {
            var days = Quarter.Days.Select(d => Twin.Flow(stream.Code, d)).ToList();
            var whole = Twin.Flow(stream.Code, Quarter);
            Assert.Equal(whole.Content.Gold.Milligrams, days.Sum(d => d.Content.Gold.Milligrams));
            Assert.Equal(whole.Wet.Milligrams, days.Sum(d => d.Wet.Milligrams));
            var shifts = Enumerable.Range(1, 2).Sum(n => Twin.Flow(stream.Code, new Shift(Quarter.First, n)).Content.Mass.Milligrams);
            Assert.Equal(days[0].Content.Mass.Milligrams, shifts);
        }
    }

    [Fact]
    public void Ore_holds_between_0_7_and_1_5_per_cent_copper_on_every_day()
    {
        var hoisted = Twin.Network.Streams.Where(s => s is { From: null, Material: TwinMaterial.Ore });
        Assert.All(
            hoisted.SelectMany(s => Quarter.Days.Select(d => Twin.Flow(s.Code, d).Content.GradeOf(KnownCommodities.Copper)!.Value)),
            grade => Assert.InRange(grade.Percent, 0.7m, 1.5m));
    }

    [Fact]
    public void Concentrators_recover_83_to_91_per_cent_into_concentrate_of_20_to_38_per_cent()
    {
        foreach (var plant in Twin.Network.Sites.Where(s => s.Kind == TwinSiteKind.Concentrator))
        {
            foreach (var day in Quarter.Days)
            {
                var concentrate = Twin.Flow(Code.Parse($"{plant.Code}.concentrate"), day).Content;
                Assert.InRange(concentrate.GradeOf(KnownCommodities.Copper)!.Value.Percent, 20m, 38m);
                var recovery = concentrate.Copper / Twin.Flow(Code.Parse($"{plant.Code}.feed"), day).Content.Copper;
                Assert.InRange(recovery.Percent, 83m, 91m);
            }
        }
    }

    [Fact]
    public void Smelters_turn_97_to_98_5_per_cent_of_the_copper_of_concentrates_into_cathode_over_a_year()
    {
        var year = Period.Year(2026);
        var twin = TwinEnterprise.Create(TwinSettings.For(year, 1));
        Mass Copper(string stream) => twin.Flow(Code.Parse(stream), year).Content.Copper;
        var fromZhezkazgan = Copper("zhz-conc.received") + Copper("karagaily-conc.received");
        Assert.InRange((Copper("zhz-smelter.cathodes") / fromZhezkazgan).Percent, 97m, 98.5m);
    }

    [Fact]
    public void Heap_leaching_turns_60_to_75_per_cent_of_the_copper_of_oxide_ore_into_cathode()
    {
        var recovery = Twin.Flow(Code.Parse("zhz-hydromet.cathodes"), Quarter).Content.Copper
            / Twin.Flow(Code.Parse("north-zhezkazgan.oxide-hauled"), Quarter).Content.Copper;
        Assert.InRange(recovery.Percent, 60m, 75m);
    }

    [Fact]
    public void What_lies_outside_the_run_is_refused()
    {
        var stream = Twin.Network.Streams[0].Code;
        var before = Assert.Throws<ValidationFailedException>(() => Twin.Flow(stream, Quarter.First.Previous));
        var after = Assert.Throws<ValidationFailedException>(() => Twin.Stock(Twin.Network.Nodes[0].Code, Quarter.End));
        var shift = Assert.Throws<ValidationFailedException>(() => Twin.Flow(stream, new Shift(Quarter.First, 3)));
        Assert.All([before, after, shift], e => Assert.Equal("testing.twin.day-outside", Assert.Single(e.Violations).Code));
    }

    [Fact]
    public void What_the_twin_does_not_have_is_refused()
    {
        var stream = Assert.Throws<NotFoundException>(() => Twin.Flow(Code.Parse("bozshakol.feed"), Quarter));
        var site = Assert.Throws<NotFoundException>(() => Twin.Network.Site(Code.Parse("bozshakol")));
        Assert.All([stream, site], e => Assert.Equal("testing.twin.point-unknown", Assert.Single(e.Violations).Code));
        var rhenium = Assert.Throws<NotFoundException>(
            () => Twin.Flow(Twin.Network.Streams[0].Code, Quarter).Content.Of(KnownCommodities.Rhenium));
        Assert.Equal("testing.twin.component-unknown", Assert.Single(rhenium.Violations).Code);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(TwinSettings.MostDays + 1)]
    public void A_run_without_days_or_of_more_than_ten_years_is_refused(int days)
    {
        var refusal = Assert.Throws<ValidationFailedException>(() => TwinEnterprise.Create(Sample.January(1) with { Days = days }));
        Assert.Equal("kernel.value.out-of-range", Assert.Single(refusal.Violations).Code);
    }

    private static bool Balances(TwinEnterprise twin, TwinNode node, ProductionDay day, Code component)
    {
        long Flow(TwinStream stream) => twin.Flow(stream.Code, day).Content.Of(component).Milligrams;
        var inputs = twin.Network.Streams.Where(s => s.To == node.Code).Sum(Flow);
        var outputs = twin.Network.Streams.Where(s => s.From == node.Code).Sum(Flow);
        var change = twin.Stock(node.Code, day).Of(component) - twin.Stock(node.Code, day.Previous).Of(component);
        return inputs - outputs == change.Milligrams && (node.IsStock || change == Mass.Zero);
    }
}
