using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger.Accounts;
using Kazakhmys.Erp.Ledger.Entries;
using Kazakhmys.Erp.Mines.PeriodProductions;
using Kazakhmys.Erp.Mines.ShiftReports;
using Kazakhmys.Erp.Mines.Surveys;
using Kazakhmys.Erp.TestSupport;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Period = Kazakhmys.Erp.Kernel.Calendars.Period;

namespace Kazakhmys.Erp.Mines.Tests.Contracts;

/// <summary>Ore is counted once, and a correction is judged by what it leaves.</summary>
public abstract class CountedOnceContract(TestEngine engine) : MinesContract(engine)
{
    private static readonly Code Scarce = Code.Parse("reserve/zhz/scarce");

    [Fact]
    public async Task A_correction_is_not_refused_by_a_nearly_empty_reserve()
    {
        await ScarceAsync(410);
        var first = await ApprovedAsync(Report(workplace: "stope-9"));
        var better = Report(workplace: "stope-9", loads: Load(41, 10));
        User.Is("foreman");
        await Reports.CorrectAsync(new CorrectShiftReport { Report = better, Revision = 1, Reason = "a truck more" }, null, Token);
        User.Is("engineer");
        var order = new ApproveShiftReport { Report = first.Id, Revision = 2 };
        Assert.Empty(await Reports.CheckApprovalAsync(order, Token));
        await Reports.ApproveAsync(order, null, Token);
        Assert.Equal(Mass.FromTonnes(410), (await ContentAsync()).Dry);
        Assert.Equal(0, await Balances.OfAsync(Book, Scarce, Code.Parse("mass"), null, null, Token));

        User.Is("foreman");
        await Reports.CorrectAsync(new CorrectShiftReport { Report = Report(workplace: "stope-9", loads: Load(42, 10)), Revision = 2, Reason = "two" }, null, Token);
        User.Is("engineer");
        Assert.Contains("ledger.balance.overdrawn", (await Reports.CheckApprovalAsync(order with { Revision = 3 }, Token)).Select(v => v.Code));
        await Assert.ThrowsAsync<RuleViolatedException>(() => Reports.ApproveAsync(order with { Revision = 3 }, null, Token));
        Assert.Equal(Mass.FromTonnes(410), (await ContentAsync()).Dry);
        await AssertConservedAsync();
    }

    [Fact]
    public async Task Better_grades_of_a_surveyed_report_are_not_refused_by_a_nearly_empty_reserve()
    {
        await ScarceAsync(400);
        var report = await ApprovedAsync(Report(workplace: "stope-9"));
        await Surveys.RecordAsync(
            new RecordSurvey
            {
                Book = Book, Mine = South, Stockpile = Rom, First = Day("2026-01-01"), Last = Day("2026-01-31"),
                Measured = new Measured<Mass>(Mass.FromTonnes(390), Mass.FromTonnes(2), MeasurementStatus.Final),
            },
            null, Token);
        var better = Report(workplace: "stope-9") with { Grades = new StatedGrades { Laboratory = Assayed("Cu 1.23 %; Ag 12 g/t") } };
        User.Is("foreman");
        await Reports.CorrectAsync(new CorrectShiftReport { Report = better, Revision = 1, Reason = "assay" }, null, Token);
        User.Is("engineer");
        await Reports.ApproveAsync(new ApproveShiftReport { Report = report.Id, Revision = 2 }, null, Token);
        Assert.Equal(Mass.FromTonnes(4.797m), (await ContentAsync()).MetalOf(Cu));
        await AssertConservedAsync();
    }

    [Fact]
    public async Task The_total_of_a_period_is_corrected_against_a_nearly_empty_reserve()
    {
        await ScarceAsync(410);
        var month = Month(400) with { SourceAccount = Scarce };
        await Productions.RecordAsync(month, null, Token);
        await Productions.CorrectAsync(
            new CorrectPeriodProduction { Production = Month(410) with { SourceAccount = Scarce }, Revision = 1, Reason = "restated" }, null, Token);
        Assert.Equal(Mass.FromTonnes(410), (await ContentAsync()).Dry);
    }

    [Fact]
    public async Task Ore_is_not_counted_by_shift_reports_and_by_a_total_of_the_same_days()
    {
        await ApprovedAsync(Report());
        Assert.Equal(["mines.period-production.counted-by-shifts"], (await Productions.CheckAsync(Month(400), Token)).Select(v => v.Code));
        await Assert.ThrowsAsync<RuleViolatedException>(() => Productions.RecordAsync(Month(400), null, Token));

        var february = Month(400) with { Period = Period.Month(2026, 2) };
        await Productions.RecordAsync(february, null, Token);
        await Productions.CorrectAsync(
            new CorrectPeriodProduction { Production = february with { Source = "restated" }, Revision = 1, Reason = "source" }, null, Token);
        Database.Clock.Reset(Instant.FromUtc(2026, 2, 20, 0, 0));
        var refusal = await Assert.ThrowsAsync<RuleViolatedException>(() => ApprovedAsync(Report("2026-02-10/1")));
        Assert.Equal("mines.shift-report.period-recorded", refusal.Code);
        await ApprovedAsync(Report("2026-02-11/1", loads: Load(5, 10, "dump")));
        Assert.Equal(Mass.FromTonnes(800), (await ContentAsync()).Dry);
    }

    [Fact]
    public async Task A_total_and_a_report_of_the_same_days_at_once_leave_one_of_them()
    {
        User.Is("foreman");
        var recorded = await Reports.RecordAsync(Report(), null, Token);
        User.Is("engineer");
        var attempts = await Task.WhenAll(
            RefusalAsync(() => Reports.ApproveAsync(new ApproveShiftReport { Report = recorded.Id }, null, Token)),
            RefusalAsync(() => Productions.RecordAsync(Month(500), null, Token)));
        var refusal = Assert.Single(attempts, attempt => attempt is not null);
        Assert.Contains(refusal, new[] { "mines.shift-report.period-recorded", "mines.period-production.counted-by-shifts" });
        Assert.Contains((await ContentAsync()).Dry, new[] { Mass.FromTonnes(400), Mass.FromTonnes(500) });
    }

    [Fact]
    public async Task A_machine_fills_the_shift_in_one_report()
    {
        var shift = Kernel.Calendars.ProductionCalendar.Kazakhstan.IntervalOf(Report().Shift);
        var state = new MachineState { Equipment = Code.Parse("lhd-3"), Activity = MachineActivity.Operating, From = shift.Start, To = shift.End };
        await ApprovedAsync(Report() with { Machines = [state] });
        var refusal = await Assert.ThrowsAnyAsync<ErpException>(() => ApprovedAsync(Report(workplace: "stope-8") with { Machines = [state] }));
        Assert.Equal("mines.machine.in-other-report", refusal.Code);
    }

    [Fact]
    public async Task Approving_correcting_and_closing_at_once_leave_one_consistent_result()
    {
        User.Is("foreman");
        var recorded = await Reports.RecordAsync(Report(), null, Token);
        User.Is("engineer");
        var order = new ApproveShiftReport { Report = recorded.Id };
        var correction = new CorrectShiftReport { Report = Report(loads: Load(30, 10)), Revision = 1, Reason = "count" };
        var outcomes = await Task.WhenAll(
            RefusalAsync(() => Reports.ApproveAsync(order, null, Token)),
            RefusalAsync(() => Reports.ApproveAsync(order, null, Token)),
            RefusalAsync(() => Reports.CorrectAsync(correction, null, Token)),
            RefusalAsync(() => Periods.CloseAsync(Book, Code.Parse("2026-01"), null, Token)));

        Assert.Null(outcomes[2]);
        Assert.Null(outcomes[3]);
        Assert.All(outcomes.Take(2), outcome => Assert.Contains(outcome, new[] { null, "mines.shift-report.revised", "ledger.period.closed" }));
        Assert.Equal(outcomes.Take(2).Contains(null) ? Mass.FromTonnes(400) : Mass.Zero, (await ContentAsync()).Dry);
        User.Is("chief");
        var late = new ApproveShiftReport { Report = recorded.Id, Revision = 2 };
        Assert.Equal("ledger.period.closed", await RefusalAsync(() => Reports.ApproveAsync(late, null, Token)));
        await Reports.ApproveAsync(late with { BookedOn = Day("2026-02-02") }, null, Token);
        Assert.Equal(Mass.FromTonnes(300), (await ContentAsync()).Dry);
        await AssertConservedAsync();
    }

    private static async Task<string?> RefusalAsync(Func<Task> operation)
    {
        try
        {
            await Task.Run(operation, Token);
            return null;
        }
        catch (ErpException refusal)
        {
            return refusal.Code;
        }
    }

    /// <summary>A stope on a reserve of so many tonnes at 1.2 % copper and 12 g/t silver that cannot be overdrawn.</summary>
    private async Task ScarceAsync(decimal tonnes)
    {
        var outside = Code.Parse("external/exploration");
        await Host.GetRequiredService<IAccounts>().OpenAsync(Book,
        [
            new OpenAccount { Code = Scarce, Kind = AccountKind.Reserve, ValidFrom = Day("2020-01-01") },
            new OpenAccount { Code = outside, Kind = AccountKind.External, AllowsOverdraft = true, ValidFrom = Day("2020-01-01") },
        ], null, Token);
        var dry = Mass.FromTonnes(tonnes);
        Transfer Of(Code commodity, Mass mass) => new(outside, Scarce, commodity, mass.Milligrams);
        await Ledger.PostAsync(
            new EntryDraft
            {
                Book = Book, Key = "explored", EffectiveAt = Instant.FromUtc(2026, 1, 1, 12, 0),
                Document = new DocumentReference { Module = Code.Parse("geology"), Type = Code.Parse("block"), Id = "1", Revision = 1 },
                Transfers =
                [
                    Of(Code.Parse("mass"), dry), Of(Cu, dry * Grade.FromPercent(1.2m)), Of(Code.Parse("Ag"), dry * Grade.FromGramsPerTonne(12)),
                ],
            },
            null, Token);
        await Mines.RegisterAsync(Registration with { Workplaces = [Workplace("stope-9") with { SourceAccount = Scarce }] }, null, Token);
    }

    private static RecordPeriodProduction Month(decimal tonnes) => new()
    {
        Book = Book,
        Mine = South,
        Period = Period.Month(2026, 1),
        Ore = new PublishedFigure<Mass>(Mass.FromTonnes(tonnes), Mass.Zero),
        Grades = [new PublishedGrade { Element = Cu, Grade = new(Grade.FromPercent(1.2m), Grade.Zero) }],
        SourceAccount = Reserve,
        Stockpile = Rom,
        Source = "synthetic",
    };
}

public sealed class CountedOnceOnSqlite() : CountedOnceContract(TestEngine.Sqlite);

public sealed class CountedOnceOnPostgreSql() : CountedOnceContract(TestEngine.PostgreSql);
