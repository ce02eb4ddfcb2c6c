namespace Kazakhmys.Erp.Kernel.Violations;

/// <summary>Whether a violation refuses the operation or only tells.</summary>
public enum ViolationSeverity
{
    /// <summary>The operation is refused.</summary>
    Error = 0,

    /// <summary>The operation goes through; somebody should look.</summary>
    Warning = 1,
}
