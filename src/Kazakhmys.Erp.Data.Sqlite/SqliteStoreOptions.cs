using NodaTime;

namespace Kazakhmys.Erp.Data.Sqlite;

/// <summary>How the SQLite store opens its file. The defaults are right for a site.</summary>
public sealed record SqliteStoreOptions
{
    /// <summary>How long a writer waits for another one, of this or another process, before <c>data.store.busy</c>.</summary>
    public Duration BusyTimeout { get; set; } = Duration.FromSeconds(30);

    /// <summary>What a commit waits for. <see cref="SqliteDurability.Normal"/> only for imports that can be repeated.</summary>
    public SqliteDurability Durability { get; set; } = SqliteDurability.Full;

    /// <summary>Pages of write-ahead log after which a commit also copies them into the file.</summary>
    public int CheckpointPages { get; set; } = 4000;

    /// <summary>Page cache of each connection in KiB.</summary>
    public int CacheKibibytes { get; set; } = 64 * 1024;

    /// <summary>Reading connections that are kept open between sessions.</summary>
    public int IdleReaders { get; set; } = 8;
}
