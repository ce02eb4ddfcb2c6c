namespace Kazakhmys.Erp.MetalAccounting.Instruments;

/// <summary>What measures.</summary>
public enum InstrumentKind
{
    /// <summary>A road or rail weighbridge.</summary>
    Weighbridge = 0,

    /// <summary>A scale under a conveyor belt.</summary>
    BeltScale = 1,

    /// <summary>A flow meter for pulp or solution.</summary>
    FlowMeter = 2,

    /// <summary>A gauge of level.</summary>
    LevelGauge = 3,

    /// <summary>A sampler.</summary>
    Sampler = 4,

    /// <summary>A method of a laboratory.</summary>
    LaboratoryMethod = 5,

    /// <summary>A survey of a stockpile or of in-process material.</summary>
    Survey = 6,
}
