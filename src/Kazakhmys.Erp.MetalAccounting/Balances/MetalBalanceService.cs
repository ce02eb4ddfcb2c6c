using System.Runtime.CompilerServices;
using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.DatedValues;
using Kazakhmys.Erp.Kernel.Security;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger.Accounts;
using Kazakhmys.Erp.Ledger.Balances;
using Kazakhmys.Erp.Ledger.Commodities;
using Kazakhmys.Erp.Ledger.Entries;
using Kazakhmys.Erp.Ledger.Flows;

namespace Kazakhmys.Erp.MetalAccounting.Balances;

internal sealed class MetalBalanceService(
    ErpStore store, IAccounts accounts, IBalances balances, IFlows flows, ICommodities commodities,
    DatedValues<BalanceLayout> layouts, IBalanceUncertainties uncertainties, ILedger ledger, IEnumerable<IDocumentReadings> readings,
    IAuthorizer authorizer, ICurrentUser user) : IMetalBalances
{
    public const string ReadRight = "metal-accounting.balance.read";

    private static readonly ProductionDay _first = new(new NodaTime.LocalDate(1, 1, 1));

    public async Task<MetalBalance> StateAsync(MetalBalanceQuery query, StoreSession? within = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        if (query.Books.Count == 0)
            throw new ValidationFailedException(KernelViolations.ListEmpty.At(nameof(query.Books)));
        foreach (var book in query.Books)
            await authorizer.RequireAsync(user.Actor, ReadRight, book, cancellationToken).ConfigureAwait(false);
        var layout = query.Layout ?? layouts.At(query.Period.Last.Date).Value;
        return await store.ReadAsync(within, session => StateAsync(session, query, layout, cancellationToken), cancellationToken).ConfigureAwait(false);
    }

    public async IAsyncEnumerable<FlowEntry> EntriesAsync(
        MetalBalance balance, BalanceLine line, BalanceCell cell, StoreSession? within = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(balance);
        ArgumentNullException.ThrowIfNull(line);
        ArgumentNullException.ThrowIfNull(cell);
        await authorizer.RequireAsync(user.Actor, ReadRight, cell.Book, cancellationToken).ConfigureAwait(false);
        var query = new FlowQuery
        {
            Book = cell.Book,
            Commodity = balance.Metal,
            First = cell.Counterpart is null ? _first : balance.Period.First,
            Last = line.Term == BalanceTerm.OpeningStock ? balance.Period.First.Previous : balance.Period.Last,
        };
        await foreach (var entry in flows.EntriesAsync(query, cell.Account, cell.Counterpart, within, cancellationToken).ConfigureAwait(false))
            yield return entry;
    }

    public async IAsyncEnumerable<CellEntry> OpenAsync(
        MetalBalance balance, BalanceLine line, BalanceCell cell, StoreSession? within = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (var flow in EntriesAsync(balance, line, cell, within, cancellationToken).ConfigureAwait(false))
        {
            var entry = await ledger.FindAsync(cell.Book, flow.Seq, within, cancellationToken).ConfigureAwait(false);
            var found = new List<DocumentReading>();
            foreach (var keeper in readings)
                found.AddRange(await keeper.OfAsync(cell.Book, flow.Document, within, cancellationToken).ConfigureAwait(false));
            yield return new CellEntry { Flow = flow, Entry = entry!, Readings = found };
        }
    }

    private async Task<MetalBalance> StateAsync(
        StoreSession session, MetalBalanceQuery query, BalanceLayout layout, CancellationToken cancellationToken)
    {
        var known = await commodities.ListAsync(session, cancellationToken).ConfigureAwait(false);
        if (known.FirstOrDefault(each => each.Code == query.Metal) is { SmallestUnit: not "mg" } other)
            throw new ValidationFailedException(MetalAccountingViolations.BalanceNotAMass.At(
                nameof(query.Metal), query.Metal, ("unit", other.SmallestUnit)));
        if (known.All(each => each.Code != query.Metal))
            throw new NotFoundException(MetalAccountingViolations.MetalUnknown.At(nameof(query.Metal), query.Metal));
        var books = new List<BookMovements>();
        foreach (var book in query.Books.Distinct())
            books.Add(await MovementsAsync(session, query, book, cancellationToken).ConfigureAwait(false));
        return MetalBalanceRules.Compose(query.Metal, query.Period, layout, books);
    }

    private async Task<BookMovements> MovementsAsync(
        StoreSession session, MetalBalanceQuery query, Code book, CancellationToken cancellationToken)
    {
        var (first, last) = (query.Period.First, query.Period.Last);
        var opened = await accounts.ListAsync(book, null, session, cancellationToken).ConfigureAwait(false);
        var turnover = await balances.TurnoverAsync(book, first, last, null, session, cancellationToken).ConfigureAwait(false);
        var between = new FlowQuery { Book = book, Commodity = query.Metal, First = first, Last = last };
        return new BookMovements
        {
            Book = book,
            Kinds = opened.ToDictionary(account => account.Code, account => account.Kind),
            Turnover = [.. turnover.Where(each => each.Commodity == query.Metal)],
            Flows = await flows.BetweenAsync(between, session, cancellationToken).ConfigureAwait(false),
            Uncertainties = await uncertainties.OfAsync(book, query.Metal, query.Period, session, cancellationToken).ConfigureAwait(false),
        };
    }
}
