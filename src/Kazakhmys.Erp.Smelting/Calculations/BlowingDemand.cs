using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.Smelting.Calculations;

/// <summary>What blowing a matte to blister takes and gives.</summary>
public sealed record BlowingDemand
{
    /// <summary>Oxygen that burns iron to FeO (slag blow).</summary>
    public required Mass OxygenForIron { get; init; }

    /// <summary>Oxygen that burns sulphur to SO2 (slag and copper blow).</summary>
    public required Mass OxygenForSulphur { get; init; }

    /// <summary>Oxygen that reacts.</summary>
    public Mass Oxygen => OxygenForIron + OxygenForSulphur;

    /// <summary>Blast at normal conditions (0 °C, 101.325 kPa) that carries the oxygen, at the oxygen efficiency.</summary>
    public required Volume Blast { get; init; }

    /// <summary>SO2 in the gas.</summary>
    public required Mass SulphurDioxide { get; init; }

    /// <summary>Off-gas at normal conditions: blast − oxygen that reacts + SO2.</summary>
    public required Volume OffGas { get; init; }

    /// <summary>SO2 in the off-gas by volume.</summary>
    public required Ratio GasStrength { get; init; }
}
