namespace Kazakhmys.Erp.Data.Migrations;

/// <summary>
/// The tables of the registered modules. Hosts consume it. Scripts are embedded in the modules, numbered, checksummed and only ever
/// added to; a host that runs DDL itself exports them instead of migrating.
/// </summary>
public interface IErpSchema
{
    /// <summary>
    /// Applies what is missing, in one transaction under a lock that lets one host migrate at a time. Answers what it applied: nothing
    /// when all is there.
    /// </summary>
    /// <exception cref="Kernel.Violations.RuleViolatedException">
    /// An applied script has changed (<c>data.schema.changed</c>), the database is newer than this host (<c>data.schema.newer</c>), or the
    /// modules do not fit together (<c>data.schema.numbering</c>, <c>data.schema.dependency</c>). Nothing was applied.
    /// </exception>
    Task<IReadOnlyList<SchemaScriptStatus>> MigrateAsync(CancellationToken cancellationToken = default);

    /// <summary>Every script of the registered modules, and every applied one that they no longer know, with its state.</summary>
    Task<IReadOnlyList<SchemaScriptStatus>> StatusAsync(CancellationToken cancellationToken = default);

    /// <summary>
    /// Writes what is missing as one script for this engine, with the rows that record it, for administrators who run DDL themselves.
    /// The database is not changed.
    /// </summary>
    Task ExportAsync(TextWriter writer, CancellationToken cancellationToken = default);
}
