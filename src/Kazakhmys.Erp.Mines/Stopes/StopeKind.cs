namespace Kazakhmys.Erp.Mines.Stopes;

/// <summary>What is broken as one piece.</summary>
public enum StopeKind
{
    /// <summary>A stope of an underground mine.</summary>
    Stope = 0,

    /// <summary>A block of a bench of an open pit.</summary>
    BenchBlock = 1,
}
