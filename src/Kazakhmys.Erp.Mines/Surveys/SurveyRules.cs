using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Mines.ShiftReports;

namespace Kazakhmys.Erp.Mines.Surveys;

/// <summary>How the difference of a survey is spread, without I/O.</summary>
public static class SurveyRules
{
    /// <summary>
    /// Spreads measured minus counted over the counts by largest remainder (Hamilton): the shares sum to the difference to the milligram, and none
    /// is a milligram away from its quota.
    /// </summary>
    /// <exception cref="RuleViolatedException">Nothing was counted (<c>kernel.apportionment.no-weight</c>).</exception>
    public static IReadOnlyList<Mass> Spread(Mass measured, IReadOnlyList<Mass> counted)
    {
        ArgumentNullException.ThrowIfNull(counted);
        return Apportionment.ByLargestRemainder(measured - counted.Sum(), [.. counted.Select(mass => mass.Milligrams)]);
    }

    /// <summary>Dry mass that a report counted to a stockpile.</summary>
    public static Mass CountedTo(RecordShiftReport report, Code stockpile) =>
        ShiftReportRules.Tipped(report).Where(tipped => tipped.Stockpile == stockpile).Sum(tipped => tipped.Dry);

    /// <summary>Surveys that settled a mass which the report now states otherwise (<c>mines.shift-report.surveyed</c>).</summary>
    internal static IEnumerable<Violation> Changed(IEnumerable<StoredShare> shares, RecordShiftReport report) => shares
        .Where(share => CountedTo(report, share.Stockpile) != share.Share.Counted)
        .Select(share => MinesViolations.ShiftReportSurveyed.At("Loads", ShiftReportRules.IdOf(report), ("survey", share.Survey)));
}
