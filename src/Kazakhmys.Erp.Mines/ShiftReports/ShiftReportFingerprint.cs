using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Kazakhmys.Erp.Mines.ShiftReports;

/// <summary>What tells two contents of a report apart.</summary>
internal static class ShiftReportFingerprint
{
    public static string Of(RecordShiftReport report)
    {
        var text = new StringBuilder(512);
        text.Append(CultureInfo.InvariantCulture, $"{report.Drilled.Micrometres}|{report.Blasted.Micrometres}|{report.Hoisted.Milligrams}|{report.Crew}|");
        text.Append(CultureInfo.InvariantCulture, $"{report.Grades.Laboratory}|{report.Grades.GradeControl}|{report.Grades.BlockModel}");
        foreach (var load in report.Loads)
            text.Append(
                CultureInfo.InvariantCulture,
                $"\nl|{load.Equipment}|{load.Stockpile}|{load.Count}|{load.MassPerLoad?.Milligrams}|{load.Weighed?.Milligrams}|{load.Moisture?.PartsPerTrillion}");
        foreach (var state in report.Machines)
            text.Append(
                CultureInfo.InvariantCulture,
                $"\nm|{state.Equipment}|{state.Activity}|{state.From.ToUnixTimeTicks()}|{state.To.ToUnixTimeTicks()}|{state.Reason}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
