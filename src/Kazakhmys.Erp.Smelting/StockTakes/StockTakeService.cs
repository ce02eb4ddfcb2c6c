using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger.Accounts;
using Kazakhmys.Erp.Ledger.Balances;
using Kazakhmys.Erp.Ledger.Entries;
using Kazakhmys.Erp.Smelting.Documents;
using Kazakhmys.Erp.Smelting.Smelters;

namespace Kazakhmys.Erp.Smelting.StockTakes;

internal sealed class StockTakeService : IStockTakes
{
    private readonly ErpStore _store;
    private readonly DocumentDesk _desk;
    private readonly ILedger _ledger;
    private readonly IAccounts _accounts;
    private readonly IBalances _balances;
    private readonly Withdrawals _withdrawals;
    private readonly ProductionCalendar _calendar;
    private readonly DocumentKind<TakeStock, StoredDocument> _kind;

    public StockTakeService(
        ErpStore store, DocumentDesk desk, ILedger ledger, IAccounts accounts, IBalances balances, Withdrawals withdrawals, ProductionCalendar calendar)
    {
        (_store, _desk, _ledger, _accounts, _balances, _withdrawals, _calendar) = (store, desk, ledger, accounts, balances, withdrawals, calendar);
        _kind = new DocumentKind<TakeStock, StoredDocument>
        {
            Type = DocumentTypes.StockTake,
            Validator = new TakeStockValidator(),
            BookOf = command => command.Book,
            IdOf = command => command.Number.Value,
            Compose = ComposeAsync,
            Answer = stored => stored,
        };
    }

    public Task<StockTaking> TakeAsync(TakeStock command, UnitOfWork? within = null, CancellationToken cancellationToken = default) =>
        _store.WriteAsync(
            within,
            async unitOfWork => await AnswerAsync(
                unitOfWork, await _desk.RecordAsync(_kind, command, unitOfWork, cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false),
            cancellationToken);

    public Task<StockTaking> CorrectAsync(TakeStock command, int revision, UnitOfWork? within = null, CancellationToken cancellationToken = default) =>
        _store.WriteAsync(
            within,
            async unitOfWork => await AnswerAsync(
                unitOfWork, await _desk.CorrectAsync(_kind, command, revision, unitOfWork, cancellationToken).ConfigureAwait(false), cancellationToken)
                .ConfigureAwait(false),
            cancellationToken);

    public Task<IReadOnlyList<Violation>> CheckTakeAsync(TakeStock command, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        _desk.CheckAsync(_kind, command, within, cancellationToken);

    public Task<StockTaking?> FindAsync(Code book, Code number, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        _store.ReadAsync(
            within,
            async session => await DocumentStore.FindAsync(session, book, DocumentTypes.StockTake, number.Value, cancellationToken).ConfigureAwait(false) is { } stored
                ? await AnswerAsync(session, stored, cancellationToken).ConfigureAwait(false)
                : null,
            cancellationToken);

    private async Task<(DocumentDraft Draft, IReadOnlyList<Violation> Violations)> ComposeAsync(
        StoreSession session, TakeStock command, CancellationToken cancellationToken)
    {
        await SmelterService.RequireAsync(session, command.Book, command.Smelter, cancellationToken).ConfigureAwait(false);
        var draft = ShiftDraft.Of(_calendar, command.Book, command.Smelter, DocumentTypes.StockTake, command.Number.Value, command.Day) with
        {
            Event = "smelting.stock.taken",
        };
        if (StockTakeRules.CheckPlace(command) is { } wrong)
            return (draft, [wrong]);
        var accounts = (await _accounts.ListAsync(command.Book, command.Place, session, cancellationToken).ConfigureAwait(false))
            .Select(account => account.Code).Where(account => SmelterAccounts.OwnerOf(account) is not null).ToList();
        if (accounts.Count == 0)
            throw new NotFoundException(SmeltingViolations.StockTakePlaceUnknown.At(nameof(command.Place), command.Place));
        var (transfers, assertions) = (new List<Transfer>(), new List<(Code Account, Code Commodity, long Counted)>());
        foreach (var count in command.Counts)
        {
            var book = new List<long>();
            foreach (var account in accounts)
                book.Add(await _balances
                    .OfAsync(command.Book, account, count.Commodity, new BalanceMoment { AsOf = command.Day }, session, cancellationToken).ConfigureAwait(false)
                    + _withdrawals.Of(session, account, count.Commodity, command.Day));
            var counted = StockTakeRules.Counted(count.Counted.Milligrams, book);
            assertions.AddRange(accounts.Select((account, i) => (account, count.Commodity, counted[i])));
            transfers.AddRange(StockTakeRules.Transfers(SmelterAccounts.Unaccounted(command.Smelter), count.Commodity, accounts, book, counted));
        }
        return (
            draft with
            {
                Transfers = transfers,
                Before = (unitOfWork, revision, token) => AssertAsync(unitOfWork, command, revision, assertions, token),
            },
            []);
    }

    private async Task AssertAsync(
        UnitOfWork unitOfWork, TakeStock command, int revision, IReadOnlyList<(Code Account, Code Commodity, long Counted)> assertions,
        CancellationToken cancellationToken)
    {
        var document = DocumentRegister.Reference(DocumentTypes.StockTake, command.Number.Value, revision);
        foreach (var (account, commodity, counted) in assertions)
        {
            var stockTake = new StockTake
            {
                Book = command.Book,
                Key = $"{command.Day}/{document}/{account.Value[(command.Place.Value.Length + 1)..]}/{commodity}",
                Day = command.Day,
                Account = account,
                Commodity = commodity,
                Counted = counted,
                Document = document,
            };
            await _ledger.RecordStockTakeAsync(stockTake, unitOfWork, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<StockTaking> AnswerAsync(StoreSession session, StoredDocument stored, CancellationToken cancellationToken)
    {
        var command = ContentJson.Read<TakeStock>(stored.Content);
        var entry = stored.EntrySeq == 0
            ? null
            : await _ledger.FindAsync(command.Book, stored.EntrySeq, session, cancellationToken).ConfigureAwait(false);
        var unaccounted = SmelterAccounts.Unaccounted(command.Smelter);
        Mass Found(Code commodity) => Mass.FromMilligrams((entry?.Transfers ?? [])
            .Where(transfer => transfer.Commodity == commodity).Sum(transfer => transfer.From == unaccounted ? transfer.Amount : -transfer.Amount));
        return new StockTaking
        {
            Recorded = command,
            Revision = stored.Revision,
            EntrySeq = stored.EntrySeq,
            Differences =
            [
                .. command.Counts.Select(count => new StockDifference
                {
                    Commodity = count.Commodity,
                    Counted = count.Counted,
                    StandardUncertainty = count.StandardUncertainty,
                    Book = count.Counted - Found(count.Commodity),
                }),
            ],
        };
    }
}
