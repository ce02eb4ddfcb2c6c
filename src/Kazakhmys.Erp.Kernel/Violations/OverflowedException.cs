namespace Kazakhmys.Erp.Kernel.Violations;

/// <summary>A quantity is outside the range that can be kept exactly.</summary>
public sealed class OverflowedException : ErpException
{
    /// <summary>Refuses with one violation.</summary>
    public OverflowedException(Violation violation, Exception? inner = null)
        : base([violation], inner)
    {
    }

    /// <summary>Refuses with every violation that was found.</summary>
    public OverflowedException(IReadOnlyList<Violation> violations, Exception? inner = null)
        : base(violations, inner)
    {
    }
}
