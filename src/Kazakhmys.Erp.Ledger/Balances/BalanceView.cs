using Kazakhmys.Erp.Ledger.Entries;

namespace Kazakhmys.Erp.Ledger.Balances;

/// <summary>Latest balances as one unit of work sees them: the committed ones below, its own above. Used under the lock of the book's head.</summary>
internal sealed class BalanceView(EntryHash head, Dictionary<(int Account, int Commodity), long> committed)
{
    private readonly Dictionary<(int Account, int Commodity), long> _own = [];

    /// <summary>The head that it is right for: after the last post of the unit of work.</summary>
    public EntryHash Head { get; set; } = head;

    public bool TryGet(int account, int commodity, out long balance) =>
        _own.TryGetValue((account, commodity), out balance) || committed.TryGetValue((account, commodity), out balance);

    public void Set(int account, int commodity, long balance) => _own[(account, commodity)] = balance;

    public void Add(int account, int commodity, long net)
    {
        if (TryGet(account, commodity, out var balance))
            Set(account, commodity, balance + net);
    }

    public void MergeInto(Dictionary<(int Account, int Commodity), long> balances)
    {
        foreach (var (key, balance) in _own)
            balances[key] = balance;
    }
}
