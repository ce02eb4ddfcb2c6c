using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Enrichment.Calculations;

/// <summary>The grade–recovery curve of timed concentrates (B. A. Wills, J. A. Finch, Wills' Mineral Processing Technology, 8th ed. 2016, section 1.9).</summary>
public static class GradeRecovery
{
    /// <summary>One point a concentrate, cumulative in the order taken; the feed is the sum of all concentrates and tailings.</summary>
    /// <exception cref="RuleViolatedException">No metal, or a first concentrate without mass (<c>kernel.quantity.divide-by-zero</c>).</exception>
    public static IReadOnlyList<GradeRecoveryPoint> Curve(
        IReadOnlyList<(Mass Dry, Grade Grade)> concentrates, (Mass Dry, Grade Grade) tailings)
    {
        ArgumentNullException.ThrowIfNull(concentrates);
        var metals = concentrates.Select(concentrate => concentrate.Dry * concentrate.Grade).ToList();
        var feed = metals.Sum() + (tailings.Dry * tailings.Grade);
        return [.. Enumerable.Range(1, concentrates.Count).Select(taken => new GradeRecoveryPoint
        {
            Grade = Grade.Of(metals.Take(taken).Sum(), concentrates.Take(taken).Sum(concentrate => concentrate.Dry)),
            Recovery = metals.Take(taken).Sum() / feed,
        })];
    }
}
