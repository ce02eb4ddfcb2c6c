using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using NodaTime;

namespace Kazakhmys.Erp.Ledger.Entries;

/// <summary>An entry as it is stored.</summary>
public sealed record Entry
{
    /// <summary>The book.</summary>
    public required Code Book { get; init; }

    /// <summary>Sequence in the book.</summary>
    public required long Seq { get; init; }

    /// <summary>Idempotency key.</summary>
    public required string Key { get; init; }

    /// <summary>When it happened.</summary>
    public required Instant EffectiveAt { get; init; }

    /// <summary>The production day on which it counts.</summary>
    public required ProductionDay Day { get; init; }

    /// <summary>Code of the period in which it counts.</summary>
    public required Code Period { get; init; }

    /// <summary>When it was recorded.</summary>
    public required Instant RecordedAt { get; init; }

    /// <summary>What it is.</summary>
    public required EntryKind Kind { get; init; }

    /// <summary>Whether its figures may still be replaced.</summary>
    public required EntryQuality Quality { get; init; }

    /// <summary>The entry that it reverses or adjusts, if any.</summary>
    public long? RelatedSeq { get; init; }

    /// <summary>The entry that reversed it, if any.</summary>
    public long? ReversedBy { get; init; }

    /// <summary>The document that it stands for.</summary>
    public required DocumentReference Document { get; init; }

    /// <summary>Who posted it.</summary>
    public required Code Actor { get; init; }

    /// <summary>A remark.</summary>
    public string? Memo { get; init; }

    /// <summary>For assertions, closes and reopenings: what is stated, as canonical JSON.</summary>
    public string? Statement { get; init; }

    /// <summary>The transfers; empty for assertions, closes and reopenings.</summary>
    public required IReadOnlyList<Transfer> Transfers { get; init; }

    /// <summary>The hash of the chain up to and including this entry.</summary>
    public required EntryHash Hash { get; init; }
}
