using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Ledger.Balances;
using Kazakhmys.Erp.Mines.Register;

namespace Kazakhmys.Erp.Mines.Reports;

internal sealed class MineReportService(ErpStore store, IBalances balances) : IMineReports
{
    private const string SelectWaiting =
        """
        select count(*)
        from mines_shift_report_head h
        join mines_shift_report r on r.book = h.book and r.document = h.document and r.revision = h.revision
        where h.book = @book and h.document >= @first and h.document < @end and r.mine = @mine and not exists
            (select 1 from mines_shift_approval a where a.book = h.book and a.document = h.document and a.revision = h.revision)
        """;

    public Task<MineReport> ForPeriodAsync(
        Code book, Code mine, Period period, StoreSession? within = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(period);
        return store.ReadAsync(within, session => ReadAsync(session, book, mine, period, cancellationToken), cancellationToken);
    }

    private async Task<MineReport> ReadAsync(StoreSession session, Code book, Code mine, Period period, CancellationToken cancellationToken)
    {
        _ = await MineStore.RequireAsync(session, book, mine, cancellationToken).ConfigureAwait(false);
        var lines = new List<MineReportLine>();
        foreach (var under in new[] { MineAccounts.Stockpiles(mine), MineAccounts.WasteDumps(mine), MineAccounts.Unaccounted(mine) })
            lines.AddRange((await balances.TurnoverAsync(book, period.First, period.Last, under, session, cancellationToken).ConfigureAwait(false)).Select(Line));
        var range = new { book = book.Value, mine = mine.Value, first = $"{period.First}/", end = $"{period.End}/" };
        var work = await WorkStore.OfPeriodAsync(session, book, mine, period, cancellationToken).ConfigureAwait(false);
        var waiting = (await session.QueryAsync<long>(SelectWaiting, range, cancellationToken).ConfigureAwait(false)).Single();
        return new MineReport
        {
            Book = book,
            Mine = mine,
            Period = period,
            Lines = lines,
            Approved = (int)work.Approved,
            Waiting = (int)waiting,
            Drilled = Length.FromMicrometres(work.Drilled),
            Blasted = Length.FromMicrometres(work.Blasted),
            Hoisted = Mass.FromMilligrams(work.Hoisted),
            CrewShifts = work.Crew,
        };
    }

    private static MineReportLine Line(AccountTurnover turnover) => new()
    {
        Account = turnover.Account,
        Commodity = turnover.Commodity,
        Opening = Mass.FromMilligrams(turnover.Opening),
        Received = Mass.FromMilligrams(turnover.Received),
        Issued = Mass.FromMilligrams(turnover.Issued),
    };
}
