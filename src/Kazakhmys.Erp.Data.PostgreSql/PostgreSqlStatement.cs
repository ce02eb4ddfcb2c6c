using System.Text;
using System.Text.RegularExpressions;
using Kazakhmys.Erp.Data.Stores;
using Npgsql;
using NpgsqlTypes;

namespace Kazakhmys.Erp.Data.PostgreSql;

/// <summary>A command with positional parameters; the driver prepares it when it comes again.</summary>
internal sealed partial class PostgreSqlStatement : StoreStatement
{
    private readonly NpgsqlCommand _command;
    private NpgsqlDataReader? _reader;

    internal PostgreSqlStatement(NpgsqlConnection connection, NpgsqlTransaction transaction, string sql)
    {
        _command = new NpgsqlCommand(sql, connection, transaction);
        for (var i = Placeholder().Matches(sql).Select(m => int.Parse(m.ValueSpan[1..], null)).DefaultIfEmpty().Max(); i > 0; i--)
            _command.Parameters.Add(new NpgsqlParameter());
    }

    public override void Bind(int position, long value)
    {
        if (_command.Parameters[position] is NpgsqlParameter<long> number)
            number.TypedValue = value;
        else
            _command.Parameters[position] = new NpgsqlParameter<long> { TypedValue = value };
    }

    public override void Bind(int position, string? value) => _command.Parameters[position] =
        new NpgsqlParameter { NpgsqlDbType = NpgsqlDbType.Text, Value = (object?)value ?? DBNull.Value };

    public override async ValueTask<int> ExecuteAsync(CancellationToken cancellationToken = default)
    {
        await ResetAsync(cancellationToken).ConfigureAwait(false);
        return await _command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
    }

    public override async ValueTask<bool> StepAsync(CancellationToken cancellationToken = default)
    {
        _reader ??= await _command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        if (await _reader.ReadAsync(cancellationToken).ConfigureAwait(false))
            return true;
        await ResetAsync(cancellationToken).ConfigureAwait(false);
        return false;
    }

    public override long Number(int column) => Row.IsDBNull(column) ? 0 : Row.GetInt64(column);

    public override bool IsNull(int column) => Row.IsDBNull(column);

    public override ReadOnlySpan<byte> Utf8(int column) => Row.IsDBNull(column) ? [] : Encoding.UTF8.GetBytes(Row.GetString(column));

    public override string? Text(int column) => Row.IsDBNull(column) ? null : Row.GetString(column);

    public override async ValueTask ResetAsync(CancellationToken cancellationToken = default)
    {
        if (_reader is null)
            return;
        await _reader.DisposeAsync().ConfigureAwait(false);
        _reader = null;
    }

    protected override void Dispose(bool disposing)
    {
        if (!disposing)
            return;
        _reader?.Dispose();
        _reader = null;
        _command.Dispose();
    }

    private NpgsqlDataReader Row => _reader ?? throw new InvalidOperationException("There is no current row.");

    [GeneratedRegex(@"\$\d+")]
    private static partial Regex Placeholder();
}
