namespace Kazakhmys.Erp.MetalAccounting.Closes;

/// <summary>The steps of a month-end close, in their order.</summary>
public enum CloseStep
{
    /// <summary>The period takes no more original entries; flowsheets and ledger head are put on record.</summary>
    Collect = 0,

    /// <summary>Every measurement of the period has been judged.</summary>
    Validate = 1,

    /// <summary>The validated measurements are reconciled over each flowsheet; each run then needs the acceptance of a second person.</summary>
    Reconcile = 2,

    /// <summary>Flows of the book are moved to their reconciled amounts.</summary>
    PostAdjustments = 3,

    /// <summary>Closing stocks are put on record, and book less physical goes to unaccounted.</summary>
    StockTake = 4,

    /// <summary>The metal balances and the unaccounted of every area are stated and kept.</summary>
    Statements = 5,

    /// <summary>A person who ran none of the steps signs what was stated.</summary>
    Sign = 6,

    /// <summary>The ledger closes the period.</summary>
    Lock = 7,
}
