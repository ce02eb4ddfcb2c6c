namespace Kazakhmys.Erp.Kernel.Violations;

/// <summary>The input has the wrong shape or range.</summary>
public sealed class ValidationFailedException : ErpException
{
    /// <summary>Refuses with one violation.</summary>
    public ValidationFailedException(Violation violation, Exception? inner = null)
        : base([violation], inner)
    {
    }

    /// <summary>Refuses with every violation that was found.</summary>
    public ValidationFailedException(IReadOnlyList<Violation> violations, Exception? inner = null)
        : base(violations, inner)
    {
    }
}
