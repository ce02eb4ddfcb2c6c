using System.Runtime.CompilerServices;
using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Ledger.Entries;

namespace Kazakhmys.Erp.Ledger.Balances;

/// <summary>
/// The latest balances of accounts that may not go below zero, so that posting to the current day costs no query.
/// Valid only for the head that it was kept at: whoever else writes to the book, or takes back what was written, makes it stale.
/// The hash tells, not the sequence: after a rollback other entries have the same sequence.
/// </summary>
internal sealed class BalanceCache
{
    private readonly Dictionary<string, Kept> _kept = new(StringComparer.Ordinal);
    private readonly ConditionalWeakTable<UnitOfWork, Dictionary<string, BalanceView>> _views = [];
    private readonly Lock _lock = new();

    /// <summary>The view that a unit of work has of a book's balances; what it changes is kept only when it commits.</summary>
    public BalanceView View(UnitOfWork unitOfWork, string book, EntryHash head)
    {
        var views = _views.GetValue(unitOfWork, _ => new Dictionary<string, BalanceView>(StringComparer.Ordinal));
        if (views.TryGetValue(book, out var view) && view.Head == head)
            return view;
        lock (_lock)
        {
            if (!_kept.TryGetValue(book, out var kept) || kept.Head != head)
                _kept[book] = kept = new Kept(head, []);
            views[book] = view = new BalanceView(head, kept.Balances);
            if (!unitOfWork.IsJoined)
                unitOfWork.WhenCommitted(() => Commit(book, kept, view));
            return view;
        }
    }

    private void Commit(string book, Kept from, BalanceView view)
    {
        lock (_lock)
        {
            // A unit of work that wrote nothing has released the head unchanged: another may already read from these balances.
            if (!_kept.TryGetValue(book, out var present) || !ReferenceEquals(present, from) || view.Head == from.Head)
                return;
            view.MergeInto(from.Balances);
            _kept[book] = new Kept(view.Head, from.Balances);
        }
    }

    private sealed record Kept(EntryHash Head, Dictionary<(int Account, int Commodity), long> Balances);
}
