namespace Kazakhmys.Erp.Kernel.Violations;

/// <summary>An operation was refused; nothing was stored. The violations say why, each with a stable code.</summary>
public abstract class ErpException : Exception
{
    /// <summary>Refuses with one or more violations.</summary>
    protected ErpException(IReadOnlyList<Violation> violations, Exception? inner = null)
        : base(string.Join(Environment.NewLine, violations), inner) => Violations = violations;

    /// <summary>Every violation that was found, not only the first.</summary>
    public IReadOnlyList<Violation> Violations { get; }

    /// <summary>The code of the first violation.</summary>
    public string Code => Violations[0].Code;
}
