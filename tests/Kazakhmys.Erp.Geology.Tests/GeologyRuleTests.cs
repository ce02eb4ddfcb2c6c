using Kazakhmys.Erp.Geology.Blocks;
using Kazakhmys.Erp.Geology.Calculations;
using Kazakhmys.Erp.Geology.Deposits;
using Kazakhmys.Erp.Geology.Published;
using Kazakhmys.Erp.Kernel.Assays;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;
using NodaTime;

namespace Kazakhmys.Erp.Geology.Tests;

public sealed class GeologyRuleTests
{
    private static readonly Deposit _deposit = PublishedGeology.Zhezkazgan(Code.Parse("zhz"), new ProductionDay(new LocalDate(2026, 1, 1)));

    [Fact]
    public void Regional_reserves_are_860_Mt_with_9_69_Mt_of_copper()
    {
        var regions = PublishedGeology.RegionalReserves;

        Assert.Equal(Mass.FromKilotonnes(860_000), regions.Sum(region => region.Ore!.Value));
        Assert.Equal("9.69 Mt", regions.Sum(region => region.Grades.MetalIn(region.Ore!.Value, Elements.Cu)).ToString("Mt:2", null));
        Assert.All(regions, region => Assert.Equal("published_suspect", region.Status));
        Assert.All(PublishedGeology.Reserves, reserve => Assert.NotEmpty(reserve.Source));
    }

    [Fact]
    public void The_shipped_tree_says_what_its_facts_say()
    {
        Assert.Empty(DepositRules.Check(_deposit));
        Assert.Equal(6, _deposit.Nodes.Count(node => node.Kind == DepositNodeKind.Section));
        Assert.Equal(6, _deposit.Nodes.Count(node => node.Kind == DepositNodeKind.Structure));
        Assert.Equal(13, _deposit.ByProducts.Count);
        foreach (var suite in _deposit.Nodes.Where(node => node.Kind == DepositNodeKind.Suite))
        {
            var fact = PublishedGeology.Facts.First(known => known.Item == suite.Name.En);
            Assert.Equal(fact.Value, FormattableString.Invariant(
                $"thickness {suite.ThicknessFrom!.Value.Metres}-{suite.ThicknessTo!.Value.Metres} m; {suite.Beds} beds; {suite.OreHorizons} ore horizons"));
            Assert.Equal((fact.Source, fact.Status), (suite.Source, suite.Status));
            Assert.Equal(suite.OreHorizons, _deposit.Nodes.Count(node => node.Kind == DepositNodeKind.Horizon && node.Parent == suite.Code));
        }
        Assert.Equal(2, _deposit.Nodes.Count(node => node.Kind == DepositNodeKind.Fault));
        Assert.Equal(FactNames("Sections"), _deposit.Nodes.Where(node => node.Kind == DepositNodeKind.Section).Select(node => node.Name.En));
        Assert.Equal(FactNames("Structures"), _deposit.Nodes.Where(node => node.Kind == DepositNodeKind.Structure).Select(node => node.Name.En));
        Assert.Equal(FactNames("Primary minerals"), _deposit.Minerals.Where(mineral => mineral.Kind == OccurrenceKind.Primary).Select(mineral => mineral.Name.En));
        Assert.Equal(
            [.. FactNames("Oxide minerals").SkipLast(1)],
            _deposit.Minerals.Where(mineral => mineral.Kind == OccurrenceKind.Oxide).Select(mineral => mineral.Name.En).ToArray());
        Assert.Equal(4, _deposit.GroundClasses.Count);
    }

    [Fact]
    public void Everything_shipped_has_a_name_in_three_languages_and_its_source()
    {
        var names = _deposit.Nodes.Select(node => node.Name).Concat(_deposit.Minerals.Select(mineral => mineral.Name)).Append(_deposit.Name);
        Assert.All(names, name => Assert.DoesNotContain("", new[] { name.En, name.Ru, name.Kk }));
        Assert.All(_deposit.Nodes, node => Assert.NotEmpty(node.Source));
        Assert.Equal("Ақши күмбезі", _deposit.Nodes.Single(node => node.Code.Value == "akshi-dome").Name.Kk);
    }

    private static string[] FactNames(string item) => PublishedGeology.Facts.First(fact => fact.Item == item).Value.Split("; ");

    [Fact]
    public void A_tree_with_loops_doubles_and_upside_down_ranges_is_told()
    {
        var node = _deposit.Nodes.First(each => each.Kind == DepositNodeKind.Suite) with { Parent = null };
        var oxide = _deposit.Minerals.First(mineral => mineral.Kind == OccurrenceKind.Oxide);
        var tree = _deposit with
        {
            OxidationZone = null,
            Minerals = [oxide, oxide with { Kind = OccurrenceKind.Primary }],
            Nodes =
            [
                node with { Parent = Code.Parse("b"), ThicknessFrom = Length.FromMetres(500) },
                node with { Code = Code.Parse("b"), Parent = node.Code, Shape = OreBodyShape.Lens },
                node with { Code = Code.Parse("b") },
            ],
        };

        Assert.Equal(
            [
                "geology.deposit.mineral-twice", "geology.deposit.mineral-zone", "geology.deposit.node-parent", "geology.deposit.node-parent",
                "geology.deposit.node-shape", "geology.deposit.node-twice", "geology.deposit.range",
            ],
            DepositRules.Check(tree).Select(violation => violation.Code).Order());
    }

    [Theory]
    [InlineData(OreType.Oxide, 100, 200, TreatmentRoute.Leaching)]
    [InlineData(OreType.Sulphide, 12, 55, TreatmentRoute.Leaching)]
    [InlineData(OreType.Sulphide, 12, 80, TreatmentRoute.Flotation)]
    public void Oxide_ore_and_ore_within_the_oxidation_zone_is_leached(OreType oreType, int from, int to, TreatmentRoute route) =>
        Assert.Equal(route, BlockRules.RouteOf(oreType, Length.FromMetres(from), Length.FromMetres(to), _deposit.OxidationZone));

    [Fact]
    public void The_classification_systems_do_not_mix()
    {
        Assert.Equal("geology.classification.category",
            Assert.Throws<ValidationFailedException>(() => ReserveClassification.Gkz(ReserveCategory.Measured)).Code);
        Assert.Equal("geology.classification.category",
            Assert.Throws<ValidationFailedException>(() => ReserveClassification.Crirsco(ReserveCategory.C1)).Code);
        foreach (var text in new[] { "A", "C1-off-balance", "P3", "indicated", "unstated" })
            Assert.Equal(text, ReserveClassification.Parse(text).Segment);
    }

    [Fact]
    public void Less_ore_of_a_higher_grade_lies_above_a_higher_cut_off()
    {
        var curve = GradeTonnage.Curve(
            [(Mass.FromTonnes(100), Grade.FromPercent(0.4m)), (Mass.FromTonnes(50), Grade.FromPercent(1))],
            [Grade.FromPercent(1), Grade.FromPercent(0.2m), Grade.FromPercent(2)]);

        Assert.Equal([Mass.FromTonnes(150), Mass.FromTonnes(50), Mass.Zero], curve.Select(point => point.Dry));
        Assert.Equal([Grade.FromPercent(0.6m), Grade.FromPercent(1), null], curve.Select(point => point.MeanGrade));
    }

    [Fact]
    public void Grades_are_reported_and_sum_to_no_more_than_the_ore()
    {
        var block = new RegisterBlock
        {
            Book = _deposit.Book,
            Block = new BlockReference
            {
                Deposit = _deposit.Code, Section = Code.Parse("annensk"), Block = Code.Parse("a"), Classification = ReserveClassification.Unstated,
            },
            AsOf = _deposit.ValidFrom,
            OreType = OreType.Sulphide,
            Dry = Mass.FromTonnes(1),
            Grades = Assay.Parse("Cu 60 %; Zn 50 %; Pb pending", null),
            Document = "x",
        };

        Assert.Equal(
            ["geology.block.grade-pending", "geology.block.grades-sum"],
            BlockRules.Check(block, _deposit).Select(violation => violation.Code).Order());
    }
}
