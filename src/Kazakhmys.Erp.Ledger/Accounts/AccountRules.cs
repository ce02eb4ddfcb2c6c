namespace Kazakhmys.Erp.Ledger.Accounts;

/// <summary>What accounts of a kind usually allow.</summary>
public static class AccountRules
{
    /// <summary>Whether accounts of a kind may go below zero unless said otherwise: what is outside or in between may, what can be counted may not.</summary>
    public static bool AllowsOverdraft(AccountKind kind) =>
        kind is AccountKind.External or AccountKind.Funding or AccountKind.Unaccounted or AccountKind.InProcess;
}
