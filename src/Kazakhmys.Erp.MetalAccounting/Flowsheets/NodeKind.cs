namespace Kazakhmys.Erp.MetalAccounting.Flowsheets;

/// <summary>What a node of a flowsheet is.</summary>
public enum NodeKind
{
    /// <summary>Something that material passes through: a mill, a flotation circuit, a furnace.</summary>
    Area = 0,

    /// <summary>Something that holds material: a stockpile, a bin, a thickener, a tank. It may have no inlet or no outlet.</summary>
    Stock = 1,
}
