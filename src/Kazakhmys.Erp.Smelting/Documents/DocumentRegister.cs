using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger.Documents;
using Kazakhmys.Erp.Ledger.Entries;
using Kazakhmys.Erp.Smelting.Smelters;

namespace Kazakhmys.Erp.Smelting.Documents;

/// <summary>
/// Stores a revision, posts it and tells of it, in one unit of work. Writers of a book wait for one another, and the primary key of the revision
/// decides who was first, on either engine.
/// </summary>
internal sealed class DocumentRegister(ILedger ledger, DocumentPosting posting, Withdrawals withdrawals)
{
    private static readonly Code _module = Code.Parse("smelting");

    /// <summary>Stores the first revision, or answers it when the same content was recorded before.</summary>
    public async Task<StoredDocument> RecordAsync(
        UnitOfWork unitOfWork, Code book, Code type, string id, string content, Func<Task<DocumentDraft>> compose, CancellationToken cancellationToken)
    {
        await SmelterStore.LockAsync(unitOfWork, book, cancellationToken).ConfigureAwait(false);
        return await SameAsync(unitOfWork, book, type, id, content, cancellationToken).ConfigureAwait(false)
            ?? await StoreAsync(unitOfWork, await compose().ConfigureAwait(false), 1, null, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Replaces the revision that the caller has seen, in one batch of the ledger; a document that reads balances of the whole book
    /// (<paramref name="takeBackFirst"/>) is taken back before the new revision is composed.
    /// </summary>
    public async Task<StoredDocument> CorrectAsync(
        UnitOfWork unitOfWork, Code book, Code type, string id, int seen, Func<Task<DocumentDraft>> compose, bool takeBackFirst,
        CancellationToken cancellationToken)
    {
        await SmelterStore.LockAsync(unitOfWork, book, cancellationToken).ConfigureAwait(false);
        var present = await RequireAsync(unitOfWork, book, type, id, seen, cancellationToken).ConfigureAwait(false);
        var (reversal, transfers) = await ReversalAsync(unitOfWork, book, type, present, cancellationToken).ConfigureAwait(false);
        if (takeBackFirst && reversal is not null)
            await posting.ReverseAsync(unitOfWork, reversal, cancellationToken).ConfigureAwait(false);
        DocumentDraft draft;
        using (withdrawals.Begin(unitOfWork, present.Day, takeBackFirst ? [] : transfers))
            draft = await compose().ConfigureAwait(false);
        return await StoreAsync(unitOfWork, draft, seen + 1, takeBackFirst ? null : reversal, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Stores the revision after the one that the caller has seen; when that was done before with the same outcome, answers it.
    /// </summary>
    public async Task<StoredDocument> StepAsync(
        UnitOfWork unitOfWork, Code book, Code type, string id, int seen, Func<StoredDocument, Task<string>> next,
        Func<StoredDocument, Task<DocumentDraft>> compose, CancellationToken cancellationToken)
    {
        await SmelterStore.LockAsync(unitOfWork, book, cancellationToken).ConfigureAwait(false);
        var present = await DocumentStore.FindAsync(unitOfWork, book, type, id, cancellationToken).ConfigureAwait(false)
            ?? throw new NotFoundException(SmeltingViolations.DocumentUnknown.At("", $"{type} {id}"));
        if (present.Revision == seen + 1
            && await DocumentStore.FindAsync(unitOfWork, book, type, id, seen, cancellationToken).ConfigureAwait(false) is { } before
            && string.Equals(await next(before).ConfigureAwait(false), present.Content, StringComparison.Ordinal))
            return present;
        if (present.Revision != seen)
            throw Overtaken(type, id, present.Revision, seen);
        var draft = await compose(present).ConfigureAwait(false);
        return await StoreAsync(unitOfWork, draft with { Content = await next(present).ConfigureAwait(false) }, seen + 1, null, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The latest revision, which has to be the one that the caller has seen.</summary>
    public static async Task<StoredDocument> RequireAsync(
        StoreSession session, Code book, Code type, string id, int seen, CancellationToken cancellationToken)
    {
        var present = await DocumentStore.FindAsync(session, book, type, id, cancellationToken).ConfigureAwait(false)
            ?? throw new NotFoundException(SmeltingViolations.DocumentUnknown.At("", $"{type} {id}"));
        return present.Revision == seen ? present : throw Overtaken(type, id, present.Revision, seen);
    }

    /// <summary>
    /// The latest revision when the same content was recorded before: as it is now, or as it was before later steps. Null when nothing is there.
    /// </summary>
    private static async Task<StoredDocument?> SameAsync(
        StoreSession session, Code book, Code type, string id, string content, CancellationToken cancellationToken)
    {
        var present = await DocumentStore.FindAsync(session, book, type, id, cancellationToken).ConfigureAwait(false);
        if (present is null || string.Equals(present.Content, content, StringComparison.Ordinal))
            return present;
        var first = await DocumentStore.FindAsync(session, book, type, id, 1, cancellationToken).ConfigureAwait(false);
        return DocumentTypes.GoesOn(type) && string.Equals(first!.Content, content, StringComparison.Ordinal)
            ? present
            : throw new IdempotencyConflictException(SmeltingViolations.DocumentDiffers.At("", $"{type} {id}"));
    }

    private async Task<(ReversalDraft? Reversal, IReadOnlyList<Transfer> Transfers)> ReversalAsync(
        UnitOfWork unitOfWork, Code book, Code type, StoredDocument present, CancellationToken cancellationToken)
    {
        if (present.EntrySeq == 0)
            return (null, []);
        var entry = await ledger.FindAsync(book, present.EntrySeq, unitOfWork, cancellationToken).ConfigureAwait(false);
        var reversal = new ReversalDraft
        {
            Book = book,
            Seq = present.EntrySeq,
            Key = $"{entry!.Key}/reversed",
            Document = Reference(type, present.Id, present.Revision + 1),
        };
        return (reversal, entry.Transfers);
    }

    private async Task<StoredDocument> StoreAsync(
        UnitOfWork unitOfWork, DocumentDraft draft, int revision, ReversalDraft? reversal, CancellationToken cancellationToken)
    {
        if (draft.Before is { } before)
            await before(unitOfWork, revision, cancellationToken).ConfigureAwait(false);
        var seq = await PostAsync(unitOfWork, draft, revision, reversal, cancellationToken).ConfigureAwait(false);
        var document = new StoredDocument(draft.Id, revision, draft.Smelter, draft.Day, draft.Content, seq);
        var now = posting.Now;
        if (!await DocumentStore
            .InsertAsync(unitOfWork, draft.Book, draft.Type, document, posting.Actor.Value, now.ToUnixTimeTicks(), cancellationToken)
            .ConfigureAwait(false))
            throw Overtaken(draft.Type, draft.Id, revision, revision - 1);
        await LinkStore.InsertAsync(unitOfWork, draft, cancellationToken).ConfigureAwait(false);
        await NumberStore.TakeAsync(unitOfWork, draft, cancellationToken).ConfigureAwait(false);
        if (draft.Also is { } also)
            await also(unitOfWork, cancellationToken).ConfigureAwait(false);
        await posting.TellAsync(
            unitOfWork, draft.Book, draft.Event, draft.EffectiveAt, now, new { smelter = draft.Smelter.Value, id = draft.Id, revision },
            cancellationToken).ConfigureAwait(false);
        return document;
    }

    private async Task<long> PostAsync(
        UnitOfWork unitOfWork, DocumentDraft draft, int revision, ReversalDraft? reversal, CancellationToken cancellationToken)
    {
        IReadOnlyList<EntryDraft> entries = draft.Transfers.Count == 0
            ? []
            : [DocumentPosting.Draft(draft.Book, draft.When, draft.EffectiveAt, Reference(draft.Type, draft.Id, revision), draft.Transfers)];
        if (reversal is not null)
        {
            var correction = new Correction { Book = draft.Book, Reversals = [reversal], Entries = entries };
            var receipt = await posting.CorrectAsync(unitOfWork, correction, cancellationToken).ConfigureAwait(false);
            return receipt.Entries.Count == 0 ? 0 : receipt.Entries[0].Seq;
        }
        return entries.Count == 0 ? 0 : (await posting.PostAsync(unitOfWork, entries[0], cancellationToken).ConfigureAwait(false)).Seq;
    }

    internal static DocumentReference Reference(Code type, string id, int revision) =>
        new() { Module = _module, Type = type, Id = id, Revision = revision };

    private static ConcurrencyException Overtaken(Code type, string id, int revision, int seen) =>
        new(SmeltingViolations.DocumentRevision.At("", $"{type} {id}", ("revision", revision), ("seen", seen)));
}
