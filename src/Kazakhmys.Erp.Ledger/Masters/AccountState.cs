using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Ledger.Accounts;
using Kazakhmys.Erp.Ledger.Entries;

namespace Kazakhmys.Erp.Ledger.Masters;

/// <summary>An account as the posting path needs it. Immutable: a closure gives a new state.</summary>
internal sealed record AccountState(
    int Id, Code Code, AccountKind Kind, Code? Material, bool AllowsOverdraft, long ValidFrom, long LastDay, EntryHash Fingerprint)
{
    public const long NeverClosed = long.MaxValue;

    public bool IsValidOn(long day) => day >= ValidFrom && day <= LastDay;
}
