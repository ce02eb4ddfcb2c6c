using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Ledger.Entries;
using Kazakhmys.Erp.Ledger.Masters;
using Kazakhmys.Erp.Ledger.Posting;

namespace Kazakhmys.Erp.Ledger.Integrity;

/// <summary>Recomputes the hash of every entry from what is stored, in one stream.</summary>
internal sealed class ChainCheck(
    Code book, AccountsCheck accounts, Tally tally, VerificationFindings findings, IProgress<VerificationProgress>? progress, IReadOnlyList<BookHead> anchors)
{
    private const int ChunkSize = 4096;

    private const string SelectEntries =
        """
        select seq, effective_at, day, recorded_at, key, kind, quality, related_seq,
               module, document_type, document, revision, actor, memo, statement, transfers, hash
        from ledger_entry where book = $1 and seq between $2 and $3 order by seq
        """;

    private const string SelectNext =
        """
        select coalesce(min(seq), $1) from (
            select min(seq) as seq from ledger_entry where book = $2 and seq > $1
            union all
            select min(seq) from ledger_transfer where book = $2 and seq > $1) n
        """;

    private readonly CanonicalForm _form = new();
    private readonly TransferChunk _chunk = new(book, tally);
    private int _next;

    public long Entries { get; private set; }

    public long Transfers { get; private set; }

    public long LastSeq { get; private set; }

    public EntryHash LastHash { get; private set; }

    public long LastRecorded { get; private set; }

    /// <summary>The last day with transfers.</summary>
    public long LastDay { get; private set; } = HeadRow.BeforeAnyDay;

    /// <summary>Checksum of all keys with their sequences, in any order.</summary>
    public ulong KeySum { get; private set; }

    /// <summary>Reversed sequence and the sequence of its reversal.</summary>
    public List<(long Seq, long By)> Reversals { get; } = [];

    /// <summary>The statements of closes and reopenings, in order.</summary>
    public List<(long Seq, bool IsClose, string Statement)> Controls { get; } = [];

    public async Task RunAsync(StoreSession session, long headSeq, CancellationToken cancellationToken)
    {
        using var transfers = TransferChunk.Prepare(session);
        using var entries = session.Prepare(SelectEntries);
        // From one that is there to the next: a damaged sequence may lie anywhere in the range.
        for (var end = long.MinValue; await NextAsync(session, end, cancellationToken).ConfigureAwait(false) is { } first;)
        {
            end = first > long.MaxValue - ChunkSize ? long.MaxValue : first + ChunkSize - 1;
            await _chunk.ReadAsync(transfers, first, end, cancellationToken).ConfigureAwait(false);
            _next = 0;
            entries.Bind(0, book.Value);
            entries.Bind(1, first);
            entries.Bind(2, end);
            while (await entries.StepAsync(cancellationToken).ConfigureAwait(false))
                Check(entries);
            Orphans(long.MaxValue);
            progress?.Report(new VerificationProgress(book, Entries, Math.Max(headSeq, LastSeq)));
        }
        foreach (var anchor in anchors.Where(a => a.Seq > LastSeq))
            findings.Add(LedgerViolations.VerifyAnchorDiffers.At(BookVerifier.EntryPath(book, anchor.Seq), anchor.Seq));
    }

    private async Task<long?> NextAsync(StoreSession session, long after, CancellationToken cancellationToken)
    {
        using var statement = session.Prepare(SelectNext);
        statement.Bind(0, after);
        statement.Bind(1, book.Value);
        await statement.StepAsync(cancellationToken).ConfigureAwait(false);
        var next = statement.Number(0);
        await statement.ResetAsync(cancellationToken).ConfigureAwait(false);
        return next > after ? next : null;
    }

    private void Check(StoreStatement row)
    {
        var seq = row.Number(0);
        for (var missing = LastSeq + 1; missing < Math.Min(seq, LastSeq + 101); missing++)
            findings.Add(LedgerViolations.VerifyEntryMissing.At(BookVerifier.EntryPath(book, missing), missing));
        var recorded = row.Number(3);
        if (recorded <= LastRecorded)
            findings.Add(LedgerViolations.VerifyRecordedTime.At(BookVerifier.EntryPath(book, seq), seq));
        // After a gap the chain starts again from what is stored, so that one missing entry is one finding.
        var follows = seq == LastSeq + 1;
        var hash = Hash(row, seq, recorded);
        Span<byte> hex = stackalloc byte[2 * EntryHash.Size];
        hash.WriteHex(hex);
        if (!hex.SequenceEqual(row.Utf8(16)))
        {
            if (follows)
                findings.Add(LedgerViolations.VerifyEntryChanged.At(BookVerifier.EntryPath(book, seq), seq));
            hash = EntryHash.TryParse(row.Text(16), out var stored) ? stored : hash;
        }
        foreach (var anchor in anchors)
            if (anchor.Seq == seq && anchor.Hash != hash)
                findings.Add(LedgerViolations.VerifyAnchorDiffers.At(BookVerifier.EntryPath(book, seq), seq));
        Remember(row, seq);
        (LastSeq, LastHash, LastRecorded) = (seq, hash, recorded);
        Entries++;
    }

    private EntryHash Hash(StoreStatement row, long seq, long recorded)
    {
        var day = row.Number(2);
        _form.Clear();
        _form.Write(LastHash);
        _form.Write(CanonicalEntry.Version);
        _form.Write(book.Value);
        _form.Write(seq);
        _form.Write(row.Number(1));
        _form.Write(day);
        _form.Write(recorded);
        _form.Write(row.Utf8(4));
        _form.Write(row.Number(5));
        _form.Write(row.Number(6));
        _form.Write(row.Number(7));
        _form.Write(row.Utf8(8));
        _form.Write(row.Utf8(9));
        _form.Write(row.Utf8(10));
        _form.Write(row.Number(11));
        _form.Write(row.Utf8(12));
        _form.Write(row.Utf8(13));
        _form.Write(row.Utf8(14));
        _form.Write(row.Number(15));
        AddTransfers(seq, day, row.Number(15));
        if (row.Number(15) > 0)
            LastDay = Math.Max(LastDay, day);
        return CanonicalEntry.Hash(_form);
    }

    private void AddTransfers(long seq, long day, long expected)
    {
        Orphans(seq);
        var found = 0;
        for (; _next < _chunk.Count && _chunk[_next].Seq == seq; _next++, found++)
        {
            var transfer = _chunk[_next];
            _form.Write(Fingerprint(transfer.From, seq));
            _form.Write(Fingerprint(transfer.To, seq));
            _form.Write(tally.CommodityUtf8(transfer.Commodity));
            _form.Write(transfer.Amount);
            tally.Add(day, transfer.From, transfer.To, transfer.Commodity, transfer.Amount);
        }
        Transfers += found;
        if (found != expected)
            findings.Add(LedgerViolations.VerifyTransferMissing.At(
                BookVerifier.EntryPath(book, seq), seq, ("found", found), ("expected", expected)));
    }

    private EntryHash Fingerprint(int account, long seq)
    {
        if (!accounts.TryFingerprint(account, out var fingerprint))
            findings.Add(LedgerViolations.VerifyAccountMissing.At(BookVerifier.EntryPath(book, seq), account, ("seq", seq)));
        return fingerprint;
    }

    private void Orphans(long beforeSeq)
    {
        for (; _next < _chunk.Count && _chunk[_next].Seq < beforeSeq; _next++)
            findings.Add(LedgerViolations.VerifyTransferOrphan.At(
                BookVerifier.EntryPath(book, _chunk[_next].Seq), _chunk[_next].Seq));
    }

    private void Remember(StoreStatement row, long seq)
    {
        KeySum = unchecked(KeySum + KeysCheck.Sum(row.Utf8(4), seq));
        var kind = (EntryKind)row.Number(5);
        if (kind == EntryKind.Reversal)
            Reversals.Add((row.Number(7), seq));
        else if (kind is EntryKind.Close or EntryKind.Reopening)
            Controls.Add((seq, kind == EntryKind.Close, row.Text(14) ?? ""));
    }
}
