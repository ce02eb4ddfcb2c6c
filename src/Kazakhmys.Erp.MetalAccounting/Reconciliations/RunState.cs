namespace Kazakhmys.Erp.MetalAccounting.Reconciliations;

/// <summary>How far a stored reconciliation has come.</summary>
public enum RunState
{
    /// <summary>Calculated; not to be used yet.</summary>
    Draft = 0,

    /// <summary>Accepted by a second person: what the close posts from.</summary>
    Accepted = 1,

    /// <summary>Accepted once; a run of the period accepted later took its place.</summary>
    Superseded = 2,
}
