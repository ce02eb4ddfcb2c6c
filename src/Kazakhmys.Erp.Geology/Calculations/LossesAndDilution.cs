using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.Geology.Calculations;

/// <summary>Losses and dilution of an extraction unit, each by its own name. The inputs are what is to be stored; these follow from them.</summary>
public sealed record LossesAndDilution
{
    /// <summary>Lost reserves P = B − D(a − b)/(c − b).</summary>
    public required Mass LostReserves { get; init; }

    /// <summary>Admixed rock V = D − B + P.</summary>
    public required Mass AdmixedRock { get; init; }

    /// <summary>Mined clean ore B − P: reserves that reached the surface.</summary>
    public required Mass MinedClean { get; init; }

    /// <summary>Loss coefficient n = P/B.</summary>
    public required Ratio LossCoefficient { get; init; }

    /// <summary>Dilution by mass p = V/D: admixed rock over drawn ore (CIS; also "waste over delivered").</summary>
    public required Ratio DilutionByRock { get; init; }

    /// <summary>Dilution by grade p_m = (c − a)/c.</summary>
    public required Ratio DilutionByGrade { get; init; }

    /// <summary>Western dilution: waste over ore, V/(D − V).</summary>
    public required Ratio WasteOverOre { get; init; }

    /// <summary>Extraction of metal from the subsoil K_n = D·a/(B·c).</summary>
    public required Ratio RecoveryFromSubsoil { get; init; }
}
