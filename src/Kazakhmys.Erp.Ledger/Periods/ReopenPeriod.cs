using Kazakhmys.Erp.Kernel.Codes;

namespace Kazakhmys.Erp.Ledger.Periods;

/// <summary>The order to reopen a closed period. It needs two people: the current user and another who approves.</summary>
public sealed record ReopenPeriod
{
    /// <summary>The book.</summary>
    public required Code Book { get; init; }

    /// <summary>Code of the period.</summary>
    public required Code Period { get; init; }

    /// <summary>Who approves; not the current user.</summary>
    public required Code ApprovedBy { get; init; }

    /// <summary>Why, at most 1,000 characters.</summary>
    public required string Reason { get; init; }
}
