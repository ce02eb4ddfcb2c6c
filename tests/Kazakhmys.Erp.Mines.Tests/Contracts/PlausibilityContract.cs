using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Mines.PeriodProductions;
using Kazakhmys.Erp.Mines.Register;
using Kazakhmys.Erp.TestSupport;
using NodaTime;
using Period = Kazakhmys.Erp.Kernel.Calendars.Period;

namespace Kazakhmys.Erp.Mines.Tests.Contracts;

public abstract class PlausibilityContract(TestEngine engine) : MinesContract(engine)
{
    protected override MinesOptions Options => new()
    {
        GradeWindows = new Dictionary<Code, GradeWindow> { [Cu] = new(Grade.FromPercent(0.2m), Grade.FromPercent(3m)) },
        LargestLoad = Mass.FromTonnes(15),
        HoistedAboveLoaded = Ratio.FromPercent(5m),
        CapacityPerYear = new Dictionary<Code, Mass> { [South] = Mass.FromKilotonnes(40_000) },
        Severities = new Dictionary<string, ViolationSeverity> { ["mines.load.implausible"] = ViolationSeverity.Warning },
    };

    [Fact]
    public async Task A_limit_that_the_host_made_a_warning_lets_the_report_through()
    {
        var receipt = await Reports.RecordAsync(Report(loads: Load(1, 16)), null, Token);
        Assert.Equal(["mines.load.implausible"], receipt.Warnings.Select(v => v.Code));
    }

    [Fact]
    public async Task More_cannot_be_hoisted_than_the_hoist_lifts_or_than_was_loaded()
    {
        await Mines.RecordHoistCapacityAsync(Capacity(10), null, Token);
        var mine = await Mines.RecordHoistCapacityAsync(Capacity(30), null, Token);
        Assert.Equal(Mass.FromTonnes(30), mine.HoistCapacityPerHour.At(new LocalDate(2026, 1, 5)).Value);
        var refusal = await Assert.ThrowsAsync<RuleViolatedException>(() => ApprovedAsync(Report() with { Hoisted = Mass.FromTonnes(421) }));
        Assert.Equal(["mines.hoisted.above-capacity", "mines.hoisted.above-loaded"], refusal.Violations.Select(v => v.Code));
        await ApprovedAsync(Report("2026-01-05/2") with { Hoisted = Mass.FromTonnes(360) });
    }

    [Fact]
    public async Task Published_figures_are_recorded_with_the_uncertainty_of_its_rounding()
    {
        var recorded = await Productions.RecordAsync(Year(32_935, 1.09m), null, Token);
        Assert.Equal(Mass.FromTonnes(358_991.5m), recorded.Posted.MetalOf(Cu));
        Assert.Equal(recorded.Entry, (await Productions.RecordAsync(Year(32_935, 1.09m), null, Token)).Entry);
        var stored = await Productions.FindAsync(Book, South, Code.Parse("fy"), null, Token);
        Assert.Equal(Mass.FromKilotonnes(0.5m), stored!.Content.Ore.HalfWidth);
        Assert.Equal(Grade.FromPercent(0.005m), stored.Content.Grades[0].Grade.HalfWidth);
        var refusal = await Assert.ThrowsAsync<RuleViolatedException>(() => Productions.RecordAsync(Year(32_936, 1.09m), null, Token));
        Assert.Equal("mines.period-production.duplicate", refusal.Code);

        var correction = new CorrectPeriodProduction { Production = Year(33_432, 1.01m), Revision = 1, Reason = "restated" };
        Assert.Equal(2, (await Productions.CorrectAsync(correction, null, Token)).Revision);
        Assert.Equal(2, (await Productions.CorrectAsync(correction, null, Token)).Revision);
        Assert.Equal(Mass.FromKilotonnes(33_432), (await ContentAsync()).Dry);
        var late = correction with { Production = Year(1, 1m) };
        Assert.Equal("mines.period-production.revised", (await Assert.ThrowsAsync<ConcurrencyException>(() => Productions.CorrectAsync(late, null, Token))).Code);
        await AssertConservedAsync();
    }

    [Fact]
    public async Task A_figure_ten_times_too_large_or_a_concentrate_grade_is_refused_and_nothing_is_stored()
    {
        Assert.Equal(["mines.period-production.above-capacity"], await CodesAsync(Year(329_350, 1.09m)));
        Assert.Equal(["mines.grade.implausible"], await CodesAsync(Year(32_935, 10.9m)));
        await Assert.ThrowsAsync<RuleViolatedException>(() => Productions.RecordAsync(Year(329_350, 1.09m), null, Token));
        Assert.Equal(Mass.Zero, (await ContentAsync()).Dry);
        var missing = new CorrectPeriodProduction { Production = Year(1, 1m), Revision = 1, Reason = "none" };
        Assert.Equal(
            "mines.period-production.not-found", (await Assert.ThrowsAsync<NotFoundException>(() => Productions.CorrectAsync(missing, null, Token))).Code);
    }

    [Fact]
    public async Task A_period_that_overlaps_a_recorded_one_is_refused()
    {
        await Productions.RecordAsync(Year(100, 1m), null, Token);
        Assert.Equal(["mines.period-production.overlap"], await CodesAsync(Year(100, 1m) with { Period = Period.Quarter(2026, 1) }));
    }

    [Fact]
    public async Task A_mine_is_registered_once_and_may_grow()
    {
        var more = Registration with { Workplaces = [Workplace("stope-9")] };
        Assert.Equal(3, (await Mines.RegisterAsync(more, null, Token)).Workplaces.Count);
        Assert.Equal(3, (await Mines.RegisterAsync(more, null, Token)).Workplaces.Count);
        var refusal = await Assert.ThrowsAsync<IdempotencyConflictException>(() => Mines.RegisterAsync(Registration with { Name = "North" }, null, Token));
        Assert.Equal("mines.mine.differs", refusal.Code);
        Assert.Equal(["mines.code.segment"], (await Mines.CheckAsync(Registration with { Code = Code.Parse("a/b") }, null, Token)).Select(v => v.Code));
        var twice = Registration with { Workplaces = [Workplace("x"), Workplace("x")] };
        Assert.Equal(["mines.code.twice"], (await Mines.CheckAsync(twice, null, Token)).Select(v => v.Code));
        Assert.Equal(["mines.load.mass"], (await Reports.CheckAsync(Report(loads: Load(1, 1) with { MassPerLoad = null }), null, Token)).Select(v => v.Code));
    }

    private async Task<IEnumerable<string>> CodesAsync(RecordPeriodProduction production) =>
        (await Productions.CheckAsync(production, Token)).Select(v => v.Code);

    private static RecordHoistCapacity Capacity(int tonnes) => new()
    {
        Book = Book, Mine = South, PerHour = Mass.FromTonnes(tonnes), ValidFrom = new LocalDate(2020, 1, 1), Source = "passport",
    };

    private static RecordPeriodProduction Year(int kilotonnes, decimal percent) => new()
    {
        Book = Book,
        Mine = South,
        Period = Period.Between(Code.Parse("fy"), new LocalDate(2025, 2, 1), new LocalDate(2026, 2, 1)),
        Ore = new PublishedFigure<Mass>(Mass.FromKilotonnes(kilotonnes), Mass.FromKilotonnes(0.5m)),
        Grades = [new PublishedGrade { Element = Cu, Grade = new(Grade.FromPercent(percent), Grade.FromPercent(0.005m)) }],
        SourceAccount = Reserve,
        Stockpile = Rom,
        Source = "http://ara2011.kazakhmys.com/operating_and_financial_review/mining/kazakhmys_mining_production_summary.html",
    };
}

public sealed class PlausibilityOnSqlite() : PlausibilityContract(TestEngine.Sqlite);

public sealed class PlausibilityOnPostgreSql() : PlausibilityContract(TestEngine.PostgreSql);
