using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Ledger.Integrity;

/// <summary>The outcome of a verification.</summary>
public sealed record VerificationReport
{
    /// <summary>What was verified.</summary>
    public required IReadOnlyList<VerifiedBook> Books { get; init; }

    /// <summary>Everything that does not fit, first things first: each names the book and the entry, account, day or table in its path.</summary>
    public required IReadOnlyList<Violation> Findings { get; init; }

    /// <summary>True when nothing was found.</summary>
    public bool IsSound => Findings.Count == 0;
}
