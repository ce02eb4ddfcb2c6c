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

namespace Kazakhmys.Erp.Ledger.Documents;

/// <summary>How the documents of a module reach the ledger and the outbox, in the unit of work that stores them.</summary>
internal sealed class DocumentPosting(
    ILedger ledger, IAccounts accounts, IBalances balances, ICommodities commodities, IOutbox outbox, IIdentities identities,
    IClock clock, ICurrentUser user, IAuthorizer authorizer, ProductionCalendar calendar)
{
    public Code Actor => user.Actor;

    public Instant Now => clock.GetCurrentInstant();

    public Instant EndOf(Shift shift) => calendar.EndOf(shift);

    public Instant EndOf(ProductionDay day) => calendar.EndOf(day);

    public ValueTask RequireAsync(string right, Code book, CancellationToken cancellationToken) =>
        authorizer.RequireAsync(user.Actor, right, book, cancellationToken);

    /// <summary>Opens what is not open yet; also makes writers of one book wait for one another.</summary>
    public async Task OpenAsync(UnitOfWork within, Code book, IReadOnlyList<OpenAccount> wanted, CancellationToken cancellationToken)
    {
        var missing = new List<OpenAccount>();
        foreach (var account in wanted)
        {
            // An outside account may have been opened by the host with a first day of its own.
            if (account.Kind != AccountKind.External
                || await accounts.FindAsync(book, account.Code, within, cancellationToken).ConfigureAwait(false) is null)
                missing.Add(account);
        }
        await accounts.OpenAsync(book, missing, within, cancellationToken).ConfigureAwait(false);
    }

    public Task<AccountContent> ContentAsync(
        StoreSession within, Code book, Code account, ProductionDay day, CancellationToken cancellationToken) =>
        AccountContent.ReadAsync(balances, commodities, book, account, day, within, cancellationToken);

    public async Task<HashSet<Code>> CommoditiesAsync(StoreSession within, CancellationToken cancellationToken) =>
        [.. (await commodities.ListAsync(within, cancellationToken).ConfigureAwait(false)).Select(commodity => commodity.Code)];

    /// <summary>The entry of a document whose key begins with the day or the shift and ends with the document.</summary>
    public static EntryDraft Draft(
        Code book, string begin, Instant effectiveAt, DocumentReference document, IReadOnlyList<Transfer> transfers) => new()
    {
        Book = book,
        Key = $"{begin}/{document}",
        EffectiveAt = effectiveAt,
        Document = document,
        Transfers = transfers,
    };

    public Task<Receipt> PostAsync(UnitOfWork within, EntryDraft entry, CancellationToken cancellationToken) =>
        ledger.PostAsync(entry, within, cancellationToken);

    public Task<Receipt> ReverseAsync(UnitOfWork within, ReversalDraft reversal, CancellationToken cancellationToken) =>
        ledger.ReverseAsync(reversal, within, cancellationToken);

    public Task<CorrectionReceipt> CorrectAsync(UnitOfWork within, Correction correction, CancellationToken cancellationToken) =>
        ledger.CorrectAsync(correction, within, cancellationToken);

    /// <summary>The receipt of what a document posted before; null where it posted nothing, which is stored as 0.</summary>
    public async Task<Receipt?> ReceiptAsync(StoreSession within, Code book, long entry, CancellationToken cancellationToken)
    {
        if (entry == 0)
            return null;
        var posted = await ledger.FindAsync(book, entry, within, cancellationToken).ConfigureAwait(false);
        return new Receipt { Book = book, Seq = entry, RecordedAt = posted!.RecordedAt, Hash = posted.Hash, WasPostedBefore = true };
    }

    /// <summary>Tells of what happens at this moment.</summary>
    public Task TellAsync<T>(UnitOfWork within, Code book, string happened, T facts, CancellationToken cancellationToken)
    {
        var now = Now;
        return TellAsync(within, book, happened, now, now, facts, cancellationToken);
    }

    /// <summary>Tells of what happened at one moment and was recorded at another.</summary>
    public Task TellAsync<T>(
        UnitOfWork within, Code book, string happened, Instant at, Instant recordedAt, T facts, CancellationToken cancellationToken) =>
        outbox.AppendAsync(
            new ErpEvent
            {
                Id = identities.Next(),
                Book = book.Value,
                Type = happened,
                Version = 1,
                Payload = JsonSerializer.Serialize(facts),
                OccurredAt = at,
                RecordedAt = recordedAt,
            },
            within,
            cancellationToken);
}
