using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;

namespace Kazakhmys.Erp.Mines.Reports;

/// <summary>Sums of the work of a mine over approved reports.</summary>
internal static class WorkStore
{
    private const string Select =
        """
        select count(*) as Approved, cast(coalesce(sum(r.drilled), 0) as bigint) as Drilled, cast(coalesce(sum(r.blasted), 0) as bigint) as Blasted,
               cast(coalesce(sum(r.hoisted), 0) as bigint) as Hoisted, cast(coalesce(sum(r.crew), 0) as bigint) as Crew
        from mines_shift_approval a
        join mines_shift_report r on r.book = a.book and r.document = a.document and r.revision = a.revision
        where a.book = @book and a.document >= @first and a.document < @end and r.mine = @mine and not exists
            (select 1 from mines_shift_approval l where l.book = a.book and l.document = a.document and l.revision > a.revision)
        """;

    public static async Task<WorkRow> OfPeriodAsync(StoreSession session, Code book, Code mine, Period period, CancellationToken cancellationToken) =>
        (await session.QueryAsync<WorkRow>(
            Select,
            new { book = book.Value, mine = mine.Value, first = $"{period.First}/", end = $"{period.End}/" },
            cancellationToken).ConfigureAwait(false)).Single();
}
