using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Ledger.Documents;
using Kazakhmys.Erp.Ledger.Entries;

namespace Kazakhmys.Erp.Geology;

/// <summary>How documents of geology are named in the ledger and told of: each has a day, one revision and its basis as memo.</summary>
internal static class GeologyDocuments
{
    private static readonly Code _module = Code.Parse("geology");

    public static Task<Receipt> PostAsync(
        this DocumentPosting posting, UnitOfWork within, Code book, ProductionDay day, string type, string id, IReadOnlyList<Transfer> transfers,
        string memo, CancellationToken cancellationToken)
    {
        var document = new DocumentReference { Module = _module, Type = Code.Parse(type), Id = id };
        var entry = DocumentPosting.Draft(book, day.ToString(), posting.EndOf(day), document, transfers) with { Memo = memo };
        return posting.PostAsync(within, entry, cancellationToken);
    }

    public static Task TellAsync(
        this DocumentPosting posting, UnitOfWork within, Code book, string happened, ProductionDay day, string document,
        CancellationToken cancellationToken) =>
        posting.TellAsync(
            within, book, happened, posting.EndOf(day), posting.Now, new { document, day = day.ToString() }, cancellationToken);
}
