namespace Kazakhmys.Erp.Geology.Statements;

/// <summary>Where a reserve statement stands.</summary>
public enum ReserveStatementStatus
{
    /// <summary>Drawn up, not approved.</summary>
    Draft = 0,

    /// <summary>Approved: never edited again.</summary>
    Approved = 1,

    /// <summary>Replaced by a later approved statement.</summary>
    Superseded = 2,
}
