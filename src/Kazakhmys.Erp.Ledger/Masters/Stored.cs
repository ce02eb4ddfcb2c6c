using Kazakhmys.Erp.Ledger.Accounts;
using Kazakhmys.Erp.Ledger.Entries;
using Kazakhmys.Erp.Ledger.Periods;

namespace Kazakhmys.Erp.Ledger.Masters;

/// <summary>How enumerations are written in the tables and in canonical forms. Never changed, only added to.</summary>
internal static class Stored
{
    private static readonly string[] _accountKinds =
        ["reserve", "stock", "in-process", "in-transit", "product", "consumed", "loss", "unaccounted", "funding", "external"];

    private static readonly string[] _entryKinds = ["original", "reversal", "adjustment", "assertion", "close", "reopening"];

    private static readonly string[] _states = ["open", "closing", "closed"];

    public static string Text(AccountKind kind) => _accountKinds[(int)kind];

    public static string Text(EntryKind kind) => _entryKinds[(int)kind];

    public static string Text(PeriodState state) => _states[(int)state];

    public static AccountKind Kind(string text) => (AccountKind)Index(_accountKinds, text);

    public static PeriodState State(string text) => (PeriodState)Index(_states, text);

    private static int Index(string[] texts, string text)
    {
        var index = Array.IndexOf(texts, text);
        return index >= 0 ? index : throw new FormatException($"'{text}' is none of {string.Join(", ", texts)}.");
    }
}
