using CsCheck;
using Kazakhmys.Erp.Enrichment.Acceptance;
using Kazakhmys.Erp.Enrichment.Calculations;
using Kazakhmys.Erp.Enrichment.PeriodBalances;
using Kazakhmys.Erp.Enrichment.Plants;
using Kazakhmys.Erp.Kernel.Assays;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;
using NodaTime;
using Period = Kazakhmys.Erp.Kernel.Calendars.Period;

namespace Kazakhmys.Erp.Enrichment.Tests;

public sealed class PublishedRecoveryTests
{
    private static readonly Plant _plant = new()
    {
        Book = Code.Parse("zhz"), Code = Code.Parse("zhz-1"), Name = "Zhezkazgan 1", ValidFrom = new ProductionDay(new LocalDate(2021, 1, 1)),
        OreTypes = [Code.Parse("sulphide")], Stacks = [Code.Parse("main")], TailingsFacilities = [Code.Parse("north")],
        YearlyCapacity = Mass.FromKilotonnes(40_000),
    };

    /// <summary>Kazakhmys Holding, results of the first quarter of 2022 (kazakhmys.kz), with the first quarter of 2021 beside it.</summary>
    [Theory]
    [InlineData(2022, "7651", "0.94", "62.943", "87.5", "87.1", "88.0")]
    [InlineData(2021, "7481", "0.98", "61.32", "83.6", "83.2", "84.1")]
    public void Recovery_of_a_published_quarter_has_the_interval_that_the_rounding_of_its_grade_allows(
        int year, string processed, string grade, string inConcentrate, string recovery, string low, string high)
    {
        var totals = Totals(processed, grade, inConcentrate, "0") with { ProcessedHalfWidth = Mass.Zero, Period = Period.Quarter(year, 1) };
        var copper = PeriodBalanceRules.Of(totals, totals.Metals[0]);

        Assert.Equal($"{recovery} %", copper.Recovery.ToString("%:1", null));
        Assert.Equal($"{low} %", copper.RecoveryLow.ToString("%:1", null));
        Assert.Equal($"{high} %", copper.RecoveryHigh.ToString("%:1", null));
        Assert.Empty(PeriodBalanceRules.Check(totals, _plant, new EnrichmentOptions()));
    }

    [Theory]
    [InlineData("7651", "9.4", "629.43", null, "enrichment.plausibility.grade")]
    [InlineData("76510", "0.94", "629.43", null, "enrichment.plausibility.capacity")]
    [InlineData("7651", "0.94", "251.8", null, "enrichment.plausibility.metal-above-feed")]
    [InlineData("7651", "0.94", "62.943", "80", "enrichment.plausibility.metal-as-mass")]
    [InlineData("7651", "0.94", "62.943", "60", "enrichment.balance.metal-above-concentrate")]
    [InlineData("7651", "0.94", "62.943", "8000", "enrichment.balance.concentrate-above-feed")]
    public void Misread_figures_are_told(string processed, string grade, string inConcentrate, string? concentrate, string code)
    {
        var totals = Totals(processed, grade, inConcentrate, "0") with
        {
            Concentrate = concentrate is null ? null : Mass.Parse($"{concentrate} kt", null),
        };

        Assert.Contains(PeriodBalanceRules.Check(totals, _plant, new EnrichmentOptions()), found => found.Code == code && found.IsError);
    }

    [Fact]
    public void A_host_may_have_an_implausible_figure_flagged_instead_of_refused()
    {
        var options = new EnrichmentOptions
        {
            Severities = new Dictionary<string, ViolationSeverity> { ["enrichment.plausibility.metal-above-feed"] = ViolationSeverity.Warning },
        };
        var totals = Totals("7651", "0.94", "80", "0");
        var copper = PeriodBalanceRules.Of(totals, totals.Metals[0]);
        var found = PeriodBalanceRules.Check(totals, _plant, options);

        Assert.All(found, violation => Assert.False(violation.IsError));
        Assert.Contains("enrichment.balance.recovery-outside", found.Select(violation => violation.Code));
        Assert.True(copper.Recovery > Ratio.One);
        Assert.Equal(copper.InFeed - copper.InConcentrate, copper.Unaccounted);
    }

    [Fact]
    public void A_metal_of_a_period_is_wholly_in_concentrate_tailings_or_unaccounted() =>
        Gen.Select(Gen.Long[100_000, 40_000_000], Gen.Long[100, 5000], Gen.Long[0, 400_000]).Sample((tonnes, grade, copper) =>
        {
            var totals = Totals("1", "1", "0", "0") with { Processed = Mass.FromTonnes(tonnes), ProcessedHalfWidth = Mass.Zero };
            var metal = totals.Metals[0] with { FeedGrade = Grade.FromGramsPerTonne(grade * 10), InConcentrate = Mass.FromTonnes(copper) };
            var balance = PeriodBalanceRules.Of(totals, metal);
            Assert.Equal(balance.InFeed, balance.InConcentrate + balance.InTailings + balance.Unaccounted);
            Assert.True(balance.InTailings >= Mass.Zero);
        });

    [Fact]
    public void Each_failing_limit_of_a_receiver_is_named()
    {
        var specification = new AcceptanceSpecification
        {
            Code = Code.Parse("smelter-1"),
            Elements =
            [
                new ElementLimit { Element = Elements.Cu, AtLeast = Grade.FromPercent(20) },
                new ElementLimit { Element = Elements.As, AtMost = Grade.FromPercent(0.3m) },
                new ElementLimit { Element = Elements.Pb, AtMost = Grade.FromPercent(2) },
                new ElementLimit { Element = Elements.Zn, AtMost = Grade.FromPercent(3) },
            ],
            MoistureAtMost = Moisture.FromPercent(10),
        };
        var found = AcceptanceRules.Check(specification, Assay.Parse("Cu 18 %; As 0.4 %; Pb <0.01 %", null), Moisture.FromPercent(12));

        Assert.Equal(
            ["Assay.As", "Assay.Cu", "Moisture"],
            found.Where(violation => violation.Code == "enrichment.acceptance.limit").Select(violation => violation.Path).Order());
        Assert.Equal("Assay.Zn", Assert.Single(found, violation => violation.Code == "enrichment.acceptance.not-assayed").Path);
    }

    [Fact]
    public void Flotation_reaches_two_thirds_of_its_ultimate_recovery_after_one_time_constant()
    {
        Assert.Equal("56.89 %", FlotationKinetics.Recovery(Ratio.FromPercent(90), 0.5, Duration.FromMinutes(2)).ToString("%:2", null));
        Assert.Equal("kernel.value.negative", Assert.Throws<ValidationFailedException>(
            () => FlotationKinetics.Recovery(Ratio.One, -1, Duration.Zero)).Code);
    }

    [Fact]
    public void Bond_energy_is_the_work_index_from_endless_size_to_a_hundred_micrometres()
    {
        var energy = BondLaw.EnergyFor(
            Energy.FromKilowattHours(12), Length.FromMillimetres(10), Length.FromMicrometres(100), Mass.FromTonnes(1));

        Assert.Equal(10_800, energy.WattHours);
        Assert.Equal("kernel.value.out-of-range", Assert.Throws<ValidationFailedException>(() => BondLaw.EnergyFor(
            Energy.FromKilowattHours(12), Length.FromMicrometres(100), Length.FromMillimetres(10), Mass.FromTonnes(1))).Code);
    }

    [Fact]
    public void Grade_falls_and_recovery_rises_along_the_curve()
    {
        var curve = GradeRecovery.Curve(
            [(Mass.FromGrams(20), Grade.FromPercent(30)), (Mass.FromGrams(20), Grade.FromPercent(10))],
            (Mass.FromGrams(960), Grade.FromPercent(0.1m)));

        Assert.Equal([Grade.FromPercent(30), Grade.FromPercent(20)], curve.Select(point => point.Grade));
        Assert.Equal(["67.0 %", "89.3 %"], curve.Select(point => point.Recovery.ToString("%:1", null)));
    }

    [Fact]
    public void The_rounding_of_every_figure_widens_the_interval()
    {
        var totals = Totals("7651", "0.94", "62.943", "0.0005");
        var copper = PeriodBalanceRules.Of(totals, totals.Metals[0]);

        Assert.Equal("87.049 %", copper.RecoveryLow.ToString("%:3", null));
        Assert.Equal("87.993 %", copper.RecoveryHigh.ToString("%:3", null));
    }

    private static RecordPeriodBalance Totals(string processed, string grade, string inConcentrate, string halfWidth) => new()
    {
        Book = _plant.Book,
        Plant = _plant.Code,
        Period = Period.Quarter(2022, 1),
        OreType = _plant.OreTypes[0],
        Processed = Mass.Parse($"{processed} kt", null),
        ProcessedHalfWidth = Mass.FromTonnes(500),
        Metals =
        [
            new PeriodMetal
            {
                Element = Elements.Cu,
                FeedGrade = Grade.Parse($"{grade} %", null),
                FeedGradeHalfWidth = Grade.FromPercent(0.005m),
                InConcentrate = Mass.Parse($"{inConcentrate} kt", null),
                InConcentrateHalfWidth = Mass.Parse($"{halfWidth} kt", null),
            },
        ],
        Stack = _plant.Stacks[0],
        TailingsFacility = _plant.TailingsFacilities[0],
    };
}
