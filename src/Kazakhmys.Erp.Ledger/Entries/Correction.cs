using Kazakhmys.Erp.Kernel.Codes;

namespace Kazakhmys.Erp.Ledger.Entries;

/// <summary>
/// Entries that are taken back together with the entries that stand in their place, in one batch: an account is judged by what it holds
/// when both are done, so that an almost empty reserve does not refuse a correction that leaves it no emptier.
/// </summary>
public sealed record Correction
{
    /// <summary>The book of all of them.</summary>
    public required Code Book { get; init; }

    /// <summary>What is taken back, at least one.</summary>
    public required IReadOnlyList<ReversalDraft> Reversals { get; init; }

    /// <summary>What stands in its place; may be empty.</summary>
    public required IReadOnlyList<EntryDraft> Entries { get; init; }
}
