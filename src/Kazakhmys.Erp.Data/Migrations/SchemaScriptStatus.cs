using NodaTime;

namespace Kazakhmys.Erp.Data.Migrations;

/// <summary>One schema script of a module and its state in the database.</summary>
public sealed record SchemaScriptStatus
{
    /// <summary>Module whose tables it creates.</summary>
    public required string Module { get; init; }

    /// <summary>Its number in the module, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>Its name without number and extension.</summary>
    public required string Name { get; init; }

    /// <summary>SHA-256 of its text with line feeds as line ends, lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Whether it is applied.</summary>
    public required SchemaScriptState State { get; init; }

    /// <summary>When it was applied; null when it is pending.</summary>
    public Instant? AppliedAt { get; init; }

    /// <summary>The suite version that applied it, or that would.</summary>
    public required string SuiteVersion { get; init; }
}
