using Kazakhmys.Erp.Kernel.Codes;
using NodaTime;

namespace Kazakhmys.Erp.Ledger.Entries;

/// <summary>The acknowledgement of an entry: it is stored, at this place in its book.</summary>
public readonly record struct Receipt
{
    /// <summary>The book.</summary>
    public required Code Book { get; init; }

    /// <summary>Sequence of the entry in its book, from 1 without gaps; also its knowledge time.</summary>
    public required long Seq { get; init; }

    /// <summary>When it was recorded; strictly grows with <see cref="Seq"/>.</summary>
    public required Instant RecordedAt { get; init; }

    /// <summary>The hash of the chain up to and including this entry.</summary>
    public required EntryHash Hash { get; init; }

    /// <summary>True when the same entry had been posted before under its key.</summary>
    public bool WasPostedBefore { get; init; }
}
