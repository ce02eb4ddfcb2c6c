using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Ledger.Entries;
using Kazakhmys.Erp.Ledger.Masters;

namespace Kazakhmys.Erp.Ledger.Posting;

/// <summary>Working memory of one posting, rented and reused: the entries, their resolved transfers and the daily deltas.</summary>
internal sealed class PostingBatch
{
    private const int KeepAtMost = 65_536;

    private PendingEntry[] _entries = new PendingEntry[16];
    private ResolvedTransfer[] _transfers = new ResolvedTransfer[64];

    public int EntryCount { get; private set; }

    public int TransferCount { get; private set; }

    /// <summary>Whether the caller gave a list: then paths of violations carry the index.</summary>
    public bool IsList { get; set; }

    public DayDeltas Deltas { get; } = new();

    public CanonicalForm Form { get; } = new();

    public List<CommodityState> Commodities { get; } = [];

    public ref PendingEntry Entry(int index) => ref _entries[index];

    public ref readonly ResolvedTransfer Transfer(int index) => ref _transfers[index];

    public void Add(in PendingEntry entry)
    {
        if (EntryCount == _entries.Length)
            Array.Resize(ref _entries, 2 * _entries.Length);
        _entries[EntryCount++] = entry;
    }

    public void Add(in ResolvedTransfer transfer)
    {
        if (TransferCount == _transfers.Length)
            Array.Resize(ref _transfers, 2 * _transfers.Length);
        _transfers[TransferCount++] = transfer;
    }

    /// <summary>The transfer that was resolved last.</summary>
    public ref readonly ResolvedTransfer Last => ref _transfers[TransferCount - 1];

    /// <summary>True when a transfer is between the accounts of the one resolved last, told by their very objects.</summary>
    public bool IsLikeLast(in Transfer transfer) =>
        TransferCount > 0
        && ReferenceEquals(Last.From.Code.Value, transfer.From.Value)
        && ReferenceEquals(Last.To.Code.Value, transfer.To.Value);

    /// <summary>The commodity of a delta key: those of one batch are few.</summary>
    public CommodityState Commodity(int index)
    {
        foreach (var commodity in Commodities)
            if (commodity.Index == index)
                return commodity;
        throw new InvalidOperationException("The commodity is not of this batch.");
    }

    /// <summary>A commodity that the batch has met before.</summary>
    public CommodityState? Find(Code code)
    {
        foreach (var known in Commodities)
            if (known.Code == code)
                return known;
        return null;
    }

    public void Remember(CommodityState commodity)
    {
        foreach (var known in Commodities)
            if (known.Index == commodity.Index)
                return;
        Commodities.Add(commodity);
    }

    /// <summary>Empties it; false when it has grown too large to be kept.</summary>
    public bool Clear()
    {
        Array.Clear(_entries, 0, EntryCount);
        Array.Clear(_transfers, 0, TransferCount);
        (EntryCount, TransferCount, IsList) = (0, 0, false);
        Deltas.Clear();
        Commodities.Clear();
        return _transfers.Length <= KeepAtMost;
    }
}
