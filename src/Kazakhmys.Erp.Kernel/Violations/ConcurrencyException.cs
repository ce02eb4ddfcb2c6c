namespace Kazakhmys.Erp.Kernel.Violations;

/// <summary>Somebody else was faster: the record is no longer as it was read.</summary>
public sealed class ConcurrencyException : ErpException
{
    /// <summary>Refuses with one violation.</summary>
    public ConcurrencyException(Violation violation, Exception? inner = null)
        : base([violation], inner)
    {
    }

    /// <summary>Refuses with every violation that was found.</summary>
    public ConcurrencyException(IReadOnlyList<Violation> violations, Exception? inner = null)
        : base(violations, inner)
    {
    }
}
