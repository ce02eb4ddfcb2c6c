using System.Data.Common;
using Kazakhmys.Erp.Data.Stores;

namespace Kazakhmys.Erp.Data.PostgreSql;

/// <summary>A snapshot: REPEATABLE READ, READ ONLY.</summary>
internal sealed class PostgreSqlReadSession : StoreSession
{
    internal PostgreSqlReadSession(
        PostgreSqlStore store, DbConnection connection, DbTransaction transaction, Func<StoreSession, ValueTask> release)
        : base(store, connection, transaction, release)
    {
    }

    protected override async ValueTask DisposeCoreAsync()
    {
        await Transaction.DisposeAsync().ConfigureAwait(false);
        await base.DisposeCoreAsync().ConfigureAwait(false);
    }
}
