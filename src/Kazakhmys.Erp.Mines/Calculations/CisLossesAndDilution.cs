using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Mines.Calculations;

/// <summary>
/// Losses and dilution by the definitions used in the CIS. B extinguished balance reserves of grade c, P lost reserves, V admixed rock of grade b,
/// D drawn ore of grade a: D = B − P + V, n = P/B, p = V/D, K_n = D·a/(B·c). Source: helpiks.su/1-31274.html.
/// </summary>
public static class CisLossesAndDilution
{
    /// <summary>Drawn ore by the direct method: D = B − P + V, exact.</summary>
    /// <exception cref="ValidationFailedException">A mass is negative (<c>kernel.value.negative</c>).</exception>
    public static Mass Drawn(Mass extinguished, Mass lost, Mass admixed)
    {
        Require.NotNegative(nameof(extinguished), extinguished);
        Require.NotNegative(nameof(lost), lost);
        Require.NotNegative(nameof(admixed), admixed);
        return extinguished - lost + admixed;
    }

    /// <summary>Metal in drawn ore by the direct method: B·c − P·c + V·b; each product is rounded once, half to even.</summary>
    public static Mass DrawnMetal(Mass extinguished, Grade reserveGrade, Mass lost, Mass admixed, Grade rockGrade) =>
        (extinguished * reserveGrade) - (lost * reserveGrade) + (admixed * rockGrade);

    /// <summary>Admixed rock from drawn ore: V = D − B + P, exact.</summary>
    public static Mass Admixed(Mass drawn, Mass extinguished, Mass lost) => drawn - extinguished + lost;

    /// <summary>Losses by the indirect method, from grades: P = B − D·(a − b)/(c − b), rounded once, half to even.</summary>
    /// <exception cref="ValidationFailedException">The reserve is not richer than the host rock (<c>kernel.value.not-positive</c>).</exception>
    public static Mass LostByGrades(Mass extinguished, Mass drawn, Grade drawnGrade, Grade rockGrade, Grade reserveGrade)
    {
        var difference = reserveGrade.PartsPerTrillion - rockGrade.PartsPerTrillion;
        Require.Positive(nameof(reserveGrade), difference);
        return extinguished - Mass.FromMilligrams((long)HalfEven.MulDiv(
            drawn.Milligrams, drawnGrade.PartsPerTrillion - rockGrade.PartsPerTrillion, difference));
    }

    /// <summary>Coefficient of losses: n = P/B.</summary>
    /// <exception cref="RuleViolatedException">Nothing was extinguished (<c>kernel.quantity.divide-by-zero</c>).</exception>
    public static Ratio Losses(Mass lost, Mass extinguished) => lost / extinguished;

    /// <summary>Dilution by mass: p = V/D.</summary>
    /// <exception cref="RuleViolatedException">Nothing was drawn (<c>kernel.quantity.divide-by-zero</c>).</exception>
    public static Ratio DilutionByMass(Mass admixed, Mass drawn) => admixed / drawn;

    /// <summary>Dilution by grade (impoverishment): p_m = (c − a)/c; equal to p only where the host rock is barren.</summary>
    /// <exception cref="RuleViolatedException">The reserve has no grade (<c>kernel.quantity.divide-by-zero</c>).</exception>
    public static Ratio DilutionByGrade(Grade reserveGrade, Grade drawnGrade) =>
        Ratio.Of(reserveGrade.PartsPerTrillion - drawnGrade.PartsPerTrillion, reserveGrade.PartsPerTrillion);

    /// <summary>Extraction of metal from the ground: K_n = D·a/(B·c), from the metal masses.</summary>
    /// <exception cref="RuleViolatedException">There was no metal (<c>kernel.quantity.divide-by-zero</c>).</exception>
    public static Ratio Extraction(Mass drawnMetal, Mass extinguishedMetal) => drawnMetal / extinguishedMetal;
}
