using System.Buffers;
using System.Text;
using SQLitePCL;

namespace Kazakhmys.Erp.Data.Sqlite;

/// <summary>Binds text without allocating. Unpaired surrogates are refused, as PostgreSQL refuses them.</summary>
internal static class SqliteText
{
    private const int OnStack = 256;
    private static readonly UTF8Encoding Strict = new(false, true);

    internal static int Bind(sqlite3_stmt statement, int index, string value)
    {
        // An empty span has no address, and SQLite would take it for null.
        if (value.Length == 0)
            return raw.sqlite3_bind_text(statement, index, value);
        var most = Strict.GetMaxByteCount(value.Length);
        if (most > OnStack)
            return BindLong(statement, index, value, most);
        Span<byte> buffer = stackalloc byte[OnStack];
        return raw.sqlite3_bind_text(statement, index, buffer[..Strict.GetBytes(value, buffer)]);
    }

    private static int BindLong(sqlite3_stmt statement, int index, string value, int most)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(most);
        try
        {
            return raw.sqlite3_bind_text(statement, index, buffer.AsSpan(0, Strict.GetBytes(value, buffer)));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
