using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Ledger.Entries;
using NodaTime;

namespace Kazakhmys.Erp.Ledger.Integrity;

/// <summary>The end of a book's chain. Kept outside (printed, signed, sent), it anchors everything before it.</summary>
public sealed record BookHead
{
    /// <summary>The book.</summary>
    public required Code Book { get; init; }

    /// <summary>Sequence of the last entry; 0 for an empty book.</summary>
    public required long Seq { get; init; }

    /// <summary>Hash of the chain up to it.</summary>
    public required EntryHash Hash { get; init; }

    /// <summary>When it was recorded.</summary>
    public required Instant RecordedAt { get; init; }
}
