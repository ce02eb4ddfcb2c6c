namespace Kazakhmys.Erp.Kernel.Violations;

/// <summary>The period that the operation would write to is closed.</summary>
public sealed class PeriodClosedException : ErpException
{
    /// <summary>Refuses with one violation.</summary>
    public PeriodClosedException(Violation violation, Exception? inner = null)
        : base([violation], inner)
    {
    }

    /// <summary>Refuses with every violation that was found.</summary>
    public PeriodClosedException(IReadOnlyList<Violation> violations, Exception? inner = null)
        : base(violations, inner)
    {
    }
}
