using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Kazakhmys.Erp.Data.Stores;

namespace Kazakhmys.Erp.Ledger.Masters;

/// <summary>
/// Keeps the masters of each book at their committed version. A unit of work that has changed masters itself reads them anew each
/// time: they may be rolled back, in part too, and then changed again to the same version with other content.
/// </summary>
internal sealed class MastersCache
{
    private readonly ConcurrentDictionary<string, BookMasters> _shared = new(StringComparer.Ordinal);
    private readonly ConditionalWeakTable<StoreSession, object> _changed = [];

    public async ValueTask<BookMasters> GetAsync(StoreSession session, string book, long version, CancellationToken cancellationToken)
    {
        if (_shared.TryGetValue(book, out var shared) && shared.Version == version)
            return shared;
        var loaded = await MastersStore
            .LoadAsync(session, book, version, shared?.Version < version ? shared : null, cancellationToken)
            .ConfigureAwait(false);
        if (session is not UnitOfWork { IsJoined: true } && !_changed.TryGetValue(session, out _))
            Share(book, loaded);
        return loaded;
    }

    /// <summary>Says that a unit of work has changed masters: what it reads from now on is not shared.</summary>
    public void Changed(UnitOfWork unitOfWork) => _changed.GetOrCreateValue(unitOfWork);

    private void Share(string book, BookMasters loaded) =>
        _shared.AddOrUpdate(book, loaded, (_, present) => present.Version > loaded.Version ? present : loaded);
}
