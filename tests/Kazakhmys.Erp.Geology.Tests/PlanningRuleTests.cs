using CsCheck;
using Kazakhmys.Erp.Geology.Blocks;
using Kazakhmys.Erp.Geology.Calculations;
using Kazakhmys.Erp.Geology.Changes;
using Kazakhmys.Erp.Geology.Exploration;
using Kazakhmys.Erp.Geology.Statements;
using Kazakhmys.Erp.Kernel.Assays;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;
using NodaTime;

namespace Kazakhmys.Erp.Geology.Tests;

public sealed class PlanningRuleTests
{
    [Fact]
    public void Reserves_of_100_Mt_last_nine_and_a_half_years_at_10_Mt_drawn_with_losses_and_dilution_of_five_and_ten_percent()
    {
        // By hand: a year extinguishes 10 × 0.90 / 0.95 = 9.473684… Mt, and 90 / 9.473684… = 9.5.
        var years = LifeOfMine.Of(Mass.FromKilotonnes(90_000), [Mass.FromKilotonnes(10_000)], Ratio.FromPercent(5), Ratio.FromPercent(10));

        Assert.Equal(10, years.Count);
        Assert.Equal(9.5m, Math.Round(LifeOfMine.Years(years).Fraction, 9));
        Assert.Equal(Mass.FromKilotonnes(10_000), years[0].Drawn);
        Assert.Equal("5 Mt", years[^1].Drawn.ToString("Mt:0", null));
    }

    [Fact]
    public void Every_year_takes_what_the_next_no_longer_has_and_the_last_leaves_nothing() =>
        Gen.Select(Gen.Long[1, 1_000_000_000_000], Gen.Long[1, 100_000_000_000].Array[1, 5], Gen.Int[0, 50], Gen.Int[0, 50]).Sample((reserves, plan, n, p) =>
        {
            // At least a thousandth of the reserves a year, so that the life is a list that can be read.
            var years = LifeOfMine.Of(
                Mass.FromMilligrams(reserves),
                [.. plan.Select(year => Mass.FromMilligrams(Math.Max(year, (reserves / 1000) + 1)))],
                Ratio.FromPercent(n),
                Ratio.FromPercent(p));
            Assert.Equal(reserves, years.Sum(year => year.Extinguished).Milligrams);
            Assert.Equal(Mass.Zero, years[^1].Closing);
            Assert.All(years.Zip(years.Skip(1)), pair => Assert.Equal(pair.First.Closing, pair.Second.Opening));
        });

    [Theory]
    [InlineData(-1, 1, 0, "geology.life.plan")]
    [InlineData(1, 0, 0, "geology.life.plan")]
    [InlineData(1, 1, 100, "geology.life.coefficient")]
    public void A_life_without_reserves_plan_or_possible_coefficients_is_refused(int reserves, int plan, int losses, string code) =>
        Assert.Equal(code, Assert.Throws<ValidationFailedException>(() => LifeOfMine.Of(
            Mass.FromTonnes(reserves), [Mass.FromTonnes(plan)], Ratio.FromPercent(losses), Ratio.Zero)).Code);

    [Fact]
    public void Core_at_or_above_a_cut_off_is_weighed_by_length_and_ends_at_gaps_and_pending_results()
    {
        Intersection[] hole =
        [
            Interval(0, 1, "Cu 0.2 %"), Interval(1, 3, "Cu 1.0 %"), Interval(3, 4, "Cu 2.5 %"), Interval(4, 6, "Cu pending"),
            Interval(6, 7, "Cu 0.9 %"), Interval(8, 9, "Cu 0.9 %"), Interval(9, 10, "Cu < 0.02 %"),
        ];

        var runs = DrillComposite.Of(hole.Reverse(), Elements.Cu, Grade.FromPercent(0.5m));

        Assert.Equal(
            [(1m, 4m, 1.5m), (6m, 7m, 0.9m), (8m, 9m, 0.9m)],
            runs.Select(run => (run.From.Metres, run.To.Metres, run.Grade.Percent)));
    }

    [Fact]
    public void A_form_sums_the_movement_by_section_and_keeps_categories_and_systems_apart()
    {
        var gkz = ReserveClassification.Gkz(ReserveCategory.C1);
        var crirsco = ReserveClassification.Crirsco(ReserveCategory.Measured);
        ReserveMovement[] movements = [Movement("a-1", gkz, 10), Movement("a-2", gkz, 5), Movement("a-1", crirsco, 7)];
        var form = MovementForm.Full with
        {
            Grouping = MovementGrouping.Section,
            Columns =
            [
                new() { Heading = new("in", "приход", "кіріс"), Terms = [MovementTerm.Opening, MovementTerm.Explored] },
                new() { Heading = new("out", "расход", "шығыс"), Terms = [MovementTerm.Mined, MovementTerm.Lost, MovementTerm.WrittenOff] },
                new() { Heading = new("left", "остаток", "қалдық"), Terms = [MovementTerm.Closing] },
            ],
        };

        var rows = MovementForms.Lay(movements, form);

        Assert.Equal(
            [("zhezkazgan/annensk", "C1", 115L, 15L, 100L), ("zhezkazgan/annensk", "measured", 57L, 7L, 50L)],
            rows.Select(row => (row.Of.Value, row.Classification.Category == ReserveCategory.C1 ? "C1" : "measured", row.Amounts[0], row.Amounts[1], row.Amounts[2])));
    }

    [Fact]
    public void Totals_of_a_statement_never_add_one_system_to_the_other()
    {
        var statement = new ReserveStatement
        {
            Book = Code.Parse("zhz"), Id = Code.Parse("s-1"), Deposit = Code.Parse("zhezkazgan"),
            AsOf = new ProductionDay(new LocalDate(2026, 1, 1)), Status = ReserveStatementStatus.Draft, DrawnUpBy = Code.Parse("geologist"),
            Lines =
            [
                Line("a-1", ReserveClassification.Gkz(ReserveCategory.C1), 10), Line("a-2", ReserveClassification.Gkz(ReserveCategory.C1), 5),
                Line("a-1", ReserveClassification.Crirsco(ReserveCategory.Measured), 10), Line("a-3", ReserveClassification.Gkz(ReserveCategory.C1, true), 1),
            ],
        };

        Assert.Equal([15, 1, 10], statement.Totals.Select(total => (int)total.Amount.Tonnes));
        Assert.Equal(
            [ClassificationSystem.Gkz, ClassificationSystem.Gkz, ClassificationSystem.Crirsco], statement.Totals.Select(total => total.Classification.System));
    }

    private static Intersection Interval(decimal from, decimal to, string assay) => new()
    {
        Hole = Code.Parse("h-1"), From = Length.FromMetres(from), To = Length.FromMetres(to), Assay = Assay.Parse(assay, null), Sample = "s", Revision = 1,
    };

    private static BlockReference Block(string block, ReserveClassification classification) => new()
    {
        Deposit = Code.Parse("zhezkazgan"), Section = Code.Parse("annensk"), Block = Code.Parse(block), Classification = classification,
    };

    private static ReserveStatementLine Line(string block, ReserveClassification classification, int tonnes) => new()
    {
        Block = Block(block, classification), Commodity = Code.Parse("mass"), Amount = Mass.FromTonnes(tonnes),
    };

    private static ReserveMovement Movement(string block, ReserveClassification classification, long mined) => new()
    {
        Block = Block(block, classification), Commodity = Code.Parse("mass"), Opening = 50, Explored = mined, Mined = mined, Lost = 0, Revalued = 0, WrittenOff = 0,
        Transferred = 0, Closing = 50,
    };
}
