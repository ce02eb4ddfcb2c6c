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

    public static Task ReverseAsync(
        this DocumentPosting posting, UnitOfWork within, Code book, string begin, long entry, DocumentReference document,
        CancellationToken cancellationToken) =>
        posting.ReverseAsync(
            within, new ReversalDraft { Book = book, Seq = entry, Key = $"{begin}/{document}-reversal", Document = document }, cancellationToken);

    public static Task TellAsync(
        this DocumentPosting posting, UnitOfWork within, Code book, string happened, Instant at, DocumentReference document,
        CancellationToken cancellationToken) =>
        posting.TellAsync(within, book, happened, at, posting.Now, new { document = document.ToString() }, cancellationToken);
}
