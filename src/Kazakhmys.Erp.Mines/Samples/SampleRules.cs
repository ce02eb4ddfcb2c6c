using Kazakhmys.Erp.Kernel.Assays;
using Kazakhmys.Erp.Mines.ShiftReports;

namespace Kazakhmys.Erp.Mines.Samples;

/// <summary>The grades of a workplace and shift from its samples, without I/O.</summary>
public static class SampleRules
{
    /// <summary>
    /// What is known by source: the mean of the samples of each, weighted by the mass that they stand for. An element counts where every sample of the
    /// source has it; while one of them is pending, so is the mean, and the next source stands in for it.
    /// </summary>
    /// <param name="samples">The samples of the workplace and shift.</param>
    /// <param name="model">The grades of the block model.</param>
    /// <param name="censoredAs">What a result below the detection limit counts as in a mean of several; a single sample keeps it as it is.</param>
    /// <exception cref="Kernel.Violations.RuleViolatedException">A mean needs a value for a result below the detection limit (<c>kernel.assay.censored</c>).</exception>
    public static StatedGrades Grades(IReadOnlyList<Sample> samples, Assay model, CensoredAs? censoredAs) => new()
    {
        Laboratory = Mean([.. samples.Where(sample => sample.Taken.Source == GradeSource.Laboratory)], censoredAs),
        GradeControl = Mean([.. samples.Where(sample => sample.Taken.Source == GradeSource.GradeControl)], censoredAs),
        BlockModel = model,
    };

    private static Assay Mean(List<Sample> samples, CensoredAs? censoredAs)
    {
        // A sample without any result keeps the mean waiting for every element that the others have.
        var elements = samples.SelectMany(sample => sample.Assay.Elements).Distinct().ToList();
        var assays = samples.ConvertAll(sample => (sample.Taken.Dry, Assay: sample.Revision > 0
            ? sample.Assay
            : Assay.Of(elements.Select(element => (element, AssayValue.Pending)))));
        return assays switch
        {
            [] => Assay.Empty,
            [var single] => single.Assay,
            _ => censoredAs is { } policy ? Assay.Blend(assays, policy) : Assay.Blend(assays),
        };
    }
}
