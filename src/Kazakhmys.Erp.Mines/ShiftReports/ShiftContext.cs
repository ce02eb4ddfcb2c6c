using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Mines.PeriodProductions;
using Kazakhmys.Erp.Mines.Register;
using Kazakhmys.Erp.Mines.Stopes;

namespace Kazakhmys.Erp.Mines.ShiftReports;

/// <summary>Reads what the approval of a report must know besides the report itself.</summary>
internal sealed class ShiftContext(ProductionCalendar calendar)
{
    public async Task<ShiftFacts> ReadAsync(
        StoreSession session, Mine mine, Shift shift, IReadOnlyList<StoredReport> reports, CancellationToken cancellationToken)
    {
        var covering = await PeriodProductionStore.CoveringAsync(session, mine.Book, mine.Code, shift.Day, cancellationToken).ConfigureAwait(false);
        var gates = await StopeStore.GatesAsync(session, mine.Book, mine.Code, cancellationToken).ConfigureAwait(false);
        return new ShiftFacts(calendar.IntervalOf(shift), covering, gates, reports);
    }
}
