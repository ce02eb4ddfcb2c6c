namespace Kazakhmys.Erp.MetalAccounting.Measurements;

/// <summary>What is measured at a point.</summary>
public enum QuantityKind
{
    /// <summary>A mass as weighed, with its moisture.</summary>
    WetMass = 0,

    /// <summary>A mass of dry solids, from a survey, a slurry meter or a stock-take that was brought to dry mass.</summary>
    DryMass = 1,

    /// <summary>Moisture on wet basis.</summary>
    Moisture = 2,

    /// <summary>Content of an element in dry solids.</summary>
    Assay = 3,

    /// <summary>Content of an element in a solution.</summary>
    Concentration = 4,

    /// <summary>A volume of solution or pulp.</summary>
    Volume = 5,

    /// <summary>A volume an hour, the mean over the interval of the measurement.</summary>
    VolumePerHour = 6,

    /// <summary>A level in a tank, bin or thickener.</summary>
    Level = 7,
}
