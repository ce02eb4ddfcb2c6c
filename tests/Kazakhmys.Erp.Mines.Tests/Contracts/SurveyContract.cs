using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger.Entries;
using Kazakhmys.Erp.Mines.ShiftReports;
using Kazakhmys.Erp.Mines.Surveys;
using Kazakhmys.Erp.TestSupport;

namespace Kazakhmys.Erp.Mines.Tests.Contracts;

public abstract class SurveyContract(TestEngine engine) : MinesContract(engine)
{
    [Fact]
    public async Task The_difference_is_posted_to_each_report_as_an_adjustment_and_nothing_is_left()
    {
        var first = await ApprovedAsync(Report("2026-01-05/1", "stope-7", Load(1, 100)));
        await ApprovedAsync(Report("2026-01-05/1", "stope-8", Load(1, 100)));
        await ApprovedAsync(Report("2026-01-06/2", "stope-8", Load(1, 100)));
        var survey = await Surveys.RecordAsync(Survey(299.99999999m), null, Token);

        Assert.Equal([-4L, -3, -3], survey.Shares.Select(share => share.Difference.Milligrams));
        Assert.Equal(Mass.FromTonnes(299.99999999m), (await ContentAsync()).Dry);
        var entry = await Ledger.FindAsync(Book, survey.Shares[0].Entry!.Value, null, Token);
        Assert.Equal((EntryKind.Adjustment, first.Entry), (entry!.Kind, entry.RelatedSeq));
        var again = await Surveys.RecordAsync(Survey(299.99999999m), null, Token);
        Assert.Equal(survey.Shares, again.Shares);
        await AssertConservedAsync();
    }

    [Fact]
    public async Task In_a_closed_period_the_difference_is_booked_in_the_open_one()
    {
        await ApprovedAsync(Report());
        await Periods.CloseAsync(Book, Code.Parse("2026-01"), null, Token);
        var refusal = await Assert.ThrowsAsync<PeriodClosedException>(() => Surveys.RecordAsync(Survey(410), null, Token));
        Assert.Equal("ledger.period.closed", refusal.Code);

        await Surveys.RecordAsync(Survey(410) with { BookedOn = Day("2026-02-02") }, null, Token);
        Assert.Equal(Mass.FromTonnes(400), (await Stockpiles.ContentAsync(Book, South, Rom, Day("2026-01-31"), null, Token)).Dry);
        Assert.Equal(Mass.FromTonnes(410), (await ContentAsync()).Dry);
    }

    [Fact]
    public async Task After_a_survey_only_grades_are_corrected_and_its_share_follows_them()
    {
        var report = (await ApprovedAsync(Report())).Id;
        await Surveys.RecordAsync(Survey(410), null, Token);
        User.Is("foreman");
        var refusal = await Assert.ThrowsAsync<RuleViolatedException>(() => Reports.CorrectAsync(
            new CorrectShiftReport { Report = Report(loads: Load(39, 10)), Revision = 1, Reason = "count" }, null, Token));
        Assert.Equal("mines.shift-report.surveyed", refusal.Code);

        var better = Report() with { Grades = new StatedGrades { Laboratory = Assayed("Cu 1.00 %") } };
        await Reports.CorrectAsync(new CorrectShiftReport { Report = better, Revision = 1, Reason = "assay" }, null, Token);
        User.Is("engineer");
        await Reports.ApproveAsync(new ApproveShiftReport { Report = report, Revision = 2 }, null, Token);
        var content = await ContentAsync();
        Assert.Equal((Mass.FromTonnes(410), Mass.FromTonnes(4.1m)), (content.Dry, content.MetalOf(Cu)));
        Assert.Single(content.Metals);
        await AssertConservedAsync();
    }

    [Fact]
    public async Task A_survey_needs_counts_and_days_of_its_own()
    {
        Assert.Equal(["mines.survey.nothing-counted"], (await Surveys.CheckAsync(Survey(1), Token)).Select(v => v.Code));
        Assert.Equal(["mines.survey.span"], (await Surveys.CheckAsync(Survey(1) with { First = Day("2026-02-01") }, Token)).Select(v => v.Code));
        await ApprovedAsync(Report());
        Assert.Empty(await Surveys.CheckAsync(Survey(410), Token));
        await Surveys.RecordAsync(Survey(410), null, Token);
        var overlapping = Survey(1) with { First = Day("2026-01-31"), Last = Day("2026-02-10") };
        Assert.Equal(["mines.survey.overlap"], (await Surveys.CheckAsync(overlapping, Token)).Select(v => v.Code));
    }

    [Fact]
    public async Task Surveys_come_from_a_file_and_go_to_one()
    {
        await ApprovedAsync(Report());
        const string csv = "mine,stockpile,first,last,measured_t,uncertainty_t,status\nsouth,rom,2026-01-01,2026-01-31,410,2,final\nsouth,dump,2026-01-01,2026-01-31,1,0,final\n";
        var report = await ImportAsync(stream => Surveys.ImportAsync(Book, stream, null, null, Token), csv);
        Assert.Equal((1, "mines.survey.nothing-counted"), (report.Accepted, report.Rejected[0].Violations[0].Code));
        using var written = new StringWriter();
        await Surveys.ExportAsync(Book, South, Day("2026-01-01"), Day("2026-01-31"), written, Token);
        Assert.Equal(1, (await ImportAsync(stream => Surveys.ImportAsync(Book, stream, null, null, Token), written.ToString())).Accepted);
        Assert.Equal(Mass.FromTonnes(410), (await ContentAsync()).Dry);
    }

    private static RecordSurvey Survey(decimal tonnes) => new()
    {
        Book = Book,
        Mine = South,
        Stockpile = Rom,
        First = Day("2026-01-01"),
        Last = Day("2026-01-31"),
        Measured = new Measured<Mass>(Mass.FromTonnes(tonnes), Mass.FromTonnes(2), MeasurementStatus.Final),
    };
}

public sealed class SurveysOnSqlite() : SurveyContract(TestEngine.Sqlite);

public sealed class SurveysOnPostgreSql() : SurveyContract(TestEngine.PostgreSql);
