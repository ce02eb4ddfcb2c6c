namespace Kazakhmys.Erp.Kernel.Violations;

/// <summary>What the operation names is not there.</summary>
public sealed class NotFoundException : ErpException
{
    /// <summary>Refuses with one violation.</summary>
    public NotFoundException(Violation violation, Exception? inner = null)
        : base([violation], inner)
    {
    }

    /// <summary>Refuses with every violation that was found.</summary>
    public NotFoundException(IReadOnlyList<Violation> violations, Exception? inner = null)
        : base(violations, inner)
    {
    }
}
