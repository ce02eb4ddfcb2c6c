using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Ledger.Documents;
using Kazakhmys.Erp.Ledger.Entries;
using NodaTime;

namespace Kazakhmys.Erp.Enrichment;

/// <summary>How documents of enrichment are named in the ledger, taken back and told of.</summary>
internal static class EnrichmentDocuments
{
    private static readonly Code _module = Code.Parse("enrichment");

    public static DocumentReference Reference(string type, string id, int revision) =>
        new() { Module = _module, Type = Code.Parse(type), Id = id, Revision = revision };

    /// <param name="posting">What posts.</param>
    /// <param name="within">The unit of work.</param>
    /// <param name="book">The book.</param>
    /// <param name="begin">What the key begins with: day or shift.</param>
    /// <param name="effectiveAt">When it happened.</param>
    /// <param name="document">The document.</param>
    /// <param name="transfers">What moves.</param>
    /// <param name="quality">Whether it may be replaced.</param>
    /// <param name="cancellationToken">Ends the operation.</param>
    public static Task<Receipt> PostAsync(
        this DocumentPosting posting, UnitOfWork within, Code book, string begin, Instant effectiveAt, DocumentReference document,
        IReadOnlyList<Transfer> transfers, EntryQuality quality, CancellationToken cancellationToken) =>
        posting.PostAsync(
            within, DocumentPosting.Draft(book, begin, effectiveAt, document, transfers) with { Quality = quality }, cancellationToken);

    /// <summary>
    /// Takes an entry back and posts what stands in its place as one correction, so that an almost empty bin does not refuse it. Answers the sequence of
    /// what was posted; 0 where nothing was.
    /// </summary>
    /// <param name="posting">What posts.</param>
    /// <param name="within">The unit of work.</param>
    /// <param name="book">The book.</param>
    /// <param name="begin">What the key of the reversal begins with.</param>
    /// <param name="entry">The entry that is taken back; 0 where there is none.</param>
    /// <param name="document">The new revision of the document.</param>
    /// <param name="drafts">What stands in its place, at most one.</param>
    /// <param name="cancellationToken">Ends the operation.</param>
    public static async Task<long> ReplaceAsync(
        this DocumentPosting posting, UnitOfWork within, Code book, string begin, long entry, DocumentReference document,
        IReadOnlyList<EntryDraft> drafts, CancellationToken cancellationToken)
    {
        if (entry == 0)
            return drafts is [var draft] ? (await posting.PostAsync(within, draft, cancellationToken).ConfigureAwait(false)).Seq : 0;
        var reversal = new ReversalDraft { Book = book, Seq = entry, Key = $"{begin}/{document}-reversal", Document = document };
        var corrected = await posting
            .CorrectAsync(within, new Correction { Book = book, Reversals = [reversal], Entries = drafts }, cancellationToken).ConfigureAwait(false);
        return corrected.Entries is [var receipt] ? receipt.Seq : 0;
    }

    public static Task TellAsync(
        this DocumentPosting posting, UnitOfWork within, Code book, string happened, Instant at, DocumentReference document,
        CancellationToken cancellationToken) =>
        posting.TellAsync(within, book, happened, at, posting.Now, new { document = document.ToString() }, cancellationToken);
}
