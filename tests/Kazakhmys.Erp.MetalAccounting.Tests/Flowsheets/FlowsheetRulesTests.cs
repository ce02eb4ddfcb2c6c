using CsCheck;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.MetalAccounting.Flowsheets;
using Kazakhmys.Erp.MetalAccounting.Measurements;

namespace Kazakhmys.Erp.MetalAccounting.Tests.Flowsheets;

public sealed class FlowsheetRulesTests
{
    [Fact]
    public void A_sound_flowsheet_is_drawn_with_what_cannot_be_checked_as_warnings()
    {
        var found = FlowsheetRules.Check(Plant.Drawn);

        Assert.DoesNotContain(found, violation => violation.IsError);
        Assert.Contains(found, violation => violation.Code == "metal-accounting.flowsheet.not-redundant" && violation.Value == "concentrate");
    }

    [Fact]
    public void A_stream_belongs_to_nodes_and_leads_somewhere()
    {
        AssertFinds("metal-accounting.flowsheet.node-unknown", sheet => sheet with { Streams = [.. sheet.Streams, Plant.Stream("x", "nowhere", "bin")] });
        AssertFinds("metal-accounting.flowsheet.stream-ends", sheet => sheet with { Streams = [.. sheet.Streams, Plant.Stream("x", null, null)] });
        AssertFinds("metal-accounting.flowsheet.stream-ends", sheet => sheet with { Streams = [.. sheet.Streams, Plant.Stream("x", "bin", "bin")] });
        AssertFinds(
            "metal-accounting.flowsheet.stream-ends",
            sheet => sheet with { Streams = [.. sheet.Streams, Plant.Stream("x", "bin", null, StreamKind.OpeningStock)] });
        AssertFinds(
            "metal-accounting.flowsheet.stock-twice",
            sheet => sheet with { Streams = [.. sheet.Streams, Plant.Stream("x", null, "bin", StreamKind.OpeningStock)] });
    }

    [Fact]
    public void An_area_has_an_inlet_and_an_outlet_but_a_stock_may_lack_one()
    {
        AssertFinds(
            "metal-accounting.flowsheet.no-outlet",
            sheet => sheet with { Nodes = [.. sheet.Nodes, Plant.Node("mill")], Streams = [.. sheet.Streams, Plant.Stream("x", "bin", "mill")] });
        AssertFinds(
            "metal-accounting.flowsheet.no-inlet",
            sheet => sheet with { Nodes = [.. sheet.Nodes, Plant.Node("mill")], Streams = [.. sheet.Streams, Plant.Stream("x", "mill", "bin")] });
        var pond = Plant.Drawn with
        {
            Nodes = [.. Plant.Drawn.Nodes, Plant.Node("pond", NodeKind.Stock)],
            Streams = [.. Plant.Drawn.Streams, Plant.Stream("x", "flotation", "pond")],
        };
        Assert.DoesNotContain(FlowsheetRules.Check(pond), violation => violation.IsError);
    }

    [Fact]
    public void An_island_is_refused() => AssertFinds(
        "metal-accounting.flowsheet.island",
        sheet => sheet with
        {
            Nodes = [.. sheet.Nodes, Plant.Node("smelter")],
            Streams = [.. sheet.Streams, Plant.Stream("matte-in", null, "smelter"), Plant.Stream("matte-out", "smelter", null)],
        });

    [Fact]
    public void A_measuring_point_hangs_on_one_thing_and_measures_one_thing()
    {
        AssertFinds("metal-accounting.flowsheet.point-place", sheet => With(sheet, Plant.Point("x", "nowhere", QuantityKind.Moisture)));
        AssertFinds("metal-accounting.flowsheet.point-place", sheet => With(sheet, Plant.OnStock("x", "flotation", QuantityKind.DryMass)));
        AssertFinds(
            "metal-accounting.flowsheet.point-place", sheet => With(sheet, Plant.Point("x", "ore", QuantityKind.Moisture) with { Stock = Plant.C("bin") }));
        AssertFinds("metal-accounting.flowsheet.point-element", sheet => With(sheet, Plant.Point("x", "ore", QuantityKind.Assay)));
        AssertFinds("metal-accounting.flowsheet.point-element", sheet => With(sheet, Plant.Point("x", "ore", QuantityKind.Assay, null, "Ag")));
        AssertFinds("metal-accounting.flowsheet.point-element", sheet => With(sheet, Plant.Point("x", "ore", QuantityKind.Moisture, null, "Cu")));
        AssertFinds(
            "metal-accounting.flowsheet.point-limit",
            sheet => With(sheet, Plant.Point("x", "ore", QuantityKind.Moisture) with { Limits = new PointLimits { Low = Plant.Wet(1) } }));
        AssertFinds(
            "metal-accounting.flowsheet.point-limit",
            sheet => With(sheet, Plant.Point("x", "ore", QuantityKind.WetMass) with { Limits = new PointLimits { Low = Plant.Wet(2), High = Plant.Wet(1) } }));
    }

    [Fact]
    public void Two_unmeasured_streams_side_by_side_cannot_be_observed()
    {
        var sheet = Plant.Drawn with { Points = [.. Plant.Drawn.Points.Where(point => point.Code != Plant.C("wb-conc"))] };

        var mass = FlowsheetObservability.Of(sheet)[0];

        Assert.Equal([Plant.C("concentrate"), Plant.C("tailings")], mass.Unobservable);
        Assert.Contains(FlowsheetRules.Check(sheet), violation => violation.Code == "metal-accounting.flowsheet.unobservable");
    }

    [Fact]
    public void The_tailings_follow_from_the_others_and_the_bin_checks_ore_and_feed()
    {
        var mass = FlowsheetObservability.Of(Plant.Drawn)[0];

        Assert.Equal([Plant.C("tailings")], mass.Calculated);
        Assert.Equal([Plant.C("ore"), Plant.C("feed"), Plant.C("bin-opening"), Plant.C("bin-closing")], mass.Redundant);
        Assert.Equal([Plant.C("concentrate")], mass.NotRedundant);
        Assert.Empty(mass.Unobservable);
    }

    /// <summary>A stream is on a cycle exactly when its ends stay connected without it: the definition, against the one pass over disjoint sets.</summary>
    [Fact]
    public void Observability_is_that_of_its_definition() =>
        Gen.Int[2, 7].SelectMany(nodes => Gen.Select(
            Gen.Const(nodes), Gen.Select(Gen.Int[-1, nodes - 1], Gen.Int[-1, nodes - 1], Gen.Bool).Where(s => s.Item1 != s.Item2).Array[1, 14]))
        .Sample((nodes, drawn) =>
        {
            var sheet = Sheet(nodes, drawn);
            var mass = FlowsheetObservability.Of(sheet)[0];
            for (var i = 0; i < drawn.Length; i++)
            {
                var isOnCycle = AreConnected(drawn[i].Item1, drawn[i].Item2, drawn.Where((stream, j) => j != i && !stream.Item3));
                var expected = drawn[i].Item3 ? (isOnCycle ? mass.NotRedundant : mass.Redundant) : (isOnCycle ? mass.Unobservable : mass.Calculated);
                Assert.Contains(Code.Parse($"s{i}"), expected);
            }
            Assert.Equal(drawn.Length, mass.NotRedundant.Count + mass.Redundant.Count + mass.Unobservable.Count + mass.Calculated.Count);
        });

    private static bool AreConnected(int from, int to, IEnumerable<(int From, int To, bool IsMeasured)> streams)
    {
        var reached = new HashSet<int> { from };
        while (streams.Any(s => reached.Contains(s.From) != reached.Contains(s.To)))
            foreach (var stream in streams.Where(s => reached.Contains(s.From) || reached.Contains(s.To)).ToList())
                reached.UnionWith([stream.From, stream.To]);
        return reached.Contains(to);
    }

    private static DraftFlowsheet Sheet(int nodes, (int From, int To, bool IsMeasured)[] streams) => Plant.Drawn with
    {
        Elements = [],
        Nodes = [.. Enumerable.Range(0, nodes).Select(i => Plant.Node($"n{i}", NodeKind.Stock))],
        Streams = [.. streams.Select((s, i) => Plant.Stream($"s{i}", s.From < 0 ? null : $"n{s.From}", s.To < 0 ? null : $"n{s.To}"))],
        Points = [.. Enumerable.Range(0, streams.Length).Where(i => streams[i].IsMeasured).Select(i => Plant.Point($"p{i}", $"s{i}", QuantityKind.DryMass))],
    };

    private static DraftFlowsheet With(DraftFlowsheet sheet, MeasuringPoint point) => sheet with { Points = [.. sheet.Points, point] };

    private static void AssertFinds(string code, Func<DraftFlowsheet, DraftFlowsheet> change) =>
        Assert.Contains(FlowsheetRules.Check(change(Plant.Drawn)), violation => violation.Code == code && violation.IsError);
}
