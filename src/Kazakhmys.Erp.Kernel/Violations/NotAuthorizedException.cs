namespace Kazakhmys.Erp.Kernel.Violations;

/// <summary>The current user lacks the right that the operation names, or a second person is needed.</summary>
public sealed class NotAuthorizedException : ErpException
{
    /// <summary>Refuses with one violation.</summary>
    public NotAuthorizedException(Violation violation, Exception? inner = null)
        : base([violation], inner)
    {
    }

    /// <summary>Refuses with every violation that was found.</summary>
    public NotAuthorizedException(IReadOnlyList<Violation> violations, Exception? inner = null)
        : base(violations, inner)
    {
    }
}
