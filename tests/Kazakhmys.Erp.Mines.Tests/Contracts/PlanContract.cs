using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Mines.Hoists;
using Kazakhmys.Erp.Mines.Places;
using Kazakhmys.Erp.Mines.Plans;
using Kazakhmys.Erp.Mines.ShortIntervals;
using Kazakhmys.Erp.TestSupport;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Period = Kazakhmys.Erp.Kernel.Calendars.Period;

namespace Kazakhmys.Erp.Mines.Tests.Contracts;

/// <summary>Shaft 65 with level 270, panel 12 on it with stope 7; stope 8 lies nowhere. All figures are synthetic.</summary>
public abstract class PlanContract(TestEngine engine) : MinesContract(engine)
{
    private static readonly Code Shaft = Code.Parse("shaft-65");
    private static readonly Code Level = Code.Parse("level-270");
    private static readonly Code Panel = Code.Parse("panel-12");
    private static readonly Code Stope7 = Code.Parse("stope-7");
    private static readonly Code Stope8 = Code.Parse("stope-8");

    private IPlaces Places => Host.GetRequiredService<IPlaces>();

    private IHoists Hoists => Host.GetRequiredService<IHoists>();

    private IPlans Plans => Host.GetRequiredService<IPlans>();

    private IShortIntervals ShortIntervals => Host.GetRequiredService<IShortIntervals>();

    [Fact]
    public async Task Places_and_workplaces_make_a_tree()
    {
        var tree = await Places.RegisterAsync(Tree, null, Token);
        Assert.Equal(tree.Places, (await Places.RegisterAsync(Tree, null, Token)).Places);
        Assert.Equal([Shaft, Stope8], tree.ChildrenOf(null));
        Assert.Equal([Stope7], tree.WorkplacesUnder(Shaft));
        Assert.Equal([Stope7], tree.WorkplacesUnder(Stope7));
        Assert.Equal(2, tree.WorkplacesUnder(null).Count);
    }

    [Fact]
    public async Task A_tree_without_sense_is_refused()
    {
        await Places.RegisterAsync(Tree, null, Token);
        Task<IReadOnlyList<Violation>> Check(RegisterPlaces places) => Places.CheckAsync(places, null, Token);
        RegisterPlaces One(Place place) => Tree with { Places = [place], Workplaces = [] };
        Assert.Equal(["mines.place.not-found"], (await Check(One(PlaceOf("a", PlaceKind.Level, "none")))).Select(v => v.Code));
        Assert.Equal(["mines.place.code-taken"], (await Check(One(PlaceOf("stope-7", PlaceKind.Level)))).Select(v => v.Code));
        Assert.Equal(["mines.place.differs"], (await Check(One(PlaceOf("level-270", PlaceKind.Panel)))).Select(v => v.Code));
        var circle = Tree with { Places = [PlaceOf("a", PlaceKind.Level, "b"), PlaceOf("b", PlaceKind.Level, "a")], Workplaces = [] };
        Assert.Equal(["mines.place.circle", "mines.place.circle"], (await Check(circle)).Select(v => v.Code));
        var moved = Tree with { Places = [], Workplaces = [new WorkplacePlace { Workplace = Stope7, Place = Level }] };
        Assert.Equal(["mines.place.differs"], (await Check(moved)).Select(v => v.Code));
        Assert.Equal("mines.place.not-found", (await Assert.ThrowsAsync<NotFoundException>(() => Places.RegisterAsync(One(PlaceOf("a", PlaceKind.Level, "none")), null, Token))).Code);
    }

    [Fact]
    public async Task Workplaces_come_from_a_file_and_go_to_one()
    {
        await Places.RegisterAsync(Tree, null, Token);
        using var written = new StringWriter();
        await Places.ExportWorkplacesAsync(Book, South, written, Token);
        var more = written.ToString() + "south,stope-9,Stope 9,reserve/zhz/s1/b7/c1,,panel-12\r\nsouth,stope-10,,reserve/zhz/s1/b7/c1,,none\r\n";
        var report = await ImportAsync(stream => Places.ImportWorkplacesAsync(Book, stream, null, null, Token), more);
        Assert.Equal((3, 1), (report.Accepted, report.Rejected.Count));
        Assert.Contains(Code.Parse("stope-9"), (await Places.TreeAsync(Book, South, null, Token)).WorkplacesUnder(Level));
    }

    [Fact]
    public async Task The_hoists_of_a_mine_together_are_its_capacity()
    {
        await Places.RegisterAsync(Tree, null, Token);
        await Hoists.RecordAsync(Hoist("h-1", 17, new LocalDate(2026, 1, 1)), null, Token);
        await Hoists.RecordAsync(Hoist("h-2", 34, new LocalDate(2026, 2, 1)), null, Token);
        await Hoists.RecordAsync(Hoist("h-1", 8.5m, new LocalDate(2026, 1, 20)), null, Token);
        await Hoists.RecordAsync(Hoist("h-1", 8.5m, new LocalDate(2026, 1, 20)), null, Token);
        var capacity = (await Mines.FindAsync(Book, South, null, Token))!.HoistCapacityPerHour;
        Mass On(int month, int day) => capacity.At(new LocalDate(2026, month, day)).Value;
        Assert.Equal(
            (Mass.FromTonnes(433.5m), Mass.FromTonnes(216.75m), Mass.FromTonnes(1083.75m)), (On(1, 10), On(1, 25), On(2, 5)));
        Assert.Equal(3, (await Hoists.ListAsync(Book, South, null, Token)).Count);
        Assert.Equal(["mines.hoist.no-shaft"], (await Hoists.CheckAsync(Hoist("h-3", 1, new LocalDate(2026, 1, 1)) with { Shaft = Level }, null, Token)).Select(v => v.Code));
        var refusal = await Assert.ThrowsAsync<RuleViolatedException>(() => ApprovedAsync(Report() with { Hoisted = Mass.FromTonnes(5203) }));
        Assert.Equal("mines.hoisted.above-capacity", refusal.Code);
    }

    [Fact]
    public async Task Utilisation_is_what_was_hoisted_over_what_could_have_been()
    {
        await Places.RegisterAsync(Tree, null, Token);
        await Hoists.RecordAsync(Hoist("h-1", 17, new LocalDate(2020, 1, 1)), null, Token);
        await ApprovedAsync(Report() with { Hoisted = Mass.FromTonnes(400) });
        var day = Period.Between(Code.Parse("d"), new LocalDate(2026, 1, 5), new LocalDate(2026, 1, 6));
        var use = await Hoists.UtilisationAsync(Book, South, day, null, Token);
        Assert.Equal((Mass.FromTonnes(10_404), Mass.FromTonnes(400)), (use.Capacity, use.Hoisted));
        Assert.Equal(Mass.FromTonnes(400) / Mass.FromTonnes(10_404), use.Utilisation);
        var night = Period.Between(Code.Parse("n"), new LocalDate(2024, 2, 29), new LocalDate(2024, 3, 1));
        Assert.Equal(Mass.FromTonnes(433.5m * 25), (await Hoists.UtilisationAsync(Book, South, night, null, Token)).Capacity);
    }

    [Fact]
    public async Task Plan_stands_against_actual_at_every_level()
    {
        await Places.RegisterAsync(Tree, null, Token);
        await Plans.RecordAsync(Plan("2026-01-05/1", 450, "stope-7"), null, Token);
        await Plans.RecordAsync(Plan("2026-01-05/1", 100, "stope-8"), null, Token);
        await ApprovedAsync(Report());
        await ApprovedAsync(Report(workplace: "stope-8", loads: [Load(5, 10), Load(2, 10, "dump")]));
        User.Is("foreman");
        await Reports.RecordAsync(Report("2026-01-05/2"), null, Token);

        var panel = await CompareAsync(Panel, "2026-01-05/1");
        Assert.Equal((Mass.FromTonnes(450), false, Mass.FromTonnes(400)), (panel.Plan!.Ore, panel.IsOwnPlan, panel.Actual.Ore));
        Assert.Equal(Mass.FromTonnes(450) * Grade.FromPercent(1.2m), panel.Plan.MetalOf(Cu));
        Assert.Equal(Mass.FromTonnes(4.8m), panel.Actual.MetalOf(Cu));
        Assert.Equal(Mass.FromTonnes(400) / Mass.FromTonnes(450), panel.OreFulfilment);
        Assert.True((await CompareAsync(Stope7, "2026-01-05/1")).IsOwnPlan);
        var mine = await CompareAsync(null, "2026-01-05/1");
        Assert.Equal((Mass.FromTonnes(550), Mass.FromTonnes(450), Mass.FromTonnes(20)), (mine.Plan!.Ore, mine.Actual.Ore, mine.Actual.Waste));
        var month = await CompareAsync(null, "2026-01");
        Assert.Equal((Mass.FromTonnes(550), Length.FromMetres(241)), (month.Plan!.Ore, month.Actual.Drilled));
        await Plans.RecordAsync(Plan("2026-01", 20_000), null, Token);
        Assert.Equal((Mass.FromTonnes(20_000), true), ((await CompareAsync(null, "2026-01")).Plan!.Ore, (await CompareAsync(null, "2026-01")).IsOwnPlan));
        Assert.Null((await CompareAsync(null, "2026-01-06")).Plan);
        Assert.Equal([Shaft, Stope8], (await Plans.CompareUnderAsync(Book, South, null, PlanSpan.Parse("2026-01"), null, Token)).Select(c => c.Target));
    }

    [Fact]
    public async Task A_plan_is_revised_by_who_has_read_it()
    {
        var first = await Plans.RecordAsync(Plan("2026-01", 20_000), null, Token);
        Assert.Equal(1, (await Plans.RecordAsync(Plan("2026-01", 20_000), null, Token)).Revision);
        Assert.Equal("mines.plan.revised", (await Assert.ThrowsAsync<ConcurrencyException>(() => Plans.RecordAsync(Plan("2026-01", 21_000), null, Token))).Code);
        Assert.Equal(2, (await Plans.RecordAsync(Plan("2026-01", 21_000) with { Revision = first.Revision }, null, Token)).Revision);
        Assert.Equal(["mines.plan.target-not-found"], (await Plans.CheckAsync(Plan("2026-01", 1, "nowhere"), null, Token)).Select(v => v.Code));
        var outcomes = await Task.WhenAll(Enumerable.Range(1, 3).Select(async i =>
        {
            try
            {
                return (await Task.Run(() => Plans.RecordAsync(Plan("2026-01", i) with { Revision = 2 }, null, Token))).Revision;
            }
            catch (ConcurrencyException)
            {
                return 0;
            }
        }));
        Assert.Equal([0, 0, 3], outcomes.Order());
    }

    [Fact]
    public async Task Plans_come_from_a_file_and_go_to_one()
    {
        const string csv = "mine,span,target,ore_t,drilled_m,grades\nsouth,2026-01,,20000,500,Cu 1.20 %\nsouth,2026-01-05,stope-7,450,,\nsouth,2026-13,,1,,\n";
        var report = await ImportAsync(stream => Plans.ImportAsync(Book, stream, null, null, Token), csv);
        Assert.Equal((2, "kernel.time.malformed"), (report.Accepted, report.Rejected[0].Violations[0].Code));
        Assert.Equal(2, (await ImportAsync(stream => Plans.ImportAsync(Book, stream, null, null, Token), csv)).Accepted);
        using var written = new StringWriter();
        await Plans.ExportAsync(Book, South, Day("2026-01-01"), Day("2026-01-31"), written, Token);
        var changed = written.ToString().Replace("20000", "21000", StringComparison.Ordinal);
        Assert.Equal(2, (await ImportAsync(stream => Plans.ImportAsync(Book, stream, null, null, Token), changed)).Accepted);
        var plans = await Plans.ListAsync(Book, South, Day("2026-01-01"), Day("2026-01-31"), null, Token);
        Assert.Equal([(2, Mass.FromTonnes(21_000)), (1, Mass.FromTonnes(450))], plans.Select(plan => (plan.Revision, plan.Content.Ore)));
    }

    [Fact]
    public async Task Short_interval_control_answers_in_the_middle_of_the_shift()
    {
        await Places.RegisterAsync(Tree, null, Token);
        await Plans.RecordAsync(Plan("2026-01-05/1", 600, "stope-7"), null, Token);
        Database.Clock.Reset(Instant.FromUtc(2026, 1, 5, 7, 0));
        await ShortIntervals.RecordAsync(Call("c1", 3, 30, 50), null, Token);
        await ShortIntervals.RecordAsync(Call("c1", 3, 30, 50), null, Token);
        await ShortIntervals.RecordAsync(Call("c2", 6, 59, 70), null, Token);
        await ShortIntervals.RecordAsync(Call("c3", 6, 30, 999) with { Workplace = Stope8 }, null, Token);
        Assert.Equal(["mines.moment.future"], (await ShortIntervals.CheckAsync(Call("c4", 7, 1, 1), null, Token)).Select(v => v.Code));
        Assert.Equal(["mines.progress.outside-shift"], (await ShortIntervals.CheckAsync(Call("c4", 2, 59, 1), null, Token)).Select(v => v.Code));
        Assert.Equal("mines.progress.number-used", (await Assert.ThrowsAsync<IdempotencyConflictException>(() => ShortIntervals.RecordAsync(Call("c1", 3, 30, 51), null, Token))).Code);

        var status = await ShortIntervals.StatusAsync(Book, South, Panel, Shift.Parse("2026-01-05/1"), Duration.FromHours(2), null, null, Token);
        Assert.Equal((6, 2), (status.Blocks.Count, status.Blocks.Count(block => block.IsOver)));
        Assert.Equal([50m, 70, 0, 0, 0, 0], status.Blocks.Select(block => block.Actual.Ore.Tonnes));
        Assert.All(status.Blocks, block => Assert.Equal(Mass.FromTonnes(100), block.Plan!.Ore));
        Assert.Equal(
            (Mass.FromTonnes(200), Mass.FromTonnes(120), Mass.FromTonnes(360)), (status.Due!.Ore, status.Actual.Ore, status.Forecast!.Ore));
        using var written = new StringWriter();
        await ShortIntervals.ExportAsync(Book, South, Shift.Parse("2026-01-05/1"), written, Token);
        Assert.Equal(3, (await ImportAsync(stream => ShortIntervals.ImportAsync(Book, stream, null, null, Token), written.ToString())).Accepted);
    }

    private Task<PlanComparison> CompareAsync(Code? target, string span) => Plans.CompareAsync(Book, South, target, PlanSpan.Parse(span), null, Token);

    private static RegisterPlaces Tree => new()
    {
        Book = Book,
        Mine = South,
        Places = [PlaceOf("panel-12", PlaceKind.Panel, "level-270"), PlaceOf("shaft-65", PlaceKind.Shaft), PlaceOf("level-270", PlaceKind.Level, "shaft-65")],
        Workplaces = [new WorkplacePlace { Workplace = Stope7, Place = Panel }],
    };

    private static Place PlaceOf(string code, PlaceKind kind, string? parent = null) =>
        new() { Code = Code.Parse(code), Name = code, Kind = kind, Parent = parent is null ? null : Code.Parse(parent) };

    private static RecordHoist Hoist(string code, decimal payload, LocalDate from) => new()
    {
        Book = Book,
        Mine = South,
        Hoist = Code.Parse(code),
        Shaft = Shaft,
        Payload = Mass.FromTonnes(payload),
        Cycle = Duration.FromSeconds(120),
        Availability = Ratio.FromFraction(0.85m),
        ValidFrom = from,
        Source = "passport",
    };

    private static RecordPlan Plan(string span, decimal ore, string? target = null) => new()
    {
        Book = Book,
        Mine = South,
        Target = target is null ? null : Code.Parse(target),
        Span = PlanSpan.Parse(span),
        Ore = Mass.FromTonnes(ore),
        Grades = Assayed("Cu 1.20 %"),
    };

    private static RecordProgress Call(string number, int hour, int minute, decimal ore) => new()
    {
        Book = Book, Mine = South, Workplace = Stope7, Shift = Shift.Parse("2026-01-05/1"), Number = Code.Parse(number),
        At = Instant.FromUtc(2026, 1, 5, hour, minute), Ore = Mass.FromTonnes(ore),
    };
}

public sealed class PlansOnSqlite() : PlanContract(TestEngine.Sqlite);

public sealed class PlansOnPostgreSql() : PlanContract(TestEngine.PostgreSql);
