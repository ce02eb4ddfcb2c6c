using CsCheck;
using Kazakhmys.Erp.Enrichment.Acceptance;
using Kazakhmys.Erp.Enrichment.Calculations;
using Kazakhmys.Erp.Enrichment.Campaigns;
using Kazakhmys.Erp.Enrichment.Consumption;
using Kazakhmys.Erp.Enrichment.Downtimes;
using Kazakhmys.Erp.Enrichment.Layouts;
using Kazakhmys.Erp.Enrichment.Plans;
using Kazakhmys.Erp.Enrichment.Tailings;
using Kazakhmys.Erp.Kernel.Assays;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;
using NodaTime;
using Period = Kazakhmys.Erp.Kernel.Calendars.Period;

namespace Kazakhmys.Erp.Enrichment.Tests;

public sealed class PlantRuleTests
{
    private static readonly Code _book = Code.Parse("zhz");
    private static readonly Code _plant = Code.Parse("zhz-1");
    private static readonly Code _line = Code.Parse("line-1");
    private static readonly Code _tenge = Code.Parse("KZT");

    internal static PlantLayout Layout { get; } = new()
    {
        Book = _book,
        Plant = _plant,
        Sections = [new PlantSection { Code = _line, Name = "Line 1" }, new PlantSection { Code = Code.Parse("line-2"), Name = "Line 2" }],
        Circuits =
        [
            new Circuit { Code = Code.Parse("mill-1"), Section = _line, Kind = CircuitKind.Grinding, Name = "Ball mill 1" },
            new Circuit { Code = Code.Parse("rougher-1"), Section = _line, Kind = CircuitKind.Rougher, Name = "Rougher 1" },
        ],
        Streams =
        [
            new ProcessStream { Code = Code.Parse("feed"), Name = "Mill feed", To = Code.Parse("mill-1") },
            new ProcessStream { Code = Code.Parse("pulp"), Name = "Pulp", From = Code.Parse("mill-1"), To = Code.Parse("rougher-1") },
        ],
        Samplers = [new Sampler { Code = Code.Parse("s-1"), Stream = Code.Parse("pulp"), Name = "Cross-cut sampler" }],
    };

    [Fact]
    public void A_layout_whose_parts_hang_on_nothing_is_told_part_by_part()
    {
        Assert.Empty(LayoutRules.Check(Layout));
        var broken = Layout with
        {
            Circuits = [.. Layout.Circuits, new Circuit { Code = _line, Section = Code.Parse("x"), Kind = CircuitKind.Drying, Name = "Dryer" }],
            Streams = [.. Layout.Streams, new ProcessStream { Code = Code.Parse("loop"), Name = "Loop", From = Code.Parse("mill-1"), To = Code.Parse("mill-1") }],
            Samplers = [new Sampler { Code = Code.Parse("s-1"), Stream = Code.Parse("y"), Name = "Sampler" }],
        };
        Assert.Equal(
            ["enrichment.layout.hangs", "enrichment.layout.hangs", "enrichment.layout.stream", "enrichment.layout.twice"],
            LayoutRules.Check(broken).Select(violation => violation.Code).Order());
    }

    [Fact]
    public void Downtimes_are_cut_at_the_ends_of_the_time_and_lack_of_ore_does_not_make_a_section_unavailable()
    {
        var time = new Interval(At(0), At(24));
        Downtime[] downtimes = [Stood("d-1", -2, 2, DowntimeKind.Mechanical), Stood("d-2", 10, 16, DowntimeKind.NoOre), Stood("d-3", 20, 30, DowntimeKind.Planned)];

        var line = Assert.Single(DowntimeRules.Availability(time, [_line], downtimes));

        Assert.Equal((Ratio.FromPercent(75), Ratio.FromPercent(50)), (line.Availability, line.Utilisation));
        Assert.Equal(Duration.FromHours(12), line.Ran);
    }

    [Fact]
    public void Running_and_standing_time_always_fill_the_calendar() =>
        Gen.Select(Gen.Int[0, 100], Gen.Int[1, 40], Gen.Int[0, 5]).Array[0, 8].Sample(parts =>
        {
            var (start, downtimes) = (0, new List<Downtime>());
            foreach (var (gap, length, kind) in parts)
            {
                downtimes.Add(Stood($"d-{downtimes.Count}", start + gap, start + gap + length, (DowntimeKind)kind));
                start += gap + length;
            }
            var line = DowntimeRules.Availability(new Interval(At(10), At(200)), [_line], downtimes)[0];
            Assert.Equal(Duration.FromHours(190), line.Stood.Values.Aggregate(line.Ran, (sum, part) => sum + part));
            Assert.True(line.Utilisation >= Ratio.Zero && line.Utilisation <= line.Availability);
        });

    [Fact]
    public void A_downtime_that_ends_before_it_begins_or_overlaps_another_of_its_section_is_refused()
    {
        Assert.Equal(["enrichment.downtime.span"], DowntimeRules.Check(Stood("a", 5, 5, DowntimeKind.Other), []).Select(v => v.Code));
        var other = Stood("b", 4, 6, DowntimeKind.Other);
        Assert.Equal(["enrichment.downtime.overlap"], DowntimeRules.Check(Stood("a", 5, 7, DowntimeKind.Other), [other]).Select(v => v.Code));
        Assert.Empty(DowntimeRules.Check(Stood("a", 6, 7, DowntimeKind.Other), [other]));
        Assert.Empty(DowntimeRules.Check(Stood("a", 5, 7, DowntimeKind.Other), [other with { Section = Code.Parse("line-2") }]));
    }

    [Fact]
    public void A_section_runs_one_campaign_at_a_time_and_the_plant_feeds_only_its_ore()
    {
        var sulphide = Run("c-1", "sulphide", "2022-01-03/1", "2022-01-05/2");
        Assert.Equal(["enrichment.campaign.overlap"], CampaignRules.CheckBegin(Run("c-2", "mixed", "2022-01-05/2"), [sulphide]).Select(v => v.Code));
        Assert.Empty(CampaignRules.CheckBegin(Run("c-2", "mixed", "2022-01-06/1"), [sulphide]));
        Assert.Equal(["enrichment.campaign.end"], CampaignRules.CheckEnd(sulphide, Shift.Parse("2022-01-02/2")).Select(v => v.Code));
        Assert.Equal(
            ["enrichment.campaign.other-ore"], CampaignRules.CheckFeed(Shift.Parse("2022-01-04/1"), Code.Parse("mixed"), [sulphide]).Select(v => v.Code));
        Assert.Empty(CampaignRules.CheckFeed(Shift.Parse("2022-01-06/1"), Code.Parse("mixed"), [sulphide]));
    }

    [Fact]
    public void A_facility_stops_below_its_freeboard_above_its_level_and_beyond_its_capacity()
    {
        var limits = new FacilityLimits
        {
            Capacity = Mass.FromKilotonnes(100), LevelAtMost = Length.FromMetres(340), FreeboardAtLeast = Length.FromMetres(1.5m),
        };
        var reading = new FacilityReading
        {
            Book = _book, Plant = _plant, Facility = Code.Parse("north"), Day = new ProductionDay(new LocalDate(2022, 1, 3)),
            Level = Length.FromMetres(341), Freeboard = Length.FromMetres(1.4m),
        };

        Assert.Equal(
            ["enrichment.tailings.freeboard", "enrichment.tailings.level", "enrichment.tailings.capacity"],
            FacilityRules.Stops(reading.Facility, limits, reading, Mass.FromKilotonnes(99), Mass.FromKilotonnes(2)).Select(v => v.Code));
        Assert.Empty(FacilityRules.Stops(reading.Facility, limits, null, Mass.FromKilotonnes(98), Mass.FromKilotonnes(2)));
        Assert.Empty(FacilityRules.Stops(reading.Facility, null, reading, Mass.FromKilotonnes(999), Mass.Zero));
    }

    [Fact]
    public void A_norm_is_per_tonne_of_something_in_the_unit_of_its_kind()
    {
        Assert.Empty(ConsumptionRules.Check(Norm(ConsumedAmount.Of(Mass.FromGrams(35)))));
        Assert.Equal(["enrichment.norm.incomplete"], ConsumptionRules.Check(Norm(null)).Select(v => v.Code));
        Assert.Equal(["enrichment.norm.incomplete"], ConsumptionRules.Check(Norm(null) with { PerTonneOfMetal = ConsumedAmount.Of(Mass.FromGrams(1)) }).Select(v => v.Code));
        Assert.Equal(["enrichment.consumption.unit"], ConsumptionRules.Check(Norm(ConsumedAmount.Of(Volume.FromCubicMetres(1)))).Select(v => v.Code));
        Assert.Equal(["enrichment.consumption.amount"], ConsumptionRules.Check(Norm(ConsumedAmount.Of(ConsumedUnit.Mass, -1))).Select(v => v.Code));
    }

    [Fact]
    public void Amounts_go_with_tonnes_and_back()
    {
        var norm = ConsumedAmount.Of(Energy.FromKilowattHours(21.5m));
        Assert.Equal(ConsumedAmount.Of(Energy.FromMegawattHours(215)), norm.ForTonnesOf(Mass.FromKilotonnes(10)));
        Assert.Equal(norm, norm.ForTonnesOf(Mass.FromKilotonnes(10)).PerTonneOf(Mass.FromKilotonnes(10)));
        Assert.Equal("21.5 kWh", norm.ToString());
        Assert.Equal(0.035m, ConsumedAmount.Of(Mass.FromGrams(35)).Figure);
    }

    [Fact]
    public void A_plan_is_held_beside_what_the_shifts_made()
    {
        var plan = new ProductionPlan
        {
            Book = _book, Plant = _plant, Period = Period.Month(2022, 1), OreType = Code.Parse("sulphide"), Processed = Mass.FromKilotonnes(10),
            Metals = [new PlannedMetal { Element = Elements.Cu, FeedGrade = Grade.FromPercent(1), Recovery = Ratio.FromPercent(90) }],
        };
        var lines = PlanRules.Compare(plan, []);
        Assert.Equal(Mass.FromTonnes(90), lines[1].Planned);
        Assert.Equal((-Mass.FromTonnes(90), Ratio.Zero, null), (lines[1].Difference, lines[1].Fulfilment, lines[1].ActualRecovery));
    }

    [Theory]
    [InlineData(24.34, true, 170.00)]  // 0.34 % above 24 in steps of 0.1 %, 5 KZT a step on 10 t: 3.4 × 5 × 10
    [InlineData(24.34, false, 150.00)]
    [InlineData(24.00, true, 0)]
    [InlineData(23.00, true, 0)]
    public void A_bonus_counts_steps_above_a_grade(decimal copper, bool isProRata, decimal money)
    {
        var specification = Specification(new BonusMalus
        {
            Element = Elements.Cu, From = Grade.FromPercent(24), Step = Grade.FromPercent(0.1m), PerStepAndTonne = Money.Of(5, _tenge), IsProRata = isProRata,
        });
        Assert.Equal(
            Money.Of(money, _tenge),
            AcceptanceRules.Adjustment(specification, Assay.Empty.With(Elements.Cu, Grade.FromPercent(copper)), Mass.FromTonnes(10), _tenge));
    }

    [Fact]
    public void A_malus_below_a_grade_and_one_above_add_up_and_what_is_not_assayed_is_refused()
    {
        var specification = Specification(
            new BonusMalus
            {
                Element = Elements.Cu, From = Grade.FromPercent(22), CountsBelow = true, Step = Grade.FromPercent(1), PerStepAndTonne = Money.Of(-7, _tenge),
                IsProRata = false,
            },
            new BonusMalus
            {
                Element = Elements.As, From = Grade.FromPercent(0.2m), Step = Grade.FromPercent(0.1m), PerStepAndTonne = Money.Of(-2.5m, _tenge), IsProRata = true,
            });
        var assay = Assay.Parse("Cu 19.5 %; As 0.35 %", null);
        Assert.Equal(Money.Of(-1775m, _tenge), AcceptanceRules.Adjustment(specification, assay, Mass.FromTonnes(100), _tenge));
        Assert.Equal("enrichment.acceptance.not-assayed", Assert.Throws<RuleViolatedException>(
            () => AcceptanceRules.Adjustment(specification, Assay.Parse("Cu 19.5 %", null), Mass.FromTonnes(100), _tenge)).Code);
        var stepless = Specification(specification.Adjustments[0] with { Step = Grade.Zero });
        Assert.Equal("enrichment.acceptance.step", Assert.Throws<RuleViolatedException>(
            () => AcceptanceRules.Adjustment(stepless, assay, Mass.FromTonnes(100), _tenge)).Code);
    }

    [Fact]
    public void Loads_of_thickeners_and_filters_are_dry_mass_on_area_and_time()
    {
        // By hand: 1,000 t in 24 h on a thickener of 30 m: 1000 / (24 × π × 30² / 4) = 58.946 kg/(m² h).
        Assert.Equal("58.946 kg", DewateringLoad.OfThickener(Mass.FromTonnes(1000), Duration.FromHours(24), Length.FromMetres(30)).ToString("kg:3", null));
        Assert.Equal(Mass.FromKilograms(250), DewateringLoad.OfFilter(Mass.FromTonnes(60), Duration.FromHours(24), 10));
        Assert.Equal("kernel.value.not-positive", Assert.Throws<ValidationFailedException>(
            () => DewateringLoad.OfFilter(Mass.FromTonnes(1), Duration.Zero, 10)).Code);
        Assert.Equal("kernel.value.not-positive", Assert.Throws<ValidationFailedException>(
            () => DewateringLoad.OfThickener(Mass.FromTonnes(1), Duration.FromHours(1), Length.Zero)).Code);
    }

    [Fact]
    public void Metal_lost_in_tailings_has_a_worth_in_tenge() =>
        Assert.Equal(Money.Of(1_250_000, _tenge), TailingsWorth.Of(Mass.FromKilograms(312.5m), Money.Of(4_000_000, _tenge)));

    private static AcceptanceSpecification Specification(params BonusMalus[] adjustments) =>
        new() { Code = Code.Parse("smelter-1"), Elements = [], Adjustments = adjustments };

    private static ConsumptionNorm Norm(ConsumedAmount? perOre) => new()
    {
        Book = _book, Plant = _plant, Item = Code.Parse("xanthate"), Kind = ConsumptionKind.Reagent, PerTonneOfOre = perOre,
        ValidFrom = new LocalDate(2022, 1, 1), Source = "synthetic",
    };

    private static Campaign Run(string id, string ore, string first, string? last = null) => new()
    {
        Book = _book, Plant = _plant, Id = Code.Parse(id), Section = _line, OreType = Code.Parse(ore), First = Shift.Parse(first),
        Last = last is null ? null : Shift.Parse(last),
    };

    private static Downtime Stood(string id, int from, int to, DowntimeKind kind) => new()
    {
        Book = _book, Plant = _plant, Id = Code.Parse(id), Section = _line, From = At(from), To = At(to), Kind = kind, Reason = "synthetic",
    };

    private static Instant At(int hours) => Instant.FromUtc(2022, 1, 3, 0, 0) + Duration.FromHours(hours);
}
