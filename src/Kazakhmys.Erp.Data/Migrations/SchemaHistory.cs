using Kazakhmys.Erp.Data.Stores;
using NodaTime;
using NodaTime.Text;

namespace Kazakhmys.Erp.Data.Migrations;

/// <summary>The table that says which scripts were applied.</summary>
internal static class SchemaHistory
{
    internal const string Create =
        """
        -- replicated: erp_schema
        create table erp_schema (
            module text collate "C" not null,
            number bigint not null,
            name text collate "C" not null,
            sha256 text collate "C" not null,
            applied_at text collate "C" not null,
            suite_version text collate "C" not null,
            primary key (module, number)
        );
        """;

    private const string Select =
        "select module, number, name, sha256, applied_at, suite_version from erp_schema order by module, number";

    private const string Insert =
        "insert into erp_schema (module, number, name, sha256, applied_at, suite_version) values ($1, $2, $3, $4, $5, $6)";

    internal static Task<bool> IsThereAsync(StoreSession session, CancellationToken cancellationToken) =>
        session.Store.HasTableAsync(session, "erp_schema", cancellationToken);

    internal static async Task<IReadOnlyList<SchemaScriptStatus>> ReadAsync(StoreSession session, CancellationToken cancellationToken)
    {
        var applied = new List<SchemaScriptStatus>();
        if (!await IsThereAsync(session, cancellationToken).ConfigureAwait(false))
            return applied;
        using var statement = session.Prepare(Select);
        while (await statement.StepAsync(cancellationToken).ConfigureAwait(false))
            applied.Add(new SchemaScriptStatus
            {
                Module = statement.Text(0)!,
                Number = checked((int)statement.Number(1)),
                Name = statement.Text(2)!,
                Sha256 = statement.Text(3)!,
                AppliedAt = InstantPattern.ExtendedIso.Parse(statement.Text(4)!).Value,
                SuiteVersion = statement.Text(5)!,
                State = SchemaScriptState.Applied,
            });
        return applied;
    }

    internal static async Task AddAsync(
        UnitOfWork unitOfWork, ModuleScript script, Instant appliedAt, CancellationToken cancellationToken)
    {
        using var statement = unitOfWork.Prepare(Insert);
        statement.Bind(0, script.Module);
        statement.Bind(1, script.Number);
        statement.Bind(2, script.Name);
        statement.Bind(3, script.Sha256);
        statement.Bind(4, InstantPattern.ExtendedIso.Format(appliedAt));
        statement.Bind(5, script.SuiteVersion);
        await statement.ExecuteAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The row as a statement for an exported script; every part is a name, a number, a hash or an instant of ours.</summary>
    internal static string InsertLine(ModuleScript script, Instant appliedAt) =>
        $"insert into erp_schema (module, number, name, sha256, applied_at, suite_version) values ('{script.Module}', {script.Number}, "
        + $"'{script.Name}', '{script.Sha256}', '{InstantPattern.ExtendedIso.Format(appliedAt)}', '{script.SuiteVersion}');";
}
