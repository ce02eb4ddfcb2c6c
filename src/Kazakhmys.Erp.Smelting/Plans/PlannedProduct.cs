namespace Kazakhmys.Erp.Smelting.Plans;

/// <summary>What is planned.</summary>
public enum PlannedProduct
{
    /// <summary>Copper in cathode.</summary>
    Cathode = 0,

    /// <summary>Fine gold in bars.</summary>
    Gold = 1,

    /// <summary>Fine silver in bars.</summary>
    Silver = 2,

    /// <summary>Sulphuric acid as H2SO4 (100 %).</summary>
    Acid = 3,

    /// <summary>Rhenium in solution.</summary>
    Rhenium = 4,

    /// <summary>Blister copper as tapped, dry mass.</summary>
    Blister = 5,

    /// <summary>Anodes as cast, mass.</summary>
    Anodes = 6,

    /// <summary>Matte as tapped, dry mass.</summary>
    Matte = 7,
}
