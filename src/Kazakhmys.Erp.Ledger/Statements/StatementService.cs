using System.Data.Common;
using System.Runtime.CompilerServices;
using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger.Entries;
using Kazakhmys.Erp.Ledger.Masters;
using Kazakhmys.Erp.Ledger.Posting;
using NodaTime;

namespace Kazakhmys.Erp.Ledger.Statements;

internal sealed class StatementService(ErpStore store, MastersCache masters, CommodityCache commodities) : IStatements
{
    public IAsyncEnumerable<StatementLine> ReadAsync(
        StatementQuery query, StoreSession? within = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        return query.Last < query.First
            ? throw new ValidationFailedException(LedgerViolations.SpanReversed.At("Last", query.Last, ("first", query.First)))
            : StreamAsync(query, within, cancellationToken);
    }

    private async IAsyncEnumerable<StatementLine> StreamAsync(
        StatementQuery query, StoreSession? within, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var own = within is null ? await store.OpenReadAsync(cancellationToken).ConfigureAwait(false) : null;
        try
        {
            var session = within ?? own!;
            var (known, account) = await store
                .ReadAsync(session, reading => FindAsync(reading, query, cancellationToken), cancellationToken).ConfigureAwait(false);
            foreach (var stretch in StatementStretch.Of(known.Periods, query.First.Number, query.Last.Number))
            {
                using var rows = stretch.Select(session, query.Book, account.Id, query.Commodity);
                while (await StepAsync(rows, cancellationToken).ConfigureAwait(false))
                    yield return Line(rows, known, account.Id);
            }
        }
        finally
        {
            if (own is not null)
                await own.DisposeAsync().ConfigureAwait(false);
        }
    }

    private async Task<(BookMasters Known, AccountState Account)> FindAsync(
        StoreSession session, StatementQuery query, CancellationToken cancellationToken)
    {
        var (_, known) = await masters.ReadAsync(session, query.Book, cancellationToken).ConfigureAwait(false);
        var account = Lookups.Account(known, query.Book, query.Account, "Account");
        if (query.Commodity is { } commodity)
            await Lookups.CommodityAsync(commodities, session, commodity, cancellationToken).ConfigureAwait(false);
        return (known, account);
    }

    private async ValueTask<bool> StepAsync(StoreStatement rows, CancellationToken cancellationToken)
    {
        try
        {
            return await rows.StepAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (DbException exception)
        {
            throw store.Translated(exception);
        }
    }

    private static StatementLine Line(StoreStatement row, BookMasters known, int account)
    {
        var (from, to, amount) = ((int)row.Number(10), (int)row.Number(11), row.Number(13));
        return new StatementLine
        {
            Seq = row.Number(0),
            Line = (int)row.Number(1),
            EffectiveAt = Instant.FromUnixTimeTicks(row.Number(2)),
            Day = ProductionDay.FromNumber(row.Number(3)),
            Kind = (EntryKind)row.Number(4),
            Quality = (EntryQuality)row.Number(5),
            Document = EntryReader.Document(row, 6),
            Counterpart = known.Find(from == account ? to : from)!.Code,
            Commodity = Code.Parse(row.Text(12)!),
            Amount = from == account ? -amount : amount,
        };
    }
}
