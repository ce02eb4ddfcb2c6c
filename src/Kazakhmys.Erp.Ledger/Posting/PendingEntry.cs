using Kazakhmys.Erp.Ledger.Entries;

namespace Kazakhmys.Erp.Ledger.Posting;

/// <summary>An entry on its way into the tables: what the caller drafted, and what posting has found out about it so far.</summary>
internal struct PendingEntry
{
    public string Key;
    public long EffectiveTicks;
    public long Day;
    public EntryKind Kind;
    public EntryQuality Quality;
    public long RelatedSeq;

    /// <summary>Whether the related entry is the caller's word and has to be looked for.</summary>
    public bool NeedsRelated;

    public DocumentReference Document;
    public string? Memo;
    public string? Statement;
    public IReadOnlyList<Transfer> Transfers;

    /// <summary>The day on which it is to be booked, where that is not the day on which it happened.</summary>
    public long? BookedOn;

    /// <summary>For a reversal, the day of the entry that it takes back: it may be booked there whatever happened to other periods.</summary>
    public long? ReversedDay;

    /// <summary>Set when the key was posted before.</summary>
    public Receipt? Before;

    /// <summary>Where its resolved transfers begin.</summary>
    public int FirstTransfer;

    public static PendingEntry Of(EntryDraft draft) => new()
    {
        Key = draft.Key,
        EffectiveTicks = draft.EffectiveAt.ToUnixTimeTicks(),
        BookedOn = draft.BookedOn?.Number,
        Kind = draft.Adjusts is null && draft.BookedOn is null ? EntryKind.Original : EntryKind.Adjustment,
        Quality = draft.Quality,
        RelatedSeq = draft.Adjusts ?? 0,
        NeedsRelated = draft.Adjusts is not null,
        Document = draft.Document,
        Memo = string.IsNullOrEmpty(draft.Memo) ? null : draft.Memo,
        Transfers = draft.Transfers,
    };
}
