using System.Reflection;

namespace Kazakhmys.Erp.Kernel.Hosting;

/// <summary>
/// What a package tells the suite about itself when it is registered: its name, the assembly that embeds its schema scripts,
/// and the modules whose tables must be there first.
/// </summary>
public sealed record ErpModule
{
    /// <summary>Short name, also the prefix of its tables: <c>mines</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The assembly whose resources <c>&lt;assembly&gt;.Schema.NNNN_name.sql</c> are its schema scripts, in order.</summary>
    public required Assembly Assembly { get; init; }

    /// <summary>Names of the modules whose schema comes first.</summary>
    public IReadOnlyList<string> After { get; init; } = [];

    /// <summary>The suite version of the package, from its assembly.</summary>
    public string Version => SuiteVersion.Of(Assembly);
}
