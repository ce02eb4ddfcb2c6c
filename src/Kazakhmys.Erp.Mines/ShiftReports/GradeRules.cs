using Kazakhmys.Erp.Kernel.Assays;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Mines.ShiftReports;

/// <summary>Which grade counts, without I/O.</summary>
public static class GradeRules
{
    /// <summary>The grades in use: for each element the best source that has a result; pending where none has.</summary>
    public static GradeInUse InUse(StatedGrades grades)
    {
        ArgumentNullException.ThrowIfNull(grades);
        (GradeSource Source, Assay Assay)[] precedence =
        [
            (GradeSource.Laboratory, grades.Laboratory),
            (GradeSource.GradeControl, grades.GradeControl),
            (GradeSource.BlockModel, grades.BlockModel),
        ];
        var (assay, sources) = (Assay.Empty, new Dictionary<Code, GradeSource>());
        foreach (var element in precedence.SelectMany(p => p.Assay.Elements).Distinct())
        {
            var best = precedence.FirstOrDefault(p =>
                p.Assay.Values.TryGetValue(element, out var value) && value.Kind != AssayKind.Pending);
            assay = assay.With(element, best.Assay is null ? AssayValue.Pending : best.Assay.Result(element));
            if (best.Assay is not null)
                sources[element] = best.Source;
        }
        return new GradeInUse { Assay = assay, Sources = sources };
    }

    /// <summary>The grades in use that lie outside the windows of a host (<c>mines.grade.implausible</c>).</summary>
    public static IEnumerable<Violation> Implausible(Assay assay, MinesOptions options, string path)
    {
        ArgumentNullException.ThrowIfNull(assay);
        ArgumentNullException.ThrowIfNull(options);
        foreach (var (element, value) in assay.Values)
            if (value.Grade is { } grade && options.GradeWindows.TryGetValue(element, out var window) && !window.Contains(grade))
                yield return options.Weighed(MinesViolations.GradeImplausible.At(
                    path, grade, ("element", element), ("min", window.Min), ("max", window.Max)));
    }
}
