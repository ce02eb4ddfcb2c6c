namespace Kazakhmys.Erp.Geology.Deposits;

/// <summary>What a node of a deposit's tree stands for.</summary>
public enum DepositNodeKind
{
    /// <summary>A stratigraphic system.</summary>
    System = 0,

    /// <summary>A suite of strata.</summary>
    Suite = 1,

    /// <summary>A horizon of a suite.</summary>
    Horizon = 2,

    /// <summary>A bed.</summary>
    Bed = 3,

    /// <summary>A geological-production section.</summary>
    Section = 4,

    /// <summary>A tectonic structure: a trough, a dome.</summary>
    Structure = 5,

    /// <summary>A fault.</summary>
    Fault = 6,

    /// <summary>An ore body.</summary>
    OreBody = 7,
}
