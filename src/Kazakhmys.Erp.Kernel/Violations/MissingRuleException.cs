namespace Kazakhmys.Erp.Kernel.Violations;

/// <summary>A rule value (rate, limit, calendar, term) that the calculation needs is not known for the date; there is no default.</summary>
public sealed class MissingRuleException : ErpException
{
    /// <summary>Refuses with one violation.</summary>
    public MissingRuleException(Violation violation, Exception? inner = null)
        : base([violation], inner)
    {
    }

    /// <summary>Refuses with every violation that was found.</summary>
    public MissingRuleException(IReadOnlyList<Violation> violations, Exception? inner = null)
        : base(violations, inner)
    {
    }
}
