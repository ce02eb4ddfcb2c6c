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

namespace Kazakhmys.Erp.Geology;

/// <summary>How documents of geology reach the ledger and the outbox.</summary>
internal sealed class GeologyPosting(
    ILedger ledger, IAccounts accounts, IBalances balances, ICommodities commodities, IOutbox outbox, IIdentities identities,
    IClock clock, ICurrentUser user, IAuthorizer authorizer, ProductionCalendar calendar)
{
    private static readonly Code _module = Code.Parse("geology");

    public Code Actor => user.Actor;

    public Instant Now => clock.GetCurrentInstant();

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

    public Task<Receipt> PostAsync(
        UnitOfWork within, Code book, ProductionDay day, string type, string id, IReadOnlyList<Transfer> transfers, string memo,
        CancellationToken cancellationToken) =>
        ledger.PostAsync(
            new EntryDraft
            {
                Book = book,
                Key = $"{day}/geology/{type}/{id}#1",
                EffectiveAt = calendar.IntervalOf(day).End - Duration.FromTicks(1),
                Document = new DocumentReference { Module = _module, Type = Code.Parse(type), Id = id },
                Transfers = transfers,
                Memo = memo,
            },
            within,
            cancellationToken);

    public async Task<Receipt?> ReceiptAsync(StoreSession within, Code book, long entry, CancellationToken cancellationToken)
    {
        if (entry == 0)
            return null;
        var posted = await ledger.FindAsync(book, entry, within, cancellationToken).ConfigureAwait(false);
        return new Receipt { Book = book, Seq = entry, RecordedAt = posted!.RecordedAt, Hash = posted.Hash, WasPostedBefore = true };
    }

    public Task TellAsync(UnitOfWork within, Code book, string happened, ProductionDay day, string document, CancellationToken cancellationToken) =>
        outbox.AppendAsync(
            new ErpEvent
            {
                Id = identities.Next(),
                Book = book.Value,
                Type = happened,
                Version = 1,
                Payload = JsonSerializer.Serialize(new Dictionary<string, string> { ["document"] = document, ["day"] = day.ToString() }),
                OccurredAt = calendar.IntervalOf(day).End - Duration.FromTicks(1),
                RecordedAt = Now,
            },
            within,
            cancellationToken);
}
