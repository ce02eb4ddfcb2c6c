using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.Mines.Blasts;

/// <summary>What the air must hold before people may return, for one gas, as a share by volume. The passport states it; the suite invents none.</summary>
public sealed record GasLimit
{
    /// <summary>The gas: CO, NO2, O2.</summary>
    public required Code Gas { get; init; }

    /// <summary>The least share, for oxygen; null where there is none.</summary>
    public Ratio? AtLeast { get; init; }

    /// <summary>The most share, for what poisons; null where there is none.</summary>
    public Ratio? AtMost { get; init; }

    /// <summary>True when a share lies within, both ends included.</summary>
    public bool Allows(Ratio share) => (AtLeast is not { } least || share >= least) && (AtMost is not { } most || share <= most);
}
