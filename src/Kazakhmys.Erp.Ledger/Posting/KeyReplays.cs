using System.Text;
using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger.Entries;
using Kazakhmys.Erp.Ledger.Masters;

namespace Kazakhmys.Erp.Ledger.Posting;

/// <summary>Exactly once: finds the entries of a batch that were posted before, and refuses a key that comes with other content.</summary>
internal static class KeyReplays
{
    private const string SelectLastKey = "select key from ledger_key where book = $1 order by key desc limit 1";

    private static readonly KeyLookup _keys = new("ledger_key", "key", "seq");

    public static async ValueTask FindAsync(
        UnitOfWork unitOfWork, Code book, BookMasters masters, ProductionCalendar calendar, PostingBatch batch, CancellationToken cancellationToken)
    {
        RefuseRepeats(batch);
        if (await AreAllNewAsync(unitOfWork, book, batch, cancellationToken).ConfigureAwait(false))
            return;
        var found = await unitOfWork.Store
            .FindKeysAsync(unitOfWork, _keys, book.Value, new KeyList(batch), cancellationToken)
            .ConfigureAwait(false);
        foreach (var (index, seq) in found)
        {
            var stored = await EntryReader.FindAsync(unitOfWork, book, masters, seq, cancellationToken).ConfigureAwait(false)
                ?? throw new NotFoundException(LedgerViolations.EntryMissing.At("Key", seq, ("book", book)));
            if (!IsSame(batch.Entry(index), stored, calendar))
                throw new IdempotencyConflictException(EntryShape.Below(
                    LedgerViolations.KeyConflict.At("Key", stored.Key, ("seq", seq)), index, batch.IsList));
            batch.Entry(index).Before = new Receipt
            {
                Book = book, Seq = seq, RecordedAt = stored.RecordedAt, Hash = stored.Hash, WasPostedBefore = true,
            };
        }
    }

    /// <summary>
    /// Keys that begin with the date mostly lie after every key of the book: then one seek tells for the whole batch.
    /// Only for ASCII, where the order of the stores is the order of .NET.
    /// </summary>
    private static async ValueTask<bool> AreAllNewAsync(
        UnitOfWork unitOfWork, Code book, PostingBatch batch, CancellationToken cancellationToken)
    {
        var first = batch.Entry(0).Key;
        for (var i = 1; i < batch.EntryCount; i++)
            if (string.CompareOrdinal(batch.Entry(i).Key, first) < 0)
                first = batch.Entry(i).Key;
        if (!Ascii.IsValid(first))
            return false;
        using var statement = unitOfWork.Prepare(SelectLastKey);
        statement.Bind(0, book.Value);
        if (!await statement.StepAsync(cancellationToken).ConfigureAwait(false))
            return true;
        var last = statement.Text(0)!;
        await statement.ResetAsync(cancellationToken).ConfigureAwait(false);
        return Ascii.IsValid(last) && string.CompareOrdinal(last, first) < 0;
    }

    private static bool IsSame(in PendingEntry entry, Entry stored, ProductionCalendar calendar) =>
        entry.EffectiveTicks == stored.EffectiveAt.ToUnixTimeTicks()
        && (entry.BookedOn ?? calendar.DayAt(stored.EffectiveAt).Number) == stored.Day.Number
        && entry.Kind == stored.Kind
        && entry.Quality == stored.Quality
        && entry.RelatedSeq == (stored.RelatedSeq ?? 0)
        && entry.Document == stored.Document
        && entry.Memo == stored.Memo
        && entry.Statement == stored.Statement
        && entry.Transfers.SequenceEqual(stored.Transfers);

    private static void RefuseRepeats(PostingBatch batch)
    {
        if (IsAscending(batch))
            return;
        var seen = new HashSet<string>(batch.EntryCount, StringComparer.Ordinal);
        for (var i = 0; i < batch.EntryCount; i++)
            if (!seen.Add(batch.Entry(i).Key))
                throw new ValidationFailedException(EntryShape.Below(
                    LedgerViolations.KeyRepeated.At("Key", batch.Entry(i).Key), i, batch.IsList));
    }

    private static bool IsAscending(PostingBatch batch)
    {
        for (var i = 1; i < batch.EntryCount; i++)
            if (string.CompareOrdinal(batch.Entry(i - 1).Key, batch.Entry(i).Key) >= 0)
                return false;
        return true;
    }

    private sealed class KeyList(PostingBatch batch) : IReadOnlyList<string>
    {
        public int Count => batch.EntryCount;

        public string this[int index] => batch.Entry(index).Key;

        public IEnumerator<string> GetEnumerator()
        {
            for (var i = 0; i < batch.EntryCount; i++)
                yield return batch.Entry(i).Key;
        }

        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
