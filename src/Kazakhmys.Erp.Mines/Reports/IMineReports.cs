using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Mines.Reports;

/// <summary>Reports of a mine. Hosts consume it.</summary>
public interface IMineReports
{
    /// <summary>A mine over a period: a month, a quarter, any days.</summary>
    /// <exception cref="NotFoundException">The mine is not there (<c>mines.mine.not-found</c>).</exception>
    Task<MineReport> ForPeriodAsync(Code book, Code mine, Period period, StoreSession? within = null, CancellationToken cancellationToken = default);
}
