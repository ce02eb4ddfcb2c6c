using NodaTime;

namespace Kazakhmys.Erp.Data.PostgreSql;

/// <summary>How the PostgreSQL store connects. What the connection string says itself wins.</summary>
public sealed record PostgreSqlStoreOptions
{
    /// <summary>How long a statement waits for a row lock before <c>data.store.busy</c>. Sent as start-up option unless the connection string has <c>Options</c>.</summary>
    public Duration LockTimeout { get; set; } = Duration.FromSeconds(30);

    /// <summary>Statements that the driver keeps prepared per connection. 0 behind a pooler that works per transaction.</summary>
    public int PreparedStatements { get; set; } = 64;
}
