using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.Geology.Calculations;

/// <summary>The grade–tonnage curve: how much ore and metal lies at or above each cut-off (W. Hustrulid et al., Open Pit Mine Planning and Design, 3rd ed. 2013, section 3.8).</summary>
public static class GradeTonnage
{
    /// <summary>One point a cut-off, in ascending order. A block counts whole: its mean grade is at or above the cut-off or not.</summary>
    public static IReadOnlyList<GradeTonnagePoint> Curve(
        IEnumerable<(Mass Dry, Grade Grade)> blocks, IEnumerable<Grade> cutOffs)
    {
        (Mass Dry, Grade Grade)[] all = [.. blocks];
        return [.. cutOffs.Distinct().Order().Select(cutOff => new GradeTonnagePoint
        {
            CutOff = cutOff,
            Dry = all.Where(block => block.Grade >= cutOff).Sum(block => block.Dry),
            Metal = all.Where(block => block.Grade >= cutOff).Sum(block => block.Dry * block.Grade),
        })];
    }
}
