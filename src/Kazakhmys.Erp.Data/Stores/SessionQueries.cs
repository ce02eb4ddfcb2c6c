using Dapper;

namespace Kazakhmys.Erp.Data.Stores;

/// <summary>Queries within the transaction of a session.</summary>
internal static class SessionQueries
{
    public static async Task<List<T>> QueryAsync<T>(
        this StoreSession session, string sql, object parameters, CancellationToken cancellationToken) =>
        (await session.Connection.QueryAsync<T>(Command(session, sql, parameters, cancellationToken)).ConfigureAwait(false)).AsList();

    /// <summary>The only row, or null when there is none; more than one is a programming error.</summary>
    public static Task<T?> FindAsync<T>(
        this StoreSession session, string sql, object parameters, CancellationToken cancellationToken) =>
        session.Connection.QuerySingleOrDefaultAsync<T?>(Command(session, sql, parameters, cancellationToken));

    public static Task<int> ExecuteAsync(
        this UnitOfWork unitOfWork, string sql, object parameters, CancellationToken cancellationToken) =>
        unitOfWork.Connection.ExecuteAsync(Command(unitOfWork, sql, parameters, cancellationToken));

    private static CommandDefinition Command(StoreSession session, string sql, object parameters, CancellationToken cancellationToken) =>
        new(sql, parameters, session.Transaction, cancellationToken: cancellationToken);
}
