using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;

namespace Kazakhmys.Erp.Ledger.Entries;

/// <summary>An entry that is to be taken back.</summary>
public sealed record ReversalDraft
{
    /// <summary>The book.</summary>
    public required Code Book { get; init; }

    /// <summary>Sequence of the entry to reverse.</summary>
    public required long Seq { get; init; }

    /// <summary>Idempotency key of the reversal.</summary>
    public required string Key { get; init; }

    /// <summary>The document that orders the reversal.</summary>
    public required DocumentReference Document { get; init; }

    /// <summary>The day of an open period on which it is booked, when the reversed entry lies in a closed one; otherwise the day of the reversed entry.</summary>
    public ProductionDay? BookedOn { get; init; }

    /// <summary>Why, at most 1,000 characters.</summary>
    public string? Memo { get; init; }
}
