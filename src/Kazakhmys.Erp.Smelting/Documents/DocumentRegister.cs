using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger.Documents;
using Kazakhmys.Erp.Ledger.Entries;
using NodaTime;

namespace Kazakhmys.Erp.Smelting.Documents;

/// <summary>
/// Stores a revision, posts it and tells of it, in one unit of work. The primary key of the revision decides who was first, on either engine.
/// </summary>
internal sealed class DocumentRegister(ILedger ledger, DocumentPosting posting)
{
    private static readonly Code _module = Code.Parse("smelting");

    /// <summary>Stores the first revision, or answers it when the same content was recorded before.</summary>
    public async Task<StoredDocument> RecordAsync(
        UnitOfWork unitOfWork, Code book, Code type, string id, string content, Func<Task<DocumentDraft>> compose, CancellationToken cancellationToken) =>
        await SameAsync(unitOfWork, book, type, id, content, cancellationToken).ConfigureAwait(false)
        ?? await StoreAsync(unitOfWork, await compose().ConfigureAwait(false), 1, cancellationToken).ConfigureAwait(false);

    /// <summary>
    /// Replaces the revision that the caller has seen: its entry is taken back first, so that the new revision is composed from accounts as if it had
    /// never been posted.
    /// </summary>
    public async Task<StoredDocument> CorrectAsync(
        UnitOfWork unitOfWork, Code book, Code type, string id, int seen, Func<Task<DocumentDraft>> compose, CancellationToken cancellationToken)
    {
        await TakeBackAsync(unitOfWork, book, type, id, seen, cancellationToken).ConfigureAwait(false);
        return await StoreAsync(unitOfWork, await compose().ConfigureAwait(false), seen + 1, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The revision that is there when the same content was recorded before; null when nothing is there.</summary>
    private static async Task<StoredDocument?> SameAsync(
        StoreSession session, Code book, Code type, string id, string content, CancellationToken cancellationToken)
    {
        var present = await DocumentStore.FindAsync(session, book, type, id, cancellationToken).ConfigureAwait(false);
        return present is null || string.Equals(present.Content, content, StringComparison.Ordinal)
            ? present
            : throw new IdempotencyConflictException(SmeltingViolations.DocumentDiffers.At("", $"{type} {id}"));
    }

    private async Task TakeBackAsync(
        UnitOfWork unitOfWork, Code book, Code type, string id, int seen, CancellationToken cancellationToken)
    {
        var present = await RequireAsync(unitOfWork, book, type, id, seen, cancellationToken).ConfigureAwait(false);
        var entry = await ledger.FindAsync(book, present.EntrySeq, unitOfWork, cancellationToken).ConfigureAwait(false);
        var reversal = new ReversalDraft
        {
            Book = book,
            Seq = present.EntrySeq,
            Key = $"{entry!.Key}/reversed",
            Document = Reference(type, id, seen + 1),
        };
        await posting.ReverseAsync(unitOfWork, reversal, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Stores the revision after the one that the caller has seen.</summary>
    public Task<StoredDocument> NextAsync(UnitOfWork unitOfWork, DocumentDraft draft, int seen, CancellationToken cancellationToken) =>
        StoreAsync(unitOfWork, draft, seen + 1, cancellationToken);

    /// <summary>The latest revision, which has to be the one that the caller has seen.</summary>
    public static async Task<StoredDocument> RequireAsync(
        StoreSession session, Code book, Code type, string id, int seen, CancellationToken cancellationToken)
    {
        var present = await DocumentStore.FindAsync(session, book, type, id, cancellationToken).ConfigureAwait(false)
            ?? throw new NotFoundException(SmeltingViolations.DocumentUnknown.At("", $"{type} {id}"));
        return present.Revision == seen ? present : throw Overtaken(type, id, present.Revision, seen);
    }

    private async Task<StoredDocument> StoreAsync(UnitOfWork unitOfWork, DocumentDraft draft, int revision, CancellationToken cancellationToken)
    {
        var seq = draft.Transfers.Count == 0
            ? 0
            : (await posting.PostAsync(unitOfWork, EntryOf(draft, revision), cancellationToken).ConfigureAwait(false)).Seq;
        var document = new StoredDocument(draft.Id, revision, draft.Smelter, draft.Day, draft.Content, seq);
        var now = posting.Now;
        if (!await DocumentStore
            .InsertAsync(unitOfWork, draft.Book, draft.Type, document, posting.Actor.Value, now.ToUnixTimeTicks(), cancellationToken)
            .ConfigureAwait(false))
            throw Overtaken(draft.Type, draft.Id, revision, revision - 1);
        await TellAsync(unitOfWork, draft, revision, now, cancellationToken).ConfigureAwait(false);
        return document;
    }

    private Task TellAsync(UnitOfWork unitOfWork, DocumentDraft draft, int revision, Instant now, CancellationToken cancellationToken) =>
        posting.TellAsync(
            unitOfWork, draft.Book, draft.Event, draft.EffectiveAt, now, new { smelter = draft.Smelter.Value, id = draft.Id, revision },
            cancellationToken);

    private static EntryDraft EntryOf(DocumentDraft draft, int revision) =>
        DocumentPosting.Draft(draft.Book, draft.When, draft.EffectiveAt, Reference(draft.Type, draft.Id, revision), draft.Transfers);

    private static DocumentReference Reference(Code type, string id, int revision) =>
        new() { Module = _module, Type = type, Id = id, Revision = revision };

    private static ConcurrencyException Overtaken(Code type, string id, int revision, int seen) =>
        new(SmeltingViolations.DocumentRevision.At("", $"{type} {id}", ("revision", revision), ("seen", seen)));
}
