using Kazakhmys.Erp.Kernel.Codes;

namespace Kazakhmys.Erp.Geology.Blocks;

/// <summary>A registered reserve block: what was first stated of it. What it holds now is the balance of its account.</summary>
public sealed record ReserveBlock
{
    /// <summary>What was registered.</summary>
    public required RegisterBlock Registered { get; init; }

    /// <summary>Leaching for oxide ore and for blocks wholly within the oxidation zone, else flotation.</summary>
    public required TreatmentRoute Route { get; init; }

    /// <summary>Who registered it.</summary>
    public required Code Actor { get; init; }

    /// <summary>The sequence of its ledger entry.</summary>
    public required long Entry { get; init; }

    /// <summary>The reserve account.</summary>
    public Code Account => Registered.Block.Account;
}
