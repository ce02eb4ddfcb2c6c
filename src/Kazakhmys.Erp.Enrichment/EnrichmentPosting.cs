using System.Text.Json;
using Kazakhmys.Erp.Data.Outbox;
using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Identities;
using Kazakhmys.Erp.Kernel.Security;
using Kazakhmys.Erp.Ledger.Accounts;
using Kazakhmys.Erp.Ledger.Balances;
using Kazakhmys.Erp.Ledger.Commodities;
using Kazakhmys.Erp.Ledger.Entries;
using Kazakhmys.Erp.Ledger.Movements;
using NodaTime;

namespace Kazakhmys.Erp.Enrichment;

/// <summary>How documents of enrichment reach the ledger and the outbox.</summary>
internal sealed class EnrichmentPosting(
    ILedger ledger, IAccounts accounts, IBalances balances, ICommodities commodities, IOutbox outbox, IIdentities identities,
    IClock clock, ICurrentUser user, IAuthorizer authorizer, ProductionCalendar calendar)
{
    private static readonly Code _module = Code.Parse("enrichment");

    public Code Actor => user.Actor;

    public Instant EndOf(Shift shift) => calendar.IntervalOf(shift).End - Duration.FromTicks(1);

    public Instant EndOf(ProductionDay day) => calendar.IntervalOf(day).End - Duration.FromTicks(1);

    public ValueTask RequireAsync(string right, Code book, CancellationToken cancellationToken) =>
        authorizer.RequireAsync(user.Actor, right, book, cancellationToken);

    /// <summary>Opens accounts; also makes writers of one book wait for one another.</summary>
    public Task OpenAsync(UnitOfWork within, Code book, IReadOnlyList<OpenAccount> wanted, CancellationToken cancellationToken) =>
        accounts.OpenAsync(book, wanted, within, cancellationToken);

    public Task<AccountContent> ContentAsync(
        StoreSession within, Code book, Code account, ProductionDay day, CancellationToken cancellationToken) =>
        AccountContent.ReadAsync(balances, commodities, book, account, day, within, cancellationToken);

    public async Task<HashSet<Code>> CommoditiesAsync(StoreSession within, CancellationToken cancellationToken) =>
        [.. (await commodities.ListAsync(within, cancellationToken).ConfigureAwait(false)).Select(commodity => commodity.Code)];

    /// <param name="within">The unit of work.</param>
    /// <param name="book">The book.</param>
    /// <param name="begin">What the key begins with: day or shift.</param>
    /// <param name="effectiveAt">When it happened.</param>
    /// <param name="document">The document.</param>
    /// <param name="transfers">What moves.</param>
    /// <param name="quality">Whether it may be replaced.</param>
    /// <param name="cancellationToken">Ends the operation.</param>
    public Task<Receipt> PostAsync(
        UnitOfWork within, Code book, string begin, Instant effectiveAt, DocumentReference document, IReadOnlyList<Transfer> transfers,
        EntryQuality quality, CancellationToken cancellationToken) =>
        ledger.PostAsync(
            new EntryDraft
            {
                Book = book,
                Key = $"{begin}/{document}",
                EffectiveAt = effectiveAt,
                Document = document,
                Transfers = transfers,
                Quality = quality,
            },
            within,
            cancellationToken);

    public Task ReverseAsync(
        UnitOfWork within, Code book, string begin, long entry, DocumentReference document, CancellationToken cancellationToken) =>
        ledger.ReverseAsync(
            new ReversalDraft { Book = book, Seq = entry, Key = $"{begin}/{document}-reversal", Document = document }, within, cancellationToken);

    public static DocumentReference Document(string type, string id, int revision) =>
        new() { Module = _module, Type = Code.Parse(type), Id = id, Revision = revision };

    public Task TellAsync(UnitOfWork within, Code book, string happened, Instant at, DocumentReference document, CancellationToken cancellationToken) =>
        outbox.AppendAsync(
            new ErpEvent
            {
                Id = identities.Next(),
                Book = book.Value,
                Type = happened,
                Version = 1,
                Payload = JsonSerializer.Serialize(new Dictionary<string, string> { ["document"] = document.ToString() }),
                OccurredAt = at,
                RecordedAt = clock.GetCurrentInstant(),
            },
            within,
            cancellationToken);
}
