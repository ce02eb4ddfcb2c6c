using System.Data.Common;
using Kazakhmys.Erp.Data.Stores;

namespace Kazakhmys.Erp.Data.Sqlite;

/// <summary>A snapshot on one of the store's reading connections.</summary>
internal sealed class SqliteReadSession : StoreSession
{
    internal SqliteReadSession(SqliteStore store, SqliteSlot slot, DbTransaction transaction, Func<StoreSession, ValueTask> release)
        : base(store, slot.Connection, transaction, release) => Slot = slot;

    internal SqliteSlot Slot { get; }

    protected override async ValueTask DisposeCoreAsync()
    {
        await Transaction.DisposeAsync().ConfigureAwait(false);
        await base.DisposeCoreAsync().ConfigureAwait(false);
    }
}
