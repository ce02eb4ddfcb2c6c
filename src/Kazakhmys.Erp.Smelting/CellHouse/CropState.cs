namespace Kazakhmys.Erp.Smelting.CellHouse;

/// <summary>How far a crop is.</summary>
public enum CropState
{
    /// <summary>In the cells.</summary>
    Loaded = 0,

    /// <summary>Pulled; its cathode becomes cathode lots.</summary>
    Pulled = 1,
}
