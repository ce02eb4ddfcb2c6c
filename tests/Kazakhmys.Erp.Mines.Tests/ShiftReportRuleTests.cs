using CsCheck;
using Kazakhmys.Erp.Kernel.Assays;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Mines.ShiftReports;
using Kazakhmys.Erp.Mines.Surveys;
using NodaTime;

namespace Kazakhmys.Erp.Mines.Tests;

public sealed class ShiftReportRuleTests
{
    private static readonly Interval LongNight = ProductionCalendar.Kazakhstan.IntervalOf(Shift.Parse("2024-02-29/2"));

    [Fact]
    public void The_night_of_29_February_2024_is_filled_with_thirteen_hours()
    {
        Assert.Equal(Duration.FromHours(13), LongNight.Duration);
        Assert.Empty(MachineRules.Faults([State(0, 13)], LongNight));
        Assert.Equal(["mines.machine.gap"], Codes(State(0, 12)));
    }

    [Fact]
    public void States_of_a_machine_leave_no_gap_and_do_not_overlap()
    {
        Assert.Equal(["mines.machine.gap"], Codes(State(0, 5), State(6, 13)));
        Assert.Equal(["mines.machine.overlap"], Codes(State(0, 7), State(6, 13)));
        Assert.Equal(["mines.machine.outside-shift"], Codes(State(-1, 13)));
        Assert.Equal(["mines.machine.reason-missing"], Codes(State(0, 13) with { Activity = MachineActivity.Standby }));
        Assert.Contains("mines.machine.span", Codes(State(0, 13), State(13, 13)));
    }

    [Fact]
    public void The_best_source_with_a_result_wins_for_each_element()
    {
        var inUse = GradeRules.InUse(new StatedGrades
        {
            Laboratory = Assay.Of((Elements.Cu, AssayValue.Pending), (Elements.Ag, AssayValue.Reported(Grade.FromGramsPerTonne(9)))),
            GradeControl = Assay.Of((Elements.Cu, AssayValue.Reported(Grade.FromPercent(1.1m)))),
            BlockModel = Assay.Of((Elements.Cu, AssayValue.Reported(Grade.FromPercent(1.2m))), (Elements.Au, AssayValue.Pending)),
        });
        Assert.Equal(Grade.FromPercent(1.1m), inUse.Assay.GradeOf(Elements.Cu));
        Assert.Equal((GradeSource.GradeControl, GradeSource.Laboratory), (inUse.Sources[Elements.Cu], inUse.Sources[Elements.Ag]));
        Assert.False(inUse.Sources.ContainsKey(Elements.Au));
        Assert.True(inUse.IsProvisional);
    }

    [Fact]
    public void The_difference_of_a_survey_is_spread_to_the_milligram() =>
        Gen.Select(Gen.Long[0, 1_000_000_000_000_000], Gen.Long[1, 1_000_000_000_000].Array[1, 50]).Sample((measured, counts) =>
        {
            var counted = counts.Select(Mass.FromMilligrams).ToList();
            var spread = SurveyRules.Spread(Mass.FromMilligrams(measured), counted);
            Assert.Equal(measured, (counted.Sum() + spread.Sum()).Milligrams);
        });

    private static IEnumerable<string> Codes(params MachineState[] states) => MachineRules.Faults(states, LongNight).Select(v => v.Code);

    private static MachineState State(int from, int to) => new()
    {
        Equipment = Code.Parse("lhd-3"),
        Activity = MachineActivity.Operating,
        From = LongNight.Start + Duration.FromHours(from),
        To = LongNight.Start + Duration.FromHours(to),
    };
}
