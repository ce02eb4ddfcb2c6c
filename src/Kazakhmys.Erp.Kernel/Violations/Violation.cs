using System.Globalization;

namespace Kazakhmys.Erp.Kernel.Violations;

/// <summary>One thing that is wrong with an input or that a business rule says no to.</summary>
public sealed record Violation
{
    /// <summary>Stable code, for example <c>mines.shift-report.duplicate</c>. Codes are public API and documented in <c>docs/errors.md</c>.</summary>
    public required string Code { get; init; }

    /// <summary>Property path of the offending value (<c>Loads[3].Mass</c>); empty when the whole input is meant.</summary>
    public required string Path { get; init; }

    /// <summary>The offending value as text, if there is one that may be shown.</summary>
    public string? Value { get; init; }

    /// <summary>The message in three languages, arguments filled in.</summary>
    public required LocalizedText Message { get; init; }

    /// <summary>The arguments of the message by name, for hosts with texts of their own.</summary>
    public IReadOnlyDictionary<string, object?> Arguments { get; init; } = new Dictionary<string, object?>();

    /// <summary>Whether it refuses the operation.</summary>
    public ViolationSeverity Severity { get; init; }

    /// <summary>True when it refuses the operation.</summary>
    public bool IsError => Severity == ViolationSeverity.Error;

    /// <summary>The same violation at a path below <paramref name="prefix"/> (<c>Entries[2]</c>).</summary>
    public Violation Under(string prefix) =>
        this with { Path = Path.Length == 0 ? prefix : Path[0] == '[' ? prefix + Path : $"{prefix}.{Path}" };

    /// <summary>Code, path and English message on one line.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Code}{(Path.Length == 0 ? "" : $" at {Path}")}: {Message.En}");
}
