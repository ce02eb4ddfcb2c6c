using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Hosting;
using Kazakhmys.Erp.Kernel.Violations;
using NodaTime;

namespace Kazakhmys.Erp.Data.Migrations;

/// <summary>The migrator; why it is our own: docs/decisions/0001-own-migrator.md.</summary>
internal sealed class ErpSchema(ErpStore store, IEnumerable<ErpModule> modules, IClock clock) : IErpSchema
{
    public Task<IReadOnlyList<SchemaScriptStatus>> MigrateAsync(CancellationToken cancellationToken = default)
    {
        var scripts = ModuleScripts.Load(modules);
        return store.WriteAsync(null, unitOfWork => ApplyAsync(unitOfWork, scripts, cancellationToken), cancellationToken);
    }

    public Task<IReadOnlyList<SchemaScriptStatus>> StatusAsync(CancellationToken cancellationToken = default)
    {
        var scripts = ModuleScripts.Load(modules);
        return store.ReadAsync(
            null,
            async session => Compared(scripts, await SchemaHistory.ReadAsync(session, cancellationToken).ConfigureAwait(false)),
            cancellationToken);
    }

    public async Task ExportAsync(TextWriter writer, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(writer);
        var scripts = ModuleScripts.Load(modules);
        var (isThere, applied) = await store.ReadAsync(
            null,
            async session => (await SchemaHistory.IsThereAsync(session, cancellationToken).ConfigureAwait(false),
                await SchemaHistory.ReadAsync(session, cancellationToken).ConfigureAwait(false)),
            cancellationToken).ConfigureAwait(false);
        Guard(Compared(scripts, applied));
        if (!isThere)
            await WriteAsync(store.SchemaSql(SchemaHistory.Create)).ConfigureAwait(false);
        foreach (var script in Pending(scripts, applied))
        {
            await WriteAsync($"-- {script.Module} {script.Number:0000} {script.Name}").ConfigureAwait(false);
            await WriteAsync(store.SchemaSql(script.Text)).ConfigureAwait(false);
            await WriteAsync(SchemaHistory.InsertLine(script, clock.GetCurrentInstant())).ConfigureAwait(false);
        }

        Task WriteAsync(string text) => writer.WriteLineAsync(text.AsMemory(), cancellationToken);
    }

    private async Task<IReadOnlyList<SchemaScriptStatus>> ApplyAsync(
        UnitOfWork unitOfWork, IReadOnlyList<ModuleScript> scripts, CancellationToken cancellationToken)
    {
        await store.LockSchemaAsync(unitOfWork, cancellationToken).ConfigureAwait(false);
        var applied = await SchemaHistory.ReadAsync(unitOfWork, cancellationToken).ConfigureAwait(false);
        Guard(Compared(scripts, applied));
        if (!await SchemaHistory.IsThereAsync(unitOfWork, cancellationToken).ConfigureAwait(false))
            await RunAsync(unitOfWork, SchemaHistory.Create, cancellationToken).ConfigureAwait(false);
        var now = clock.GetCurrentInstant();
        var done = new List<SchemaScriptStatus>();
        foreach (var script in Pending(scripts, applied))
        {
            await RunAsync(unitOfWork, script.Text, cancellationToken).ConfigureAwait(false);
            await SchemaHistory.AddAsync(unitOfWork, script, now, cancellationToken).ConfigureAwait(false);
            done.Add(script.Status(SchemaScriptState.Applied) with { AppliedAt = now });
        }
        return done;
    }

    private async Task RunAsync(UnitOfWork unitOfWork, string script, CancellationToken cancellationToken)
    {
        var command = unitOfWork.Connection.CreateCommand();
        await using (command.ConfigureAwait(false))
        {
            command.Transaction = unitOfWork.Transaction;
            command.CommandText = store.SchemaSql(script);
            // A table that grew for years may take longer to change than any statement of a working day.
            command.CommandTimeout = 0;
            await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private static IEnumerable<ModuleScript> Pending(IReadOnlyList<ModuleScript> scripts, IReadOnlyList<SchemaScriptStatus> applied) =>
        scripts.Where(s => !applied.Any(a => a.Module == s.Module && a.Number == s.Number));

    private static IReadOnlyList<SchemaScriptStatus> Compared(
        IReadOnlyList<ModuleScript> scripts, IReadOnlyList<SchemaScriptStatus> applied)
    {
        var known = scripts.Select(script => applied.FirstOrDefault(a => a.Module == script.Module && a.Number == script.Number) switch
        {
            null => script.Status(SchemaScriptState.Pending),
            var row when row.Sha256 != script.Sha256 => row with { State = SchemaScriptState.Changed },
            var row => row,
        });
        // Applied scripts of modules that this host does not register are none of its business.
        var newer = applied
            .Where(a => scripts.Any(s => s.Module == a.Module) && !scripts.Any(s => s.Module == a.Module && s.Number == a.Number))
            .Select(a => a with { State = SchemaScriptState.Newer });
        return [.. known, .. newer];
    }

    private void Guard(IReadOnlyList<SchemaScriptStatus> scripts)
    {
        var violations = scripts.Where(s => s.State is SchemaScriptState.Changed or SchemaScriptState.Newer).Select(Violation).ToList();
        if (violations.Count > 0)
            throw new RuleViolatedException(violations);
    }

    private Violation Violation(SchemaScriptStatus script)
    {
        var file = $"{script.Number:0000}_{script.Name}";
        return script.State == SchemaScriptState.Changed
            ? DataViolations.SchemaChanged.At("", file, ("module", script.Module))
            : DataViolations.SchemaNewer.At(
                "", file, ("module", script.Module), ("stored", script.SuiteVersion),
                ("running", modules.First(m => m.Name == script.Module).Version));
    }
}
