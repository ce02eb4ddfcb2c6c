using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.Kernel.Metallurgy;

/// <summary>Losses and dilution of a mined-out block, each by its own name; CIS and Western definitions stand side by side.</summary>
public sealed record BlockLosses
{
    /// <summary>D: drawn ore, dry; D = B − P + V holds to the milligram.</summary>
    public required Mass Drawn { get; init; }

    /// <summary>a × D: metal in the drawn ore.</summary>
    public required Mass MetalDrawn { get; init; }

    /// <summary>P: reserves left in the ground. Negative when more was drawn than the block was said to hold (unconfirmed reserves).</summary>
    public required Mass LostReserves { get; init; }

    /// <summary>V: host rock in the drawn ore.</summary>
    public required Mass AdmixedRock { get; init; }

    /// <summary>n = P / B, coefficient of losses (коэффициент потерь).</summary>
    public required Ratio LossCoefficient { get; init; }

    /// <summary>p = V / D, dilution by mass (разубоживание).</summary>
    public required Ratio DilutionByRock { get; init; }

    /// <summary>p_m = (c − a) / c, dilution by grade.</summary>
    public required Ratio DilutionByGrade { get; init; }

    /// <summary>K_n = D a / (B c), extraction of metal from the ground (коэффициент извлечения из недр).</summary>
    public required Ratio RecoveryFromSubsoil { get; init; }

    /// <summary>K_k = a / c, coefficient of quality.</summary>
    public required Ratio QualityCoefficient { get; init; }

    /// <summary>1 − K_n: metal lost, net of the metal that came with the host rock.</summary>
    public required Ratio MetalLossNet { get; init; }

    /// <summary>P × c: metal left in the ground.</summary>
    public required Mass MetalInLostReserves { get; init; }

    /// <summary>V × b: metal that came with the host rock.</summary>
    public required Mass MetalFromRock { get; init; }

    /// <summary>V / (D − V), the Western (mining engineer's) dilution: waste over ore. Null when only waste was drawn.</summary>
    public required Ratio? WasteToOre { get; init; }

    /// <summary>V / D, the Western dilution of delivered ore: waste over all that was drawn. The same number as <see cref="DilutionByRock"/>.</summary>
    public Ratio WasteToDelivered => DilutionByRock;
}
