namespace Kazakhmys.Erp.Smelting.Taps;

/// <summary>What a furnace gives.</summary>
public enum TapProduct
{
    /// <summary>Matte: molten sulphides of copper and iron.</summary>
    Matte = 0,

    /// <summary>Blister copper.</summary>
    Blister = 1,

    /// <summary>Slag: dumped, or kept as a lot for retreatment.</summary>
    Slag = 2,

    /// <summary>Flue dust: kept as a lot for return or sale, or lost.</summary>
    Dust = 3,

    /// <summary>Sulphur (with rhenium and whatever else is volatile) in gas: to the gas main of the acid plant, or to the stack.</summary>
    Gas = 4,

    /// <summary>Skulls, spills and cleanings that go back into a furnace.</summary>
    Reverts = 5,

    /// <summary>Doré: silver with gold.</summary>
    Dore = 6,
}
