namespace Kazakhmys.Erp.Ledger.Entries;

/// <summary>What an entry is.</summary>
public enum EntryKind
{
    /// <summary>Records what happened.</summary>
    Original = 0,

    /// <summary>Takes another entry back, with the same transfers the other way round.</summary>
    Reversal = 1,

    /// <summary>Adds a difference to another entry or to a closed period.</summary>
    Adjustment = 2,

    /// <summary>Records a counted balance (stock-take); moves nothing.</summary>
    Assertion = 3,

    /// <summary>Records the close of a period with the hash of its snapshot; moves nothing.</summary>
    Close = 4,

    /// <summary>Records the reopening of a period, by whom and why; moves nothing.</summary>
    Reopening = 5,
}
