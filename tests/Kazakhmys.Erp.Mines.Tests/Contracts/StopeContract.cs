using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Mines.Blasts;
using Kazakhmys.Erp.Mines.ShiftReports;
using Kazakhmys.Erp.Mines.Stopes;
using Kazakhmys.Erp.TestSupport;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Kazakhmys.Erp.Mines.Tests.Contracts;

/// <summary>
/// Stope 7 is blasted at 10:00 UTC on 5 January (15:00 at the mine, in shift 1), may be entered from 12:00, in shift 1 until 15:00 UTC. All figures are
/// synthetic.
/// </summary>
public abstract class StopeContract(TestEngine engine) : MinesContract(engine)
{
    private static readonly Code Stope7 = Code.Parse("stope-7");
    private static readonly Code Blast1 = Code.Parse("b-1");

    protected override MinesOptions Options => new() { BlastsRecordedWithin = Duration.FromHours(4) };

    private IStopes Stopes => Host.GetRequiredService<IStopes>();

    private IBlasts Blasts => Host.GetRequiredService<IBlasts>();

    [Fact]
    public async Task Ore_cannot_be_hoisted_from_a_stope_before_its_blast()
    {
        await DrilledAsync();
        Assert.Equal(["mines.stope.not-blasted"], await CodesAsync(Report() with { Loads = [], Hoisted = Mass.FromTonnes(100) }));
        Assert.Equal(["mines.stope.not-blasted"], await CodesAsync(Report()));
        await Assert.ThrowsAsync<RuleViolatedException>(() => Reports.RecordAsync(Report(), null, Token));
        Assert.Empty(await CodesAsync(Report(workplace: "stope-8")));
        Assert.Empty(await CodesAsync(Report() with { Loads = [] }));
    }

    [Fact]
    public async Task Mucking_needs_an_open_gate()
    {
        await FiredAsync();
        Assert.Equal(["mines.stope.gate-shut"], await CodesAsync(Report()));
        Assert.Equal(["mines.stope.gate-shut"], await CodesAsync(Report() with { Loads = [], Hoisted = Mass.FromTonnes(100) }));
        await OpenedAsync();
        Assert.Empty(await CodesAsync(Report()));
        Assert.Equal(["mines.stope.not-blasted"], await CodesAsync(Report("2026-01-04/2")));
        Assert.Empty(await CodesAsync(Report("2026-01-04/1")));
        await ApprovedAsync(Report());
        Assert.Equal(Mass.FromTonnes(400), (await ContentAsync()).Dry);
    }

    [Fact]
    public async Task A_report_that_was_recorded_before_the_stope_was_planned_is_not_approved_without_a_blast()
    {
        User.Is("foreman");
        var recorded = await Reports.RecordAsync(Report(), null, Token);
        await DrilledAsync();
        User.Is("engineer");
        var order = new ApproveShiftReport { Report = recorded.Id };
        Assert.Equal(["mines.stope.not-blasted"], (await Reports.CheckApprovalAsync(order, Token)).Select(v => v.Code));
        await Assert.ThrowsAsync<RuleViolatedException>(() => Reports.ApproveAsync(order, null, Token));
    }

    [Fact]
    public async Task The_gate_opens_after_the_time_of_the_passport_and_a_good_test_of_the_air()
    {
        await FiredAsync();
        At(11, 0);
        await TestAsync(11, 0, 0.001m);
        Assert.Equal(["mines.blast.re-entry-too-early", "mines.blast.gas-not-tested"], await CheckOpeningAsync(11, 0));
        At(12, 0);
        Assert.Equal(["mines.blast.gas-not-tested"], await CheckOpeningAsync(12, 0));
        Assert.Equal(["mines.moment.future"], (await CheckOpeningAsync(13, 0)).Where(code => code.StartsWith("mines.moment", StringComparison.Ordinal)));
        await TestAsync(12, 0, 0.001m);
        Assert.Empty(await CheckOpeningAsync(12, 0));
        At(12, 30);
        await TestAsync(12, 15, 0.002m);
        Assert.Equal(["mines.blast.gas-limit"], await CheckOpeningAsync(12, 30));
        await Assert.ThrowsAsync<RuleViolatedException>(() => Blasts.OpenReEntryAsync(Opening(12, 30), null, Token));
        Assert.Equal(StopeState.Blasted, (await Stopes.FindAsync(Book, South, Stope7, null, Token))!.State);
        await TestAsync(12, 30, 0.0017m);
        Assert.Equal(BlastStage.Opened, (await Blasts.OpenReEntryAsync(Opening(12, 30), null, Token)).Stage);
        Assert.Equal(BlastStage.Opened, (await Blasts.OpenReEntryAsync(Opening(12, 30), null, Token)).Stage);
        var stope = await Stopes.FindAsync(Book, South, Stope7, null, Token);
        Assert.Equal((StopeState.Mucking, true), (stope!.State, stope.IsOpen));
        At(13, 0);
        Assert.Equal("mines.blast.order", (await Assert.ThrowsAsync<RuleViolatedException>(() => TestAsync(13, 0, 0.001m))).Code);
    }

    [Fact]
    public async Task No_order_of_calls_leads_past_the_blast()
    {
        await Stopes.PlanAsync(Plan(), null, Token);
        Assert.Equal(["mines.stope.transition"], (await Stopes.CheckAsync(Step(StopeState.Drilled, 1), null, Token)).Select(v => v.Code));
        foreach (var state in new[] { StopeState.Charged, StopeState.Blasted, StopeState.Mucking })
            Assert.Equal(["mines.stope.needs-blast"], (await Stopes.CheckAsync(Step(state, 1), null, Token)).Select(v => v.Code));
        await Blasts.IssueAsync(Passport(), null, Token);
        Assert.Equal(["mines.stope.transition"], (await Blasts.CheckAsync(Charging(), null, Token)).Select(v => v.Code));
        Assert.Equal(["mines.blast.order", "mines.stope.transition"], (await Blasts.CheckAsync(Firing(), null, Token)).Select(v => v.Code).Where(c => !c.StartsWith("mines.moment", StringComparison.Ordinal)));
        Assert.Equal(["mines.blast.order", "mines.stope.transition"], (await Blasts.CheckAsync(Opening(3, 0), null, Token)).Select(v => v.Code));
        var test = new RecordGasTest { Book = Book, Mine = South, Blast = Blast1, At = Utc(3, 0), Person = "rescuer", Readings = [Reading("CO", 0.001m)] };
        Assert.Equal(["mines.blast.order"], (await Blasts.CheckAsync(test, null, Token)).Select(v => v.Code));
        await Stopes.AdvanceAsync(Step(StopeState.Developed, 1), null, Token);
        Assert.Equal(["mines.moment.order"], (await Stopes.CheckAsync(Step(StopeState.Drilled, 2) with { At = Utc(1, 0) }, null, Token)).Select(v => v.Code));
        Assert.Equal(["mines.moment.future"], (await Stopes.CheckAsync(Step(StopeState.Drilled, 2) with { At = Utc(4, 0) }, null, Token)).Select(v => v.Code));
        Assert.Equal(["mines.stope.revised"], (await Stopes.CheckAsync(Step(StopeState.Drilled, 1), null, Token)).Select(v => v.Code));
        Assert.Equal(["kernel.value.required"], (await Stopes.CheckAsync(Step(StopeState.Closed, 2), null, Token)).Select(v => v.Code));
        await Stopes.AdvanceAsync(Step(StopeState.Closed, 2) with { Reason = "barren" }, null, Token);
        var other = Passport() with { Blast = Code.Parse("b-2") };
        Assert.Equal(["mines.stope.finished"], (await Blasts.CheckAsync(other, null, Token)).Select(v => v.Code));
        Assert.Equal(["mines.stope.not-found"], (await Blasts.CheckAsync(other with { Stope = Code.Parse("stope-8") }, null, Token)).Select(v => v.Code));
        Assert.Equal(["mines.blast.not-found"], (await Blasts.CheckAsync(Firing() with { Blast = Code.Parse("b-9") }, null, Token)).Select(v => v.Code));
    }

    [Fact]
    public async Task The_next_ring_shuts_the_gate_again_and_backfilling_ends_the_stope()
    {
        await OpenedAsync(true);
        At(20, 0);
        await Stopes.AdvanceAsync(Step(StopeState.Drilled, 6) with { At = Utc(16, 0) }, null, Token);
        Assert.Empty(await CodesAsync(Report("2026-01-05/2")));
        var second = Passport() with { Blast = Code.Parse("b-2"), IssuedAt = Utc(16, 0) };
        await Blasts.IssueAsync(second, null, Token);
        await Blasts.ChargeAsync(Charging() with { Blast = second.Blast, At = Utc(17, 0) }, null, Token);
        Assert.Empty(await CodesAsync(Report("2026-01-05/2")));
        Assert.Equal(["mines.stope.gate-shut"], await CodesAsync(Report("2026-01-06/1")));
        await Blasts.FireAsync(Firing() with { Blast = second.Blast, At = Utc(17, 30) }, null, Token);
        await Blasts.TestGasAsync(Test(19, 30, 0.001m) with { Blast = second.Blast }, null, Token);
        await Blasts.OpenReEntryAsync(Opening(19, 45) with { Blast = second.Blast }, null, Token);
        await Stopes.AdvanceAsync(Step(StopeState.Backfilled, 10) with { At = Utc(20, 0) }, null, Token);
        Assert.Equal(["mines.stope.gate-shut"], await CodesAsync(Report("2026-01-06/1")));
        Assert.Empty(await CodesAsync(Report("2026-01-06/1") with { Loads = [], Hoisted = Mass.FromTonnes(5) }));
        Assert.Equal(["mines.stope.transition"], (await Stopes.CheckAsync(Step(StopeState.Drilled, 11) with { At = Utc(20, 0) }, null, Token)).Select(v => v.Code));
    }

    [Fact]
    public async Task Callers_at_once_take_one_step()
    {
        await DrilledAsync();
        var charged = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Blasts.ChargeAsync(Charging(), null, Token))));
        Assert.All(charged, blast => Assert.Equal(BlastStage.Charged, blast.Stage));
        At(10, 0);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Blasts.FireAsync(Firing(), null, Token))));
        At(12, 0);
        var tested = Task.Run(() => Blasts.TestGasAsync(Test(12, 0, 0.001m), null, Token), Token);
        var opened = await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ =>
        {
            try
            {
                return (await Task.Run(() => Blasts.OpenReEntryAsync(Opening(12, 0), null, Token))).Stage.ToString();
            }
            catch (RuleViolatedException refusal)
            {
                return refusal.Code;
            }
        }));
        await tested;
        Assert.All(opened, outcome => Assert.Contains(outcome, new[] { "Opened", "mines.blast.gas-not-tested" }));
        await Blasts.OpenReEntryAsync(Opening(12, 0), null, Token);
        Assert.Equal(
            [StopeState.Planned, StopeState.Developed, StopeState.Drilled, StopeState.Charged, StopeState.Blasted, StopeState.Mucking],
            (await Stopes.FindAsync(Book, South, Stope7, null, Token))!.Steps.Select(step => step.State));
    }

    [Fact]
    public async Task Two_different_steps_at_once_from_one_revision_leave_one()
    {
        await OpenedAsync(true);
        At(20, 0);
        StopeState[] ends = [StopeState.Backfilled, StopeState.Closed, StopeState.Drilled];
        var outcomes = await Task.WhenAll(ends.Select(async end =>
        {
            try
            {
                await Task.Run(() => Stopes.AdvanceAsync(Step(end, 6) with { At = Utc(16, 0), Reason = "end" }, null, Token));
                return "done";
            }
            catch (ConcurrencyException refusal)
            {
                return refusal.Code;
            }
        }));
        Assert.Single(outcomes, "done");
        Assert.Equal(2, outcomes.Count(outcome => outcome == "mines.stope.revised"));
        Assert.Equal(7, (await Stopes.FindAsync(Book, South, Stope7, null, Token))!.Revision);
    }

    [Fact]
    public async Task A_blast_reads_back_with_its_powder_factor_and_is_known_once()
    {
        await FiredAsync();
        var blast = (await Blasts.FindAsync(Book, South, Blast1, null, Token))!;
        Assert.Equal(Mass.FromKilograms(1500), blast.Explosives);
        Assert.Equal(Ratio.FromFraction(0.0003m), blast.PowderFactor);
        Assert.Equal(Concentration.FromGramsPerLitre(0.75m), blast.PowderFactorByVolume);
        Assert.Equal(Utc(12, 0), blast.ReEntryFrom);
        Assert.Equal(Passport().GasLimits, blast.Passport.GasLimits);
        await Blasts.IssueAsync(Passport(), null, Token);
        await AssertCodeAsync("mines.blast.differs", () => Blasts.IssueAsync(Passport() with { Holes = 41 }, null, Token));
        await AssertCodeAsync("mines.blast.differs", () => Blasts.ChargeAsync(Charging() with { Explosives = [Use("anfo", 1)] }, null, Token));
        await AssertCodeAsync("mines.stope.differs", () => Stopes.PlanAsync(Plan() with { PlannedOre = Mass.FromTonnes(1) }, null, Token));
    }

    [Fact]
    public async Task A_blast_is_not_written_down_long_after_the_fact()
    {
        await DrilledAsync();
        At(7, 1);
        Assert.Equal(["mines.moment.too-late"], (await Blasts.CheckAsync(Charging(), null, Token)).Select(v => v.Code));
        At(7, 0);
        await Blasts.ChargeAsync(Charging(), null, Token);
        At(10, 0);
        await Blasts.FireAsync(Firing(), null, Token);
        At(16, 1);
        Assert.Equal(["mines.moment.too-late"], (await Blasts.CheckAsync(Test(12, 0, 0.001m), null, Token)).Select(v => v.Code));
    }

    [Fact]
    public async Task More_is_not_charged_than_the_passport_allows()
    {
        await DrilledAsync();
        var charge = Charging() with { Explosives = [Use("anfo", 1201), Use("tnt", 1)] };
        Assert.Equal(["mines.blast.above-passport", "mines.blast.above-passport"], (await Blasts.CheckAsync(charge, null, Token)).Select(v => v.Code));
    }

    [Fact]
    public async Task Passports_come_from_a_file_and_go_to_one()
    {
        await DrilledAsync();
        using var written = new StringWriter();
        await Blasts.ExportAsync(Book, South, written, Token);
        var more = written.ToString().Replace(",b-1,", ",b-2,", StringComparison.Ordinal);
        var report = await ImportAsync(stream => Blasts.ImportAsync(Book, stream, null, null, Token), more);
        Assert.Equal((1, 0), (report.Accepted, report.Rejected.Count));
        Assert.Equal(1, (await ImportAsync(stream => Blasts.ImportAsync(Book, stream, null, null, Token), more)).Accepted);
        var copy = (await Blasts.FindAsync(Book, South, Code.Parse("b-2"), null, Token))!.Passport;
        Assert.Equal(Passport() with { Blast = copy.Blast, Explosives = copy.Explosives, GasLimits = copy.GasLimits }, copy);
        var wrong = more.Replace("anfo=1200", "anfo", StringComparison.Ordinal).Replace(",b-2,", ",b-3,", StringComparison.Ordinal);
        Assert.Equal("mines.file.list-malformed", (await ImportAsync(stream => Blasts.ImportAsync(Book, stream, null, null, Token), wrong)).Rejected[0].Violations[0].Code);
        Assert.Single(await Blasts.ListAsync(Book, South, Code.Parse("stope-7"), null, Token), blast => blast.Passport.Blast == copy.Blast);
    }

    private async Task<IEnumerable<string>> CodesAsync(RecordShiftReport report) => (await Reports.CheckAsync(report, null, Token)).Select(v => v.Code);

    private async Task<IEnumerable<string>> CheckOpeningAsync(int hour, int minute) =>
        (await Blasts.CheckAsync(Opening(hour, minute), null, Token)).Select(v => v.Code).Distinct();

    private static async Task AssertCodeAsync(string code, Func<Task> operation) =>
        Assert.Equal(code, (await Assert.ThrowsAsync<IdempotencyConflictException>(operation)).Code);

    private async Task DrilledAsync()
    {
        await Stopes.PlanAsync(Plan(), null, Token);
        await Stopes.AdvanceAsync(Step(StopeState.Developed, 1), null, Token);
        await Stopes.AdvanceAsync(Step(StopeState.Drilled, 2), null, Token);
        await Blasts.IssueAsync(Passport(), null, Token);
    }

    private async Task FiredAsync()
    {
        await DrilledAsync();
        await Blasts.ChargeAsync(Charging(), null, Token);
        At(10, 0);
        await Blasts.FireAsync(Firing(), null, Token);
    }

    private async Task OpenedAsync(bool fromTheStart = false)
    {
        if (fromTheStart)
            await FiredAsync();
        At(12, 0);
        await TestAsync(12, 0, 0.001m);
        await Blasts.OpenReEntryAsync(Opening(12, 0), null, Token);
    }

    private Task TestAsync(int hour, int minute, decimal percent) => Blasts.TestGasAsync(Test(hour, minute, percent), null, Token);

    private static RecordGasTest Test(int hour, int minute, decimal percent) => new()
    {
        Book = Book, Mine = South, Blast = Blast1, At = Utc(hour, minute), Person = "rescuer", Readings = [Reading("CO", percent), Reading("O2", 20.5m)],
    };

    private void At(int hour, int minute) => Database.Clock.Reset(Utc(hour, minute));

    private static Instant Utc(int hour, int minute) => Instant.FromUtc(2026, 1, 5, hour, minute);

    private static GasReading Reading(string gas, decimal percent) => new() { Gas = Code.Parse(gas), Share = Ratio.FromPercent(percent) };

    private static ExplosiveUse Use(string explosive, decimal kilograms) => new() { Explosive = Code.Parse(explosive), Mass = Mass.FromKilograms(kilograms) };

    private static PlanStope Plan() => new()
    {
        Book = Book, Mine = South, Stope = Stope7, At = Utc(2, 0), PlannedOre = Mass.FromTonnes(20_000), PlannedGrades = Assayed("Cu 1.20 %"),
    };

    private static AdvanceStope Step(StopeState to, int revision) =>
        new() { Book = Book, Mine = South, Stope = Stope7, To = to, At = Utc(2, 30), Revision = revision };

    private static IssueBlastPassport Passport() => new()
    {
        Book = Book,
        Mine = South,
        Blast = Blast1,
        Stope = Stope7,
        IssuedAt = Utc(2, 0),
        ApprovedBy = "chief engineer",
        Holes = 40,
        Drilled = Length.FromMetres(600),
        Rock = Mass.FromTonnes(5000),
        RockVolume = Volume.FromCubicMetres(2000),
        Explosives = [Use("anfo", 1200), Use("emulsion", 300)],
        ReEntryAfter = Duration.FromHours(2),
        GasLimits =
        [
            new GasLimit { Gas = Code.Parse("CO"), AtMost = Ratio.FromPercent(0.0017m) }, new GasLimit { Gas = Code.Parse("O2"), AtLeast = Ratio.FromPercent(20) },
        ],
    };

    private static ChargeBlast Charging() => new()
    {
        Book = Book, Mine = South, Blast = Blast1, At = Utc(3, 0), Person = "blaster", Explosives = [Use("anfo", 1200), Use("emulsion", 300)],
    };

    private static FireBlast Firing() => new() { Book = Book, Mine = South, Blast = Blast1, At = Utc(10, 0), Person = "blaster" };

    private static OpenReEntry Opening(int hour, int minute) =>
        new() { Book = Book, Mine = South, Blast = Blast1, At = Utc(hour, minute), Person = "foreman" };
}

public sealed class StopesOnSqlite() : StopeContract(TestEngine.Sqlite);

public sealed class StopesOnPostgreSql() : StopeContract(TestEngine.PostgreSql);
