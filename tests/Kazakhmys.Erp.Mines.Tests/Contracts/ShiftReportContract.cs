using System.Text;
using Kazakhmys.Erp.Kernel.Assays;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Imports;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger.Entries;
using Kazakhmys.Erp.Mines.ShiftReports;
using Kazakhmys.Erp.TestSupport;
using Period = Kazakhmys.Erp.Kernel.Calendars.Period;

namespace Kazakhmys.Erp.Mines.Tests.Contracts;

public abstract class ShiftReportContract(TestEngine engine) : MinesContract(engine)
{
    [Fact]
    public async Task An_approved_report_moves_ore_with_its_metals_from_the_reserve_to_the_stockpile_as_provisional()
    {
        var receipt = await ApprovedAsync(Report("2026-01-05/1", "stope-7", Load(40, 10), Load(5, 10, "dump")));

        var content = await ContentAsync();
        Assert.Equal(Mass.FromTonnes(400), content.Dry);
        Assert.Equal(Mass.FromTonnes(4.8m), content.MetalOf(Cu));
        Assert.Equal(Mass.FromKilograms(4.8m), content.MetalOf(Elements.Ag));
        var entry = await Ledger.FindAsync(Book, receipt.Entry!.Value, null, Token);
        Assert.Equal(EntryQuality.Provisional, entry!.Quality);
        Assert.Equal("2026-01-05/1/mines/shift-report/south/stope-7#1", entry.Key);
        Assert.Equal(50_000_000_000, await Balances.OfAsync(Book, MineAccounts.WasteDump(South, Dump), Code.Parse("mass"), null, null, Token));
        Assert.Equal(0, await Balances.OfAsync(Book, MineAccounts.WasteDump(South, Dump), Cu, null, null, Token));
        await AssertConservedAsync();
    }

    [Fact]
    public async Task The_same_report_again_changes_nothing_and_another_one_for_the_shift_is_refused()
    {
        Assert.False((await Reports.RecordAsync(Report(), null, Token)).WasDoneBefore);
        Assert.True((await Reports.RecordAsync(Report(), null, Token)).WasDoneBefore);
        var refusal = await Assert.ThrowsAsync<RuleViolatedException>(() => Reports.RecordAsync(Report() with { Crew = 5 }, null, Token));
        Assert.Equal("mines.shift-report.duplicate", refusal.Code);
    }

    [Fact]
    public async Task Who_recorded_a_report_cannot_approve_it()
    {
        var recorded = await Reports.RecordAsync(Report(), null, Token);
        var order = new ApproveShiftReport { Report = recorded.Id };
        var refusal = await Assert.ThrowsAsync<RuleViolatedException>(() => Reports.ApproveAsync(order, null, Token));
        Assert.Equal("mines.shift-report.second-person", refusal.Code);
        Assert.Equal(["mines.shift-report.second-person"], (await Reports.CheckApprovalAsync(order, Token)).Select(v => v.Code));
    }

    [Fact]
    public async Task A_correction_takes_the_earlier_entry_back_when_it_is_approved()
    {
        var first = await ApprovedAsync(Report());
        var better = Report() with { Grades = new StatedGrades { Laboratory = Assayed("Cu 1.10 %") }, Loads = [Load(39, 10)] };
        var correction = new CorrectShiftReport { Report = better, Revision = 1, Reason = "assay" };
        User.Is("foreman");
        Assert.Equal(2, (await Reports.CorrectAsync(correction, null, Token)).Revision);
        Assert.True((await Reports.CorrectAsync(correction, null, Token)).WasDoneBefore);
        Assert.Equal(Mass.FromTonnes(400), (await ContentAsync()).Dry);

        User.Is("engineer");
        var second = await Reports.ApproveAsync(new ApproveShiftReport { Report = first.Id, Revision = 2 }, null, Token);
        var content = await ContentAsync();
        Assert.Equal((Mass.FromTonnes(390), Mass.FromTonnes(4.29m)), (content.Dry, content.MetalOf(Cu)));
        Assert.Equal(Mass.Zero, content.MetalOf(Elements.Ag));
        Assert.NotNull((await Ledger.FindAsync(Book, first.Entry!.Value, null, Token))!.ReversedBy);
        Assert.NotEqual(first.Entry, second.Entry);
        await AssertConservedAsync();
    }

    [Fact]
    public async Task A_correction_of_a_revision_that_is_not_the_latest_is_refused()
    {
        await Reports.RecordAsync(Report(), null, Token);
        await Reports.CorrectAsync(new CorrectShiftReport { Report = Report() with { Crew = 5 }, Revision = 1, Reason = "crew" }, null, Token);
        var refusal = await Assert.ThrowsAsync<ConcurrencyException>(() => Reports.CorrectAsync(
            new CorrectShiftReport { Report = Report() with { Crew = 6 }, Revision = 1, Reason = "crew" }, null, Token));
        Assert.Equal("mines.shift-report.revised", refusal.Code);
    }

    [Fact]
    public async Task Two_people_who_approve_at_once_post_one_entry()
    {
        var recorded = await Reports.RecordAsync(Report(), null, Token);
        User.Is("engineer");
        var order = new ApproveShiftReport { Report = recorded.Id };
        var receipts = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Reports.ApproveAsync(order, null, Token))));

        Assert.Single(receipts.Select(receipt => receipt.Entry).Distinct());
        Assert.Single(receipts, receipt => !receipt.WasDoneBefore);
        Assert.Equal(Mass.FromTonnes(400), (await ContentAsync()).Dry);
    }

    [Fact]
    public async Task Correcting_while_approving_leaves_one_consistent_result()
    {
        var recorded = await Reports.RecordAsync(Report(), null, Token);
        User.Is("engineer");
        var correcting = Task.Run(() => Reports.CorrectAsync(
            new CorrectShiftReport { Report = Report() with { Loads = [Load(30, 10)] }, Revision = 1, Reason = "count" }, null, Token));
        var approving = Task.Run(() => Reports.ApproveAsync(new ApproveShiftReport { Report = recorded.Id }, null, Token));
        await correcting;
        var approvedFirst = true;
        try
        {
            await approving;
        }
        catch (ConcurrencyException refusal)
        {
            Assert.Equal("mines.shift-report.revised", refusal.Code);
            approvedFirst = false;
        }
        Assert.Equal(approvedFirst ? Mass.FromTonnes(400) : Mass.Zero, (await ContentAsync()).Dry);
        User.Is("chief");
        await Reports.ApproveAsync(new ApproveShiftReport { Report = recorded.Id, Revision = 2 }, null, Token);
        Assert.Equal(Mass.FromTonnes(300), (await ContentAsync()).Dry);
    }

    [Theory]
    [InlineData("Cu pending", "mines.shift-report.grade-missing")]
    [InlineData("", "mines.shift-report.grade-missing")]
    [InlineData("Cu < 0.02 %", "kernel.assay.censored")]
    public async Task Ore_without_a_grade_to_book_is_not_approved(string laboratory, string code)
    {
        var grades = new StatedGrades { Laboratory = Assayed(laboratory) };
        var refusal = await Assert.ThrowsAsync<RuleViolatedException>(() => ApprovedAsync(Report() with { Grades = grades }));
        Assert.Equal(code, refusal.Code);
    }

    [Fact]
    public async Task A_weighed_mass_waits_for_its_moisture()
    {
        var load = Load(40, 10) with { MassPerLoad = null, Weighed = WetMass.FromTonnes(420) };
        var refusal = await Assert.ThrowsAsync<RuleViolatedException>(() => ApprovedAsync(Report("2026-01-05/1", "stope-7", load)));
        Assert.Equal("mines.shift-report.moisture-pending", refusal.Code);
        await ApprovedAsync(Report("2026-01-05/2", "stope-7", load with { Moisture = Moisture.FromPercent(5) }));
        Assert.Equal(Mass.FromTonnes(399), (await ContentAsync()).Dry);
    }

    [Fact]
    public async Task What_is_not_there_is_named()
    {
        Assert.Equal(["mines.workplace.not-found"], (await Reports.CheckAsync(Report(workplace: "stope-9"), null, Token)).Select(v => v.Code));
        Assert.Equal(["mines.stockpile.not-found"], (await Reports.CheckAsync(Report(loads: Load(1, 1, "none")), null, Token)).Select(v => v.Code));
        Assert.Equal(["mines.mine.not-found"], (await Reports.CheckAsync(Report() with { Mine = Rom }, null, Token)).Select(v => v.Code));
        var order = new ApproveShiftReport { Report = ShiftReportRules.IdOf(Report()) };
        Assert.Equal("mines.shift-report.not-found", (await Assert.ThrowsAsync<NotFoundException>(() => Reports.ApproveAsync(order, null, Token))).Code);
    }

    [Fact]
    public async Task A_report_reads_back_as_it_was_recorded()
    {
        var shift = Kernel.Calendars.ProductionCalendar.Kazakhstan.IntervalOf(Report().Shift);
        var state = new MachineState { Equipment = Code.Parse("lhd-3"), Activity = MachineActivity.Breakdown, From = shift.Start, To = shift.End, Reason = "hose" };
        var report = Report() with { Machines = [state] };
        var id = (await Reports.RecordAsync(report, null, Token)).Id;
        var stored = (await Reports.FindAsync(id, null, null, Token))!.Content;
        Assert.Equal(report.Loads, stored.Loads);
        Assert.Equal(report.Machines, stored.Machines);
        Assert.Equal(report.Grades, stored.Grades);
        Assert.Equal((report.Drilled, report.Crew), (stored.Drilled, stored.Crew));
        var query = new ShiftReportQuery { Book = Book, First = Day("2026-01-05"), Last = Day("2026-01-05"), Mine = South, Approved = false };
        Assert.Single(await Reports.ListAsync(query, null, Token));
    }

    private const string Csv =
        """
        mine,workplace,date,shift,drilled_m,crew,block_model,equipment,stockpile,loads,load_t,activity,from,to,reason
        south,stope-7,2026-01-05,1,120.5,4,Cu 1.20 %,lhd-3,rom,40,10,,,,
        south,stope-7,2026-01-05,1,,,,lhd-3,,,,breakdown,2026-01-05T08:00:00+05:00,2026-01-05T20:00:00+05:00,hose
        south,stope-8,2026-01-05,1,,,,lhd-4,rom,x,10,,,,
        south,stope-8,2026-01-05,1,,,,lhd-5,rom,3,10,,,,
        south,stope-8,2026-01-05,2,,,,lhd-5,,,,,,,
        south,stope-8,2026-01-06,1,,,,lhd-5,,,,asleep,2026-01-05T08:00:00+05:00,2026-01-05T20:00:00+05:00,
        """;

    [Fact]
    public async Task A_file_is_imported_report_by_report_and_twice_changes_nothing()
    {
        for (var time = 0; time < 2; time++)
        {
            var report = await ImportAsync(Csv, new ImportOptions());
            Assert.Equal(2, report.Accepted);
            Assert.Equal([4, 5, 6, 7], report.Rejected.Select(row => row.Number));
            Assert.Equal(
                ["kernel.import.number-malformed", "mines.shift-report.import-rejected", "mines.shift-report.import-line", "mines.machine.activity-unknown"],
                report.Rejected.Select(row => row.Violations[0].Code));
            Assert.Equal("loads", report.Rejected[0].Violations[0].Path);
        }
        Assert.Single(await Reports.ListAsync(new ShiftReportQuery { Book = Book, First = Day("2026-01-01"), Last = Day("2026-01-31") }, null, Token));
        var other = await ImportAsync(Csv.Replace("120.5,4", "120.5,5", StringComparison.Ordinal), new ImportOptions());
        Assert.Equal("mines.shift-report.duplicate", other.Rejected[0].Violations[0].Code);
    }

    [Fact]
    public async Task What_is_exported_can_be_imported_again()
    {
        var shift = Kernel.Calendars.ProductionCalendar.Kazakhstan.IntervalOf(Report().Shift);
        var state = new MachineState { Equipment = Code.Parse("lhd-3"), Activity = MachineActivity.OperatingDelay, From = shift.Start, To = shift.End, Reason = "queue" };
        await Reports.RecordAsync(Report() with { Machines = [state] }, null, Token);
        await Reports.RecordAsync(Report("2026-01-06/2") with { Loads = [] }, null, Token);
        using var written = new StringWriter();
        var query = new ShiftReportQuery { Book = Book, First = Day("2026-01-01"), Last = Day("2026-01-31") };
        await Reports.ExportAsync(query, written, Token);
        Assert.Equal(3, (await ImportAsync(written.ToString(), new ImportOptions())).Accepted);
        var elsewhere = await ImportAsync(written.ToString().Replace("stope-7", "stope-8", StringComparison.Ordinal), new ImportOptions());
        Assert.Equal((3, 0), (elsewhere.Accepted, elsewhere.Rejected.Count));
        var copy = await Reports.FindAsync(ShiftReportRules.IdOf(Report(workplace: "stope-8")), null, null, Token);
        Assert.Equal([state], copy!.Content.Machines);
        Assert.Equal((Report().Loads[0], Report().Grades, Report().Drilled), (copy.Content.Loads[0], copy.Content.Grades, copy.Content.Drilled));
    }

    [Fact]
    public async Task All_or_nothing_stores_nothing_of_a_file_with_a_wrong_line()
    {
        Assert.True((await ImportAsync(Csv, new ImportOptions { AllOrNothing = true })).IsRefusedAsWhole);
        Assert.Empty(await Reports.ListAsync(new ShiftReportQuery { Book = Book, First = Day("2026-01-01"), Last = Day("2026-01-31") }, null, Token));
    }

    [Fact]
    public async Task The_month_of_a_mine_comes_from_the_ledger_and_the_approved_reports()
    {
        await ApprovedAsync(Report());
        User.Is("foreman");
        await Reports.RecordAsync(Report("2026-01-05/2"), null, Token);
        var month = await MineReports.ForPeriodAsync(Book, South, Period.Month(2026, 1), null, Token);
        Assert.Equal((1, 1, 4L), (month.Approved, month.Waiting, month.CrewShifts));
        Assert.Equal(Length.FromMetres(120.5m), month.Drilled);
        Assert.Equal(Mass.FromTonnes(400), Assert.Single(month.Lines, line => line.Commodity == Code.Parse("mass")).Closing);
    }

    private async Task<ImportReport> ImportAsync(string csv, ImportOptions options)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(csv));
        return await Reports.ImportAsync(Book, stream, options, null, Token);
    }
}

public sealed class ShiftReportsOnSqlite() : ShiftReportContract(TestEngine.Sqlite);

public sealed class ShiftReportsOnPostgreSql() : ShiftReportContract(TestEngine.PostgreSql);
