using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;

namespace Kazakhmys.Erp.Ledger.Periods;

/// <summary>A period of a book.</summary>
public sealed record LedgerPeriod
{
    /// <summary>The book.</summary>
    public required Code Book { get; init; }

    /// <summary>The production days and the code.</summary>
    public required Period Period { get; init; }

    /// <summary>What may be posted to it.</summary>
    public required PeriodState State { get; init; }

    /// <summary>How often it has been closed; the number of its latest snapshot.</summary>
    public required int Revision { get; init; }
}
