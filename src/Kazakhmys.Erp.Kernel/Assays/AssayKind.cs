namespace Kazakhmys.Erp.Kernel.Assays;

/// <summary>What the laboratory said about an element.</summary>
public enum AssayKind
{
    /// <summary>Nothing yet: the sample is with the laboratory.</summary>
    Pending = 0,

    /// <summary>A grade.</summary>
    Reported = 1,

    /// <summary>Less than the detection limit of the method (<c>&lt; 0.02 %</c>).</summary>
    Censored = 2,
}
