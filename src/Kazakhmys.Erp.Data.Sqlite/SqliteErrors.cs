using System.Data.Common;
using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Violations;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Kazakhmys.Erp.Data.Sqlite;

/// <summary>Typed errors for result codes (https://www.sqlite.org/rescode.html).</summary>
internal static class SqliteErrors
{
    private const int ConstraintPrimaryKey = 1555;
    private const int ConstraintUnique = 2067;
    private const int ConstraintDatatype = 3091;

    internal static ErpException Translated(DbException exception) => exception is SqliteException error
        ? (error.SqliteErrorCode & 0xFF) switch
        {
            raw.SQLITE_BUSY or raw.SQLITE_LOCKED => Store(DataViolations.StoreBusy, error),
            raw.SQLITE_FULL => Store(DataViolations.StoreFull, error),
            raw.SQLITE_READONLY or raw.SQLITE_PERM => Store(DataViolations.StoreReadOnly, error),
            raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB => Store(DataViolations.StoreDamaged, error),
            raw.SQLITE_CANTOPEN or raw.SQLITE_IOERR => Store(DataViolations.StoreUnreachable, error),
            raw.SQLITE_CONSTRAINT => Constraint(error),
            // The only word SQLite has for a sum() that left the range of bigint.
            raw.SQLITE_ERROR when error.Message.Contains("integer overflow", StringComparison.Ordinal) =>
                new OverflowedException(DataViolations.Overflow.At(""), error),
            _ => Refused(error),
        }
        : Store(DataViolations.StoreUnreachable, exception);

    internal static StoreException Store(ViolationKind kind, Exception? inner = null) => new(kind.At(""), inner);

    private static ErpException Constraint(SqliteException error) => error.SqliteExtendedErrorCode switch
    {
        ConstraintPrimaryKey or ConstraintUnique => new ConcurrencyException(DataViolations.Concurrency.At(""), error),
        // Columns are text and bigint and binds are typed: only a sum that left the range of bigint has another type.
        ConstraintDatatype => new OverflowedException(DataViolations.Overflow.At(""), error),
        _ => Refused(error),
    };

    private static StoreException Refused(SqliteException error) => new(DataViolations.StoreRefused.At("", error.Message), error);
}
