namespace Kazakhmys.Erp.MetalAccounting.Reconciliation;

/// <summary>Two readings.</summary>
public readonly record struct ReadingPair
{
    /// <summary>One reading.</summary>
    public required ReadingTag First { get; init; }

    /// <summary>The other one; it may be the same.</summary>
    public required ReadingTag Second { get; init; }
}
