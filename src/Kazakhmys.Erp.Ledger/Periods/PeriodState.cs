namespace Kazakhmys.Erp.Ledger.Periods;

/// <summary>What may be posted to a period.</summary>
public enum PeriodState
{
    /// <summary>Everything.</summary>
    Open = 0,

    /// <summary>Only adjustments and reversals, by those who close.</summary>
    Closing = 1,

    /// <summary>Nothing.</summary>
    Closed = 2,
}
