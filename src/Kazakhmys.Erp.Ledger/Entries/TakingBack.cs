using System.Globalization;
using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Security;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger.Masters;
using Kazakhmys.Erp.Ledger.Posting;

namespace Kazakhmys.Erp.Ledger.Entries;

/// <summary>Takes entries back and posts what stands in their place, as one batch.</summary>
internal sealed class TakingBack(Poster poster, MastersCache masters, ProductionCalendar calendar, IAuthorizer authorizer, ICurrentUser user)
{
    private const string Right = "ledger.reverse";
    private const string InsertReversal = "insert into ledger_reversal (book, seq, reversed_by) values ($1, $2, $3)";

    public static Correction Of(ReversalDraft reversal) => new() { Book = reversal.Book, Reversals = [reversal], Entries = [] };

    /// <exception cref="ValidationFailedException">Nothing is to be taken back, an entry twice, or books are mixed.</exception>
    public static void CheckShape(Correction correction)
    {
        if (correction.Reversals.Count == 0)
            throw new ValidationFailedException(KernelViolations.ListEmpty.At(nameof(Correction.Reversals)));
        var found = new List<Violation>();
        for (var i = 0; i < correction.Reversals.Count; i++)
        {
            var seq = correction.Reversals[i].Seq;
            if (correction.Reversals.Take(i).Any(earlier => earlier.Seq == seq))
                found.Add(LedgerViolations.ReversedTwice.At(Path(nameof(Correction.Reversals), i, "Seq"), seq));
        }
        found.AddRange(BooksMixed(correction, nameof(Correction.Reversals), correction.Reversals.Select(reversal => reversal.Book)));
        found.AddRange(BooksMixed(correction, nameof(Correction.Entries), correction.Entries.Select(entry => entry.Book)));
        if (found.Count > 0)
            throw new ValidationFailedException(found);
    }

    /// <summary>Receipts of the reversals, then of the entries.</summary>
    public async Task<Receipt[]> PostAsync(Correction correction, UnitOfWork unitOfWork, CancellationToken cancellationToken)
    {
        var book = correction.Book;
        await authorizer.RequireAsync(user.Actor, Right, book, cancellationToken).ConfigureAwait(false);
        await HeadRow.LockAsync(unitOfWork, book, cancellationToken).ConfigureAwait(false);
        var pending = new List<PendingEntry>(correction.Reversals.Count);
        foreach (var reversal in correction.Reversals)
            pending.Add(Reversing(await ReversibleAsync(reversal, unitOfWork, cancellationToken).ConfigureAwait(false), reversal));
        var receipts = await poster
            .PostAsync(
                book,
                correction.Entries.Count == 0 ? Right : Poster.PostRight,
                batch =>
                {
                    batch.IsList = correction.Entries.Count > 0;
                    pending.ForEach(reversal => batch.Add(reversal));
                    foreach (var entry in correction.Entries)
                        batch.Add(PendingEntry.Of(entry));
                },
                unitOfWork,
                cancellationToken)
            .ConfigureAwait(false);
        for (var i = 0; i < pending.Count; i++)
            if (!receipts[i].WasPostedBefore)
                await LinkAsync(correction.Reversals[i], receipts[i].Seq, unitOfWork, cancellationToken).ConfigureAwait(false);
        return receipts;
    }

    private async Task<Entry> ReversibleAsync(ReversalDraft draft, UnitOfWork unitOfWork, CancellationToken cancellationToken)
    {
        var (_, known) = await masters.ReadAsync(unitOfWork, draft.Book, cancellationToken).ConfigureAwait(false);
        var entry = await EntryReader.FindAsync(unitOfWork, draft.Book, known, draft.Seq, cancellationToken).ConfigureAwait(false)
            ?? throw new NotFoundException(LedgerViolations.EntryMissing.At("Seq", draft.Seq, ("book", draft.Book)));
        if (entry.Kind is not (EntryKind.Original or EntryKind.Adjustment))
            throw new RuleViolatedException(LedgerViolations.NotReversible.At("Seq", draft.Seq, ("kind", Stored.Text(entry.Kind))));
        if (entry.ReversedBy is { } by
            && by != await EntryReader.SeqOfKeyAsync(unitOfWork, draft.Book, draft.Key, cancellationToken).ConfigureAwait(false))
            throw new RuleViolatedException(LedgerViolations.ReversedBefore.At("Seq", draft.Seq, ("by", by)));
        return entry;
    }

    private PendingEntry Reversing(Entry entry, ReversalDraft draft)
    {
        var happened = calendar.DayAt(entry.EffectiveAt);
        return new PendingEntry
        {
            Key = draft.Key,
            EffectiveTicks = entry.EffectiveAt.ToUnixTimeTicks(),
            BookedOn = draft.BookedOn?.Number ?? (entry.Day == happened ? null : entry.Day.Number),
            ReversedDay = entry.Day.Number,
            Kind = EntryKind.Reversal,
            Quality = entry.Quality,
            RelatedSeq = entry.Seq,
            Document = draft.Document,
            Memo = string.IsNullOrEmpty(draft.Memo) ? null : draft.Memo,
            Transfers = [.. entry.Transfers.Select(t => t with { From = t.To, To = t.From })],
        };
    }

    private static async Task LinkAsync(ReversalDraft draft, long by, UnitOfWork unitOfWork, CancellationToken cancellationToken)
    {
        using var statement = unitOfWork.Prepare(InsertReversal);
        statement.Bind(0, draft.Book.Value);
        statement.Bind(1, draft.Seq);
        statement.Bind(2, by);
        await statement.ExecuteAsync(cancellationToken).ConfigureAwait(false);
    }

    private static IEnumerable<Violation> BooksMixed(Correction correction, string list, IEnumerable<Code> books) =>
        books.Select((book, i) => (book, i))
            .Where(each => each.book != correction.Book)
            .Select(each => LedgerViolations.BooksMixed.At(Path(list, each.i, "Book"), each.book, ("book", correction.Book)));

    private static string Path(string list, int index, string property) =>
        string.Create(CultureInfo.InvariantCulture, $"{list}[{index}].{property}");
}
