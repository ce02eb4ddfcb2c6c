using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Kazakhmys.Erp.Data.Stores;

namespace Kazakhmys.Erp.Ledger.Masters;

/// <summary>
/// Keeps the masters of each book at their committed version. A unit of work that has changed masters itself sees its own,
/// which are never shared: it may still be rolled back.
/// </summary>
internal sealed class MastersCache
{
    private readonly ConcurrentDictionary<string, BookMasters> _shared = new(StringComparer.Ordinal);
    private readonly ConditionalWeakTable<StoreSession, ConcurrentDictionary<string, BookMasters>> _own = [];

    public async ValueTask<BookMasters> GetAsync(StoreSession session, string book, long version, CancellationToken cancellationToken)
    {
        if (_shared.TryGetValue(book, out var shared) && shared.Version == version)
            return shared;
        if (_own.TryGetValue(session, out var own))
        {
            if (own.TryGetValue(book, out var mine) && mine.Version == version)
                return mine;
            return own[book] = await MastersStore.LoadAsync(session, book, version, shared, cancellationToken).ConfigureAwait(false);
        }
        var loaded = await MastersStore
            .LoadAsync(session, book, version, shared?.Version < version ? shared : null, cancellationToken)
            .ConfigureAwait(false);
        if (session is not UnitOfWork { IsJoined: true })
            Share(book, loaded);
        return loaded;
    }

    /// <summary>Says that a unit of work has changed masters: what it reads from now on is its own.</summary>
    public void Changed(UnitOfWork unitOfWork) => _own.GetOrCreateValue(unitOfWork);

    private void Share(string book, BookMasters loaded) =>
        _shared.AddOrUpdate(book, loaded, (_, present) => present.Version > loaded.Version ? present : loaded);
}
