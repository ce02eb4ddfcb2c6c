namespace Kazakhmys.Erp.Geology.Blocks;

/// <summary>How the ore of a block is treated.</summary>
public enum TreatmentRoute
{
    /// <summary>In a concentrator.</summary>
    Flotation = 0,

    /// <summary>By leaching.</summary>
    Leaching = 1,
}
