using System.Data.Common;
using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Violations;
using Npgsql;

namespace Kazakhmys.Erp.Data.PostgreSql;

/// <summary>Typed errors for SQLSTATE (https://www.postgresql.org/docs/current/errcodes-appendix.html).</summary>
internal static class PostgreSqlErrors
{
    internal static ErpException Translated(DbException exception) => exception is PostgresException error
        ? error.SqlState switch
        {
            PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.LockNotAvailable
                or PostgresErrorCodes.QueryCanceled or PostgresErrorCodes.TooManyConnections => Store(DataViolations.StoreBusy, error),
            PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.ExclusionViolation =>
                new ConcurrencyException(DataViolations.Concurrency.At(""), error),
            PostgresErrorCodes.NumericValueOutOfRange => new OverflowedException(DataViolations.Overflow.At(""), error),
            PostgresErrorCodes.DiskFull => Store(DataViolations.StoreFull, error),
            PostgresErrorCodes.ReadOnlySqlTransaction => Store(DataViolations.StoreReadOnly, error),
            PostgresErrorCodes.DataCorrupted or PostgresErrorCodes.IndexCorrupted => Store(DataViolations.StoreDamaged, error),
            var state when IsUnreachable(state) => Store(DataViolations.StoreUnreachable, error),
            _ => new StoreException(DataViolations.StoreRefused.At("", error.MessageText), error),
        }
        : Store(DataViolations.StoreUnreachable, exception);

    // 08 connection, 28 authorization, 3D no such database, 57P operator intervention (shutdown, crash, start-up), 58 system error.
    private static bool IsUnreachable(string state) =>
        state.StartsWith("08", StringComparison.Ordinal) || state.StartsWith("28", StringComparison.Ordinal)
        || state.StartsWith("3D", StringComparison.Ordinal) || state.StartsWith("57P", StringComparison.Ordinal)
        || state.StartsWith("58", StringComparison.Ordinal);

    private static StoreException Store(ViolationKind kind, Exception inner) => new(kind.At(""), inner);
}
