namespace Kazakhmys.Erp.Geology.Blocks;

/// <summary>A category within its classification system.</summary>
public enum ReserveCategory
{
    /// <summary>The source names none.</summary>
    Unstated = 0,

    /// <summary>GKZ A: explored in detail.</summary>
    A = 1,

    /// <summary>GKZ B: explored.</summary>
    B = 2,

    /// <summary>GKZ C1: estimated from sparse workings.</summary>
    C1 = 3,

    /// <summary>GKZ C2: preliminarily estimated.</summary>
    C2 = 4,

    /// <summary>GKZ P1: prognostic, beside known reserves.</summary>
    P1 = 5,

    /// <summary>GKZ P2: prognostic, in a known ore field.</summary>
    P2 = 6,

    /// <summary>GKZ P3: prognostic, by geology alone.</summary>
    P3 = 7,

    /// <summary>CRIRSCO inferred resource.</summary>
    Inferred = 8,

    /// <summary>CRIRSCO indicated resource.</summary>
    Indicated = 9,

    /// <summary>CRIRSCO measured resource.</summary>
    Measured = 10,

    /// <summary>CRIRSCO probable reserve.</summary>
    Probable = 11,

    /// <summary>CRIRSCO proved reserve.</summary>
    Proved = 12,
}
