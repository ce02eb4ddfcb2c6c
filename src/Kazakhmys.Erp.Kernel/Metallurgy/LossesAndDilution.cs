using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Kernel.Metallurgy;

/// <summary>
/// Losses and dilution when ore is drawn. Two schools use one word for different ratios, so each has a name of its own:
/// CIS by the typical guidance on losses (1972; n = P/B, p = V/D, K_n = D a / (B c), D = B − P + V), Western waste over ore
/// and waste over delivered ore (McCarthy, AusIMM 2001). Pure.
/// </summary>
public static class LossesAndDilution
{
    /// <summary>
    /// The indirect method: from grades. P = B − D (a − b) / (c − b), rounded once, half to even; V = D − B + P.
    /// </summary>
    /// <exception cref="ValidationFailedException">A mass is not above zero (<c>kernel.value.not-positive</c>), the host rock is not poorer
    /// (<c>kernel.losses.host-rock-not-poorer</c>), or the drawn ore is no mixture of both (<c>kernel.losses.drawn-grade-impossible</c>).</exception>
    public static BlockLosses Indirect(DrawnBlock block)
    {
        ArgumentNullException.ThrowIfNull(block);
        RequirePositive(nameof(block.ExtinguishedReserves), block.ExtinguishedReserves);
        RequirePositive(nameof(block.Drawn), block.Drawn);
        RequirePoorer(block.HostRockGrade, block.ReserveGrade);
        if (block.DrawnGrade < block.HostRockGrade || block.DrawnGrade > block.ReserveGrade)
            throw new ValidationFailedException(KernelViolations.LossesDrawnGradeImpossible.At(
                nameof(block.DrawnGrade), block.DrawnGrade, ("reserve", block.ReserveGrade), ("hostRock", block.HostRockGrade)));
        var reservesDrawn = Mass.FromMilligrams(Mass.Units.MulDiv(
            block.Drawn.Milligrams,
            block.DrawnGrade.PartsPerTrillion - block.HostRockGrade.PartsPerTrillion,
            block.ReserveGrade.PartsPerTrillion - block.HostRockGrade.PartsPerTrillion));
        return Answer(
            block.ExtinguishedReserves, block.ReserveGrade, block.HostRockGrade,
            block.ExtinguishedReserves - reservesDrawn, block.Drawn - reservesDrawn, block.Drawn * block.DrawnGrade, block.DrawnGrade);
    }

    /// <summary>The direct method: from surveyed losses and admixed rock. D = B − P + V, metal drawn = (B − P) c + V b.</summary>
    /// <exception cref="ValidationFailedException">Reserves are not above zero (<c>kernel.value.not-positive</c>), a surveyed mass is negative
    /// (<c>kernel.value.negative</c>), more is lost than there was (<c>kernel.losses.above-reserves</c>), or the host rock is not poorer
    /// (<c>kernel.losses.host-rock-not-poorer</c>).</exception>
    /// <exception cref="RuleViolatedException">Nothing was drawn (<c>kernel.quantity.divide-by-zero</c>).</exception>
    public static BlockLosses Direct(SurveyedBlock block)
    {
        ArgumentNullException.ThrowIfNull(block);
        RequirePositive(nameof(block.ExtinguishedReserves), block.ExtinguishedReserves);
        RequireNotNegative(nameof(block.Lost), block.Lost);
        RequireNotNegative(nameof(block.AdmixedRock), block.AdmixedRock);
        RequirePoorer(block.HostRockGrade, block.ReserveGrade);
        if (block.Lost > block.ExtinguishedReserves)
            throw new ValidationFailedException(KernelViolations.LossesAboveReserves.At(
                nameof(block.Lost), block.Lost, ("reserves", block.ExtinguishedReserves)));
        var clean = block.ExtinguishedReserves - block.Lost;
        var metal = (clean * block.ReserveGrade) + (block.AdmixedRock * block.HostRockGrade);
        return Answer(
            block.ExtinguishedReserves, block.ReserveGrade, block.HostRockGrade,
            block.Lost, block.AdmixedRock, metal, Grade.Of(metal, clean + block.AdmixedRock));
    }

    /// <summary>
    /// The reserves that mined clean ore extinguishes: clean ore / (1 − n), rounded once, half to even. Clean ore is drawn ore
    /// without admixed rock.
    /// </summary>
    /// <exception cref="ValidationFailedException">Clean ore is negative (<c>kernel.value.negative</c>), or n is below 0 or not below 100 %
    /// (<c>kernel.losses.coefficient-impossible</c>).</exception>
    public static Mass ExtinguishedReserves(Mass cleanOre, Ratio lossCoefficient)
    {
        RequireNotNegative(nameof(cleanOre), cleanOre);
        if (lossCoefficient < Ratio.Zero || lossCoefficient >= Ratio.One)
            throw new ValidationFailedException(KernelViolations.LossesCoefficientImpossible.At(nameof(lossCoefficient), lossCoefficient));
        return cleanOre / (Ratio.One - lossCoefficient);
    }

    private static BlockLosses Answer(
        Mass reserves, Grade reserveGrade, Grade hostRock, Mass lost, Mass admixed, Mass metal, Grade drawnGrade)
    {
        var drawn = reserves - lost + admixed;
        var inReserves = reserves * reserveGrade;
        var recovery = metal / inReserves;
        return new BlockLosses
        {
            Drawn = drawn,
            MetalDrawn = metal,
            LostReserves = lost,
            AdmixedRock = admixed,
            LossCoefficient = lost / reserves,
            DilutionByRock = admixed / drawn,
            DilutionByGrade = Ratio.Of(reserveGrade.PartsPerTrillion - drawnGrade.PartsPerTrillion, reserveGrade.PartsPerTrillion),
            RecoveryFromSubsoil = recovery,
            QualityCoefficient = Ratio.Of(drawnGrade.PartsPerTrillion, reserveGrade.PartsPerTrillion),
            MetalLossNet = Ratio.One - recovery,
            MetalInLostReserves = lost * reserveGrade,
            MetalFromRock = admixed * hostRock,
            WasteToOre = drawn == admixed ? null : admixed / (drawn - admixed),
        };
    }

    private static void RequirePositive(string path, Mass mass)
    {
        if (mass <= Mass.Zero)
            throw new ValidationFailedException(KernelViolations.ValueNotPositive.At(path, mass));
    }

    private static void RequireNotNegative(string path, Mass mass)
    {
        if (mass < Mass.Zero)
            throw new ValidationFailedException(KernelViolations.ValueNegative.At(path, mass));
    }

    private static void RequirePoorer(Grade hostRock, Grade reserves)
    {
        if (hostRock >= reserves)
            throw new ValidationFailedException(KernelViolations.LossesHostRockNotPoorer.At(
                nameof(DrawnBlock.HostRockGrade), hostRock, ("reserve", reserves)));
    }
}
