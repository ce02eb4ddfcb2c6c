namespace Kazakhmys.Erp.MetalAccounting.Settlement.Terms;

/// <summary>How the excess over a limit is counted in steps.</summary>
public enum PenaltyCounting
{
    /// <summary>Fractions pro rata.</summary>
    ProRata = 0,

    /// <summary>Whole steps only: "for each full 0.1 %".</summary>
    FullSteps = 1,

    /// <summary>A step that is begun counts whole: "for each 0.1 % or part thereof".</summary>
    StartedSteps = 2,
}
