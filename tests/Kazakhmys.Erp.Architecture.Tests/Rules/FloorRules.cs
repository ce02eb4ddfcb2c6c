using Kazakhmys.Erp.Architecture.Tests.Suite;

namespace Kazakhmys.Erp.Architecture.Tests.Rules;

/// <summary>Who may stand on whom.</summary>
internal static class FloorRules
{
    private const string Prefix = "Kazakhmys.Erp";

    private static readonly string[] Modules =
        ["Geology", "Mines", "Enrichment", "Smelting", "Rail", "Power", "Workforce", "Investment", "Maintenance", "MetalAccounting"];

    private static readonly string[] Foundation = ["Kernel", "Data", "Ledger"];

    private static readonly Dictionary<string, string[]> Allowed = Table();

    /// <summary>Third-party packages that only one package of the suite may bring into a host.</summary>
    private static readonly Dictionary<string, string[]> Reserved = new()
    {
        ["Google.OrTools"] = ["Optimization"],
        ["Npgsql"] = ["Data.PostgreSql"],
        ["Microsoft.Data.Sqlite"] = ["Data.Sqlite"],
        ["SQLitePCLRaw"] = ["Data.Sqlite"],
        ["System.CommandLine"] = ["Tool"],
        ["Spectre.Console"] = ["Tool"],
    };

    /// <summary>References of the project file and of the built library.</summary>
    public static IEnumerable<string> Breaches(SuiteProject project, IEnumerable<string> builtReferences)
    {
        var name = Short(project.Name);
        if (!Allowed.TryGetValue(name, out var allowed))
            return [$"{project.Name} has no floor: add it to docs and to this table"];
        var siblings = project.ProjectReferences.Concat(builtReferences).Where(IsSibling).Select(Short).Distinct()
            .Except(allowed).Where(r => r != name).Select(r => $"{project.Name} references {r}, which is not on a floor below it");
        var guests = project.PackageReferences.Concat(builtReferences)
            .SelectMany(p => Reserved.Where(r => p.StartsWith(r.Key, StringComparison.Ordinal) && !r.Value.Contains(name)).Select(_ => p)).Distinct()
            .Select(p => $"{project.Name} references {p}, which is reserved for another package");
        return siblings.Concat(guests);
    }

    public static IEnumerable<string> BuiltReferences(SuiteProject project) =>
        project.Assembly.GetReferencedAssemblies().Select(a => a.Name!);

    private static bool IsSibling(string name) => name == Prefix || name.StartsWith($"{Prefix}.", StringComparison.Ordinal);

    private static string Short(string name) => name == Prefix ? "" : name[(Prefix.Length + 1)..];

    private static Dictionary<string, string[]> Table()
    {
        string[] below = ["Numerics", .. Foundation, "Data.Sqlite", "Data.PostgreSql", .. Modules, "Optimization"];
        var table = new Dictionary<string, string[]>
        {
            ["Kernel"] = [],
            ["Numerics"] = [],
            ["Data"] = ["Kernel"],
            ["Data.Sqlite"] = ["Kernel", "Data"],
            ["Data.PostgreSql"] = ["Kernel", "Data"],
            ["Ledger"] = ["Kernel", "Data"],
            ["Optimization"] = [.. Foundation, "Numerics", .. Modules],
            [""] = below,
            ["Testing"] = [.. below, ""],
            ["Tool"] = [.. below, ""],
            ["Dashboard"] = [.. below, ""],
        };
        foreach (var module in Modules)
            table[module] = module is "MetalAccounting" or "Power" ? [.. Foundation, "Numerics"] : Foundation;
        return table;
    }
}
