namespace Kazakhmys.Erp.Kernel.Violations;

/// <summary>A business rule says no.</summary>
public sealed class RuleViolatedException : ErpException
{
    /// <summary>Refuses with one violation.</summary>
    public RuleViolatedException(Violation violation, Exception? inner = null)
        : base([violation], inner)
    {
    }

    /// <summary>Refuses with every violation that was found.</summary>
    public RuleViolatedException(IReadOnlyList<Violation> violations, Exception? inner = null)
        : base(violations, inner)
    {
    }
}
