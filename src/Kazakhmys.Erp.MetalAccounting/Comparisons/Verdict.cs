namespace Kazakhmys.Erp.MetalAccounting.Comparisons;

/// <summary>What a comparison with a declared figure says.</summary>
public enum Verdict
{
    /// <summary>The two have a value in common, given how both were rounded.</summary>
    AgreesWithinRounding = 0,

    /// <summary>Rounding does not explain the difference.</summary>
    Differs = 1,

    /// <summary>There is nothing declared to compare with.</summary>
    NotPublished = 2,
}
