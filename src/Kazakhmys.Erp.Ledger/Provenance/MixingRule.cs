namespace Kazakhmys.Erp.Ledger.Provenance;

/// <summary>How a stock gives back what it received. Lots that have accounts of their own keep their identity under either rule.</summary>
public enum MixingRule
{
    /// <summary>Perfectly mixed: every issue takes of each origin in proportion.</summary>
    Proportional = 0,

    /// <summary>First in, first out.</summary>
    FirstInFirstOut = 1,
}
