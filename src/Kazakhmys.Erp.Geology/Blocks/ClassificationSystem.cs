namespace Kazakhmys.Erp.Geology.Blocks;

/// <summary>The system in which a reserve is classified. The systems coexist; nothing converts one to the other.</summary>
public enum ClassificationSystem
{
    /// <summary>A published figure whose source names no system.</summary>
    Unstated = 0,

    /// <summary>The State Commission on Reserves (GKZ): A, B, C1, C2, P1 to P3, balance and off-balance.</summary>
    Gkz = 1,

    /// <summary>CRIRSCO family, in Kazakhstan KAZRC: Inferred, Indicated, Measured resources, Probable and Proved reserves.</summary>
    Crirsco = 2,
}
