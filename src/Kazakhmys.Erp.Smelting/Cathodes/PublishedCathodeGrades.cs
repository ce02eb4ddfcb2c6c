using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.Smelting.Cathodes;

/// <summary>Grades whose limits are public. Grades of other standards (GOST 546, GOST 859) are data that the host brings from its copy of the standard.</summary>
public static class PublishedCathodeGrades
{
    /// <summary>
    /// LME Copper Grade A: BS EN 1978:1998, Cu-CATH-1. As the LME prints it in its Special Contract Rules for Copper Grade A, with the
    /// footnotes 1 (As, Cd, Cr, Mn, P, Sb), 2 (Bi, Se, Te) and 3 (Co, Fe, Ni, Si, Sn, Zn) and the sum of all listed elements.
    /// </summary>
    public static CathodeGrade LmeGradeA { get; } = new()
    {
        Code = Code.Parse("LME-Grade-A"),
        Standard = "BS EN 1978:1998, Cu-CATH-1",
        Source = "London Metal Exchange, Special Contract Rules for Copper Grade A, Quality",
        Limits =
        [
            Most(0.0025m, "Ag"), Most(0.0005m, "As"), Most(0.0002m, "Bi"), Most(0.0010m, "Fe"), Most(0.0005m, "Pb"),
            Most(0.0015m, "S"), Most(0.0004m, "Sb"), Most(0.0002m, "Se"), Most(0.0002m, "Te"),
            Most(0.0015m, "As", "Cd", "Cr", "Mn", "P", "Sb"),
            Most(0.0003m, "Bi", "Se", "Te"),
            Most(0.0020m, "Co", "Fe", "Ni", "Si", "Sn", "Zn"),
            Most(0.0065m, "Ag", "As", "Bi", "Cd", "Co", "Cr", "Fe", "Mn", "Ni", "P", "Pb", "S", "Sb", "Se", "Si", "Sn", "Te", "Zn"),
        ],
    };

    private static ImpurityLimit Most(decimal percent, params string[] elements) =>
        new() { Elements = [.. elements.Select(Code.Parse)], Most = Grade.FromPercent(percent) };
}
