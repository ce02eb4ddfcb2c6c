using System.Globalization;
using System.Text;
using Kazakhmys.Erp.Testing.Faults;

namespace Kazakhmys.Erp.Testing.Studies;

/// <summary>The result as tables in Markdown.</summary>
internal static class StudyPage
{
    public static string Of(TwinStudyResult result)
    {
        var page = new StringBuilder();
        Network(page, result);
        Clean(page, result);
        Rows(page, result);
        Watches(page, result);
        return page.ToString();
    }

    private static void Network(StringBuilder page, TwinStudyResult result)
    {
        var s = result.Settings;
        var balanced = string.Join(", ", s.Elements.Select(e => e.Value).Prepend("mass"));
        page.Append(CultureInfo.InvariantCulture, $"Balanced: {balanced}. Seed {s.Seed}, period {s.Period.Code}, {s.Months} months, confidence {s.Confidence.Percent} %, ")
            .Append(CultureInfo.InvariantCulture, $"algorithm `{result.Algorithm}`. {result.Measured} measured readings, {result.Redundant} of them redundant, ")
            .Append(CultureInfo.InvariantCulture, $"{result.Equivalent} in sets that no test can tell apart.\n\n");
    }

    private static void Clean(StringBuilder page, TwinStudyResult result)
    {
        var clean = result.Clean;
        page.Append("| months without a fault | refused | global test | measurement test | nodal test | serial elimination |\n|---|---|---|---|---|---|\n")
            .Append(CultureInfo.InvariantCulture, $"| {clean.Months}: false alarms | {Share(clean.Refused, clean.Months)} | {Share(clean.Global, clean.Months)} | ")
            .Append(CultureInfo.InvariantCulture, $"{Share(clean.Measurement, clean.Months)} | {Share(clean.Nodal, clean.Months)} | {Share(clean.Elimination, clean.Months)} |\n")
            .Append(CultureInfo.InvariantCulture, $"| nominal | – | {100 - result.Settings.Confidence.Percent} % | ")
            .Append(CultureInfo.InvariantCulture, $"≤ {100 - result.Settings.Confidence.Percent} % | ≤ {100 - result.Settings.Confidence.Percent} % | as global |\n\n");
    }

    private static void Rows(StringBuilder page, TwinStudyResult result)
    {
        page.Append("| fault | months | redundant | refused | global found | measurement found / located | nodal found / located | elimination located / exact |\n")
            .Append("|---|---|---|---|---|---|---|---|\n");
        foreach (var row in result.Rows)
            page.Append(CultureInfo.InvariantCulture, $"| {Name(row)} | {row.Months} | {Share(row.Redundant, row.Months)} | {Share(row.Refused, row.Months)} | {Share(row.Global, row.Months)} | ")
                .Append(CultureInfo.InvariantCulture, $"{Share(row.Measurement, row.Months)} / {Share(row.MeasurementLocated, row.Months)} | ")
                .Append(CultureInfo.InvariantCulture, $"{Share(row.Nodal, row.Months)} / {Share(row.NodalLocated, row.Months)} | ")
                .Append(CultureInfo.InvariantCulture, $"{Share(row.EliminationLocated, row.Months)} / {Share(row.EliminationExact, row.Months)} |\n");
        page.Append('\n');
    }

    private static void Watches(StringBuilder page, TwinStudyResult result)
    {
        if (result.Watches.Count == 0)
            return;
        page.Append("| drift watched daily on the month to date | months | alarm | mean days to the alarm |\n|---|---|---|---|\n");
        foreach (var watch in result.Watches)
        {
            var name = watch.Size is { } size ? string.Create(CultureInfo.InvariantCulture, $"{size} u at the end") : "none (false alarms)";
            var mean = watch.Alarmed == 0 ? "–" : ((decimal)watch.DaysToAlarm / watch.Alarmed).ToString("0.0", CultureInfo.InvariantCulture);
            page.Append(CultureInfo.InvariantCulture, $"| {name} | {watch.Months} | {Share(watch.Alarmed, watch.Months)} | {mean} |\n");
        }
        page.Append('\n');
    }

    private static string Name(TwinStudyRow row) => row switch
    {
        { Size: { } size } => string.Create(CultureInfo.InvariantCulture, $"{row.Kind.ToString().ToLowerInvariant()} of {size} u"),
        { Slip: TwinTypingSlip.DigitsTransposed } => "typing: digits transposed",
        { Slip: TwinTypingSlip.DecimalRight } => "typing: ten times too much",
        { Slip: TwinTypingSlip.DecimalLeft } => "typing: a tenth",
        { Slip: TwinTypingSlip.DigitMissing } => "typing: second digit missing",
        _ => row.Kind.ToString().ToLowerInvariant(),
    };

    private static string Share(int count, int of) =>
        of == 0 ? "–" : Math.Round(100m * count / of, 1).ToString("0.0", CultureInfo.InvariantCulture) + " %";
}
