using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Ledger.Periods;

namespace Kazakhmys.Erp.Ledger.Masters;

/// <summary>A period as the posting path needs it; days as numbers, the end exclusive.</summary>
internal sealed record PeriodSpan(Code Code, long FirstDay, long EndDay, PeriodState State, int Revision, long OpenedSeq, bool IsIndexed)
{
    public LedgerPeriod Of(Code book) => new()
    {
        Book = book,
        Period = Period.Between(Code, ProductionDay.FromNumber(FirstDay).Date, ProductionDay.FromNumber(EndDay).Date),
        State = State,
        Revision = Revision,
    };
}
