using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using NodaTime;

namespace Kazakhmys.Erp.Ledger.Entries;

/// <summary>An entry that is to be posted: one or more transfers of one book that are stored together or not at all.</summary>
public sealed record EntryDraft
{
    /// <summary>The book (site or legal entity) that owns the entry.</summary>
    public required Code Book { get; init; }

    /// <summary>
    /// Idempotency key, unique in the book, at most 200 characters. The same key with the same content gives the first receipt again.
    /// Keys that begin with the date (<c>2026-11-23/2/mines/shift-report/ZHZ-S#3</c>) or are UUIDv7 are the fastest.
    /// </summary>
    public required string Key { get; init; }

    /// <summary>When it happened, kept to 100 nanoseconds.</summary>
    public required Instant EffectiveAt { get; init; }

    /// <summary>
    /// Only for a prior-period adjustment: the day of an open period on which it is booked, while <see cref="EffectiveAt"/>
    /// keeps the original time in the closed period. Otherwise the production day comes from the calendar.
    /// </summary>
    public ProductionDay? BookedOn { get; init; }

    /// <summary>The document that the entry stands for.</summary>
    public required DocumentReference Document { get; init; }

    /// <summary>The transfers, at least one.</summary>
    public required IReadOnlyList<Transfer> Transfers { get; init; }

    /// <summary>Whether the figures may still be replaced.</summary>
    public EntryQuality Quality { get; init; }

    /// <summary>Sequence of the entry that this one adjusts; makes it an adjustment. Reversals have an operation of their own.</summary>
    public long? Adjusts { get; init; }

    /// <summary>A remark, at most 1,000 characters.</summary>
    public string? Memo { get; init; }
}
