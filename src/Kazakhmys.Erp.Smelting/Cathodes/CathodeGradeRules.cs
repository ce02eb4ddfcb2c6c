using Kazakhmys.Erp.Kernel.Assays;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Smelting.Cathodes;

/// <summary>Whether a cathode meets a grade, and what copper it holds. Pure.</summary>
public static class CathodeGradeRules
{
    /// <summary>
    /// Every limit that the assay does not meet (<c>smelting.cathode-lot.grade-not-met</c>), and every element with a limit of its own that was not assayed
    /// (<c>smelting.cathode-lot.not-assayed</c>). In the sum of several elements those that were not assayed count as nothing, as in the standards that
    /// print no limit for them.
    /// </summary>
    public static IReadOnlyList<Violation> Check(CathodeGrade grade, Assay assay, CensoredAs censoredAs)
    {
        ArgumentNullException.ThrowIfNull(grade);
        ArgumentNullException.ThrowIfNull(assay);
        var violations = new List<Violation>();
        foreach (var limit in grade.Limits)
        {
            if (limit.Elements.Count == 1 && !assay.Values.ContainsKey(limit.Elements[0]))
            {
                violations.Add(SmeltingViolations.GradeNotAssayed.At("Assay", limit.Elements[0], ("grade", grade.Code)));
                continue;
            }
            var content = limit.Elements.Where(assay.Values.ContainsKey).Sum(element => assay.GradeOf(element, censoredAs));
            if (content > limit.Most)
                violations.Add(SmeltingViolations.GradeNotMet.At(
                    "Assay", content, ("elements", string.Join(" + ", limit.Elements)), ("limit", limit.Most), ("grade", grade.Code)));
        }
        return violations;
    }

    /// <summary>The first grade of the list, best first, that the assay meets; null when it meets none.</summary>
    public static CathodeGrade? BestOf(IReadOnlyList<CathodeGrade> grades, Assay assay, CensoredAs censoredAs)
    {
        ArgumentNullException.ThrowIfNull(grades);
        return grades.FirstOrDefault(grade => Check(grade, assay, censoredAs).Count == 0);
    }

    /// <summary>The copper of a cathode: as assayed, or by difference: mass less all assayed impurities.</summary>
    public static Mass Copper(Mass mass, Assay assay, CensoredAs censoredAs)
    {
        ArgumentNullException.ThrowIfNull(assay);
        if (assay.Values.ContainsKey(Elements.Cu))
            return assay.MetalIn(mass, Elements.Cu, censoredAs);
        var impurities = assay.Elements.Sum(element => assay.GradeOf(element, censoredAs));
        return mass - (mass * impurities);
    }
}
