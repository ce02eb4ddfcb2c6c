using System.Runtime.CompilerServices;
using Kazakhmys.Erp.Data.Stores;

namespace Kazakhmys.Erp.Ledger.Balances;

/// <summary>
/// The latest balances of accounts that may not go below zero, so that posting to the current day costs no query.
/// Valid only for the head sequence it was kept at: whoever else writes to the book makes it stale.
/// </summary>
internal sealed class BalanceCache
{
    private readonly Dictionary<string, Kept> _kept = new(StringComparer.Ordinal);
    private readonly ConditionalWeakTable<UnitOfWork, Dictionary<string, BalanceView>> _views = [];
    private readonly Lock _lock = new();

    /// <summary>The view that a unit of work has of a book's balances; what it changes is kept only when it commits.</summary>
    public BalanceView View(UnitOfWork unitOfWork, string book, long headSeq)
    {
        var views = _views.GetValue(unitOfWork, _ => new Dictionary<string, BalanceView>(StringComparer.Ordinal));
        if (views.TryGetValue(book, out var view))
            return view;
        lock (_lock)
        {
            if (!_kept.TryGetValue(book, out var kept) || kept.Seq != headSeq)
                _kept[book] = kept = new Kept(headSeq, []);
            view = new BalanceView(kept.Balances);
            views.Add(book, view);
            if (!unitOfWork.IsJoined)
                unitOfWork.WhenCommitted(() => Commit(book, kept, view));
            return view;
        }
    }

    private void Commit(string book, Kept from, BalanceView view)
    {
        lock (_lock)
        {
            if (!_kept.TryGetValue(book, out var present) || !ReferenceEquals(present, from))
                return;
            view.MergeInto(from.Balances);
            _kept[book] = new Kept(view.Seq, from.Balances);
        }
    }

    private sealed record Kept(long Seq, Dictionary<(int Account, int Commodity), long> Balances);
}
