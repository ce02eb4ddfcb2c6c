using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Geology.Calculations;

/// <summary>
/// Extinguished reserves, losses and dilution. The indirect method of the CIS: "Отраслевая инструкция по определению, учёту и
/// нормированию потерь руды при разработке рудных месторождений" (1975), symbols B, D, c, a, b, P, V as there.
/// </summary>
public static class Depletion
{
    /// <summary>Extinguished reserves: mined clean ore / (1 − n), rounded once, half to even.</summary>
    /// <exception cref="ValidationFailedException">n is not within 0 ≤ n &lt; 1 (<c>geology.depletion.loss-coefficient</c>).</exception>
    public static Mass Extinguished(Mass minedClean, Ratio lossCoefficient)
    {
        if (lossCoefficient < Ratio.Zero || lossCoefficient >= Ratio.One)
            throw new ValidationFailedException(GeologyViolations.LossCoefficient.At("LossCoefficient", lossCoefficient));
        return minedClean / Grade.FromPartsPerTrillion((Ratio.One - lossCoefficient).PartsPerTrillion);
    }

    /// <summary>Reserves lost in the ground behind mined clean ore: extinguished − mined clean.</summary>
    /// <inheritdoc cref="Extinguished" path="/exception"/>
    public static Mass LostInGround(Mass minedClean, Ratio lossCoefficient) => Extinguished(minedClean, lossCoefficient) - minedClean;

    /// <summary>Losses and dilution by the indirect method.</summary>
    /// <param name="extinguished">B, extinguished reserves.</param>
    /// <param name="reserveGrade">c, their grade.</param>
    /// <param name="drawn">D, drawn ore.</param>
    /// <param name="drawnGrade">a, its grade.</param>
    /// <param name="rockGrade">b, grade of the admixed host rock; b &lt; a ≤ c.</param>
    /// <exception cref="RuleViolatedException">The grades do not fit (<c>geology.losses.grades</c>) or a mass is zero (<c>kernel.quantity.divide-by-zero</c>).</exception>
    public static LossesAndDilution ByGrades(Mass extinguished, Grade reserveGrade, Mass drawn, Grade drawnGrade, Grade rockGrade)
    {
        if (drawnGrade > reserveGrade || drawnGrade <= rockGrade)
        {
            throw new RuleViolatedException(GeologyViolations.DilutionGrades.At(
                "DrawnGrade", drawnGrade, ("rock", rockGrade), ("reserves", reserveGrade)));
        }
        var clean = Share(drawn, drawnGrade - rockGrade, reserveGrade - rockGrade);
        var lost = extinguished - clean;
        var rock = drawn - clean;
        return new LossesAndDilution
        {
            LostReserves = lost,
            AdmixedRock = rock,
            MinedClean = clean,
            LossCoefficient = lost / extinguished,
            DilutionByRock = rock / drawn,
            DilutionByGrade = Ratio.One - (drawnGrade / reserveGrade),
            WasteOverOre = rock / clean,
            RecoveryFromSubsoil = drawn * drawnGrade / (extinguished * reserveGrade),
        };
    }

    private static Mass Share(Mass whole, Grade part, Grade of) =>
        Apportionment.ByLargestRemainder(whole, [part, of - part])[0];
}
