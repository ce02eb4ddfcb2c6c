namespace Kazakhmys.Erp.Kernel.Violations;

/// <summary>The same idempotency key came with other content.</summary>
public sealed class IdempotencyConflictException : ErpException
{
    /// <summary>Refuses with one violation.</summary>
    public IdempotencyConflictException(Violation violation, Exception? inner = null)
        : base([violation], inner)
    {
    }

    /// <summary>Refuses with every violation that was found.</summary>
    public IdempotencyConflictException(IReadOnlyList<Violation> violations, Exception? inner = null)
        : base(violations, inner)
    {
    }
}
