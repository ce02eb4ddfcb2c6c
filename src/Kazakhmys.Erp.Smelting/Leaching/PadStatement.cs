using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.Smelting.Leaching;

/// <summary>What a pad has given up to the end of a day.</summary>
public sealed record PadStatement
{
    /// <summary>The pad.</summary>
    public required LeachPad Pad { get; init; }

    /// <summary>Ore stacked.</summary>
    public required Mass Ore { get; init; }

    /// <summary>Copper stacked.</summary>
    public required Mass Copper { get; init; }

    /// <summary>Copper leached: in pregnant solution less what came back with raffinate.</summary>
    public required Mass Leached { get; init; }

    /// <summary>Acid (H2SO4) used up.</summary>
    public required Mass Acid { get; init; }

    /// <summary>Leached / stacked; null where no copper was stacked.</summary>
    public Ratio? Recovery => Copper == Mass.Zero ? null : Leached / Copper;

    /// <summary>Acid a tonne of ore; null where nothing was stacked.</summary>
    public Ratio? AcidPerOre => Ore == Mass.Zero ? null : Acid / Ore;
}
