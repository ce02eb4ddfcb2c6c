using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Smelting.Calculations;

namespace Kazakhmys.Erp.Smelting.CellHouse;

/// <summary>A crop.</summary>
public sealed record Crop
{
    /// <summary>How it was loaded.</summary>
    public required LoadCrop Loaded { get; init; }

    /// <summary>How it was pulled; null while it is in the cells.</summary>
    public PullCrop? Pulled { get; init; }

    /// <summary>How far it is.</summary>
    public CropState State => Pulled is null ? CropState.Loaded : CropState.Pulled;

    /// <summary>Revision, from 1.</summary>
    public required int Revision { get; init; }

    /// <summary>Sequence of the ledger entry of its latest revision; 0 when it moved nothing.</summary>
    public required long EntrySeq { get; init; }

    /// <summary>Cells in series of its section.</summary>
    public required int Cells { get; init; }

    /// <summary>Copper that Faraday's law allows for the current, at 100 %; null while it is in the cells.</summary>
    public Mass? Faraday => Pulled is { } pulled ? CropRules.Faraday(pulled, Cells) : null;

    /// <summary>Current efficiency: cathode over what Faraday's law allows; null while it is in the cells.</summary>
    public Ratio? CurrentEfficiency => Pulled is { } pulled ? CropRules.CurrentEfficiency(pulled, Cells) : null;

    /// <summary>Efficiency of the current that did not stray; null where stray current was not measured.</summary>
    public Ratio? WorkingEfficiency => Pulled is { } pulled ? CropRules.WorkingEfficiency(pulled, Cells) : null;

    /// <summary>Direct-current energy a tonne of cathode; null where it was not metered.</summary>
    public Energy? EnergyPerTonne => Pulled is { Energy: { } energy } pulled ? Electrolysis.PerTonne(energy, pulled.Deposit) : null;
}
