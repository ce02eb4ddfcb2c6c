namespace Kazakhmys.Erp.MetalAccounting.Settlement.Lots;

/// <summary>Which weighing it is.</summary>
public enum WeightStage
{
    /// <summary>At loading; for the provisional invoice.</summary>
    Provisional = 0,

    /// <summary>At the place that the contract names, usually discharge; for the final invoice.</summary>
    Final = 1,
}
