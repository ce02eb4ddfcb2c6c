using Kazakhmys.Erp.Geology.Exploration;
using Kazakhmys.Erp.Kernel.Assays;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.Geology.Calculations;

/// <summary>
/// Length-weighted composites of drill core (W. Hustrulid et al., Open Pit Mine Planning and Design, 3rd ed. 2013, section 3.4): runs of adjoining
/// intervals of one hole whose grade reaches a cut-off. Intervals whose result is pending or below detection end a run. Pure.
/// </summary>
public static class DrillComposite
{
    /// <summary>The runs, by depth.</summary>
    /// <param name="hole">Intervals of one hole, in any order.</param>
    /// <param name="element">The element.</param>
    /// <param name="cutOff">The least grade of an interval.</param>
    public static IReadOnlyList<CompositeInterval> Of(IEnumerable<Intersection> hole, Code element, Grade cutOff)
    {
        ArgumentNullException.ThrowIfNull(hole);
        var runs = new List<List<(Intersection Interval, Grade Grade)>>();
        foreach (var interval in hole.OrderBy(interval => interval.From))
        {
            if (!interval.Assay.Values.TryGetValue(element, out var result) || result is not { Kind: AssayKind.Reported, Grade: { } grade } || grade < cutOff)
                continue;
            if (runs.Count > 0 && runs[^1][^1].Interval.To == interval.From)
                runs[^1].Add((interval, grade));
            else
                runs.Add([(interval, grade)]);
        }
        return [.. runs.Select(Weigh)];
    }

    private static CompositeInterval Weigh(List<(Intersection Interval, Grade Grade)> run)
    {
        Int128 weighted = 0, length = 0;
        foreach (var (interval, grade) in run)
        {
            weighted += (Int128)interval.Length.Micrometres * grade.PartsPerTrillion;
            length += interval.Length.Micrometres;
        }
        return new CompositeInterval
        {
            From = run[0].Interval.From,
            To = run[^1].Interval.To,
            Grade = Grade.FromPartsPerTrillion((long)HalfEven.Divide(weighted, length)),
        };
    }
}
