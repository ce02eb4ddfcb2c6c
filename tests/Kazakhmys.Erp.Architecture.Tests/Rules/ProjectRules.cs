using Kazakhmys.Erp.Architecture.Tests.Suite;

namespace Kazakhmys.Erp.Architecture.Tests.Rules;

/// <summary>What belongs to every project besides its code.</summary>
internal static class ProjectRules
{
    /// <summary>The providers are tested by the contracts of Data, which run on each of them.</summary>
    public static IEnumerable<string> Untested(SuiteProject project, Func<string, bool> exists)
    {
        var tests = project.Name is "Kazakhmys.Erp.Data.Sqlite" or "Kazakhmys.Erp.Data.PostgreSql" ? "Kazakhmys.Erp.Data.Tests" : $"{project.Name}.Tests";
        return exists($"tests/{tests}/{tests}.csproj") ? [] : [$"{project.Name} has no test project tests/{tests}"];
    }

    /// <summary>Every package is a row of docs/dependencies.md that gives its version, licence and reason.</summary>
    public static IEnumerable<string> Unexplained(string package, string version, string page)
    {
        var row = page.Split('\n').FirstOrDefault(l => l.StartsWith($"| {package} |", StringComparison.Ordinal));
        var cells = row?.Split('|', StringSplitOptions.TrimEntries)[1..^1];
        if (cells is null)
            return [$"{package} is not in docs/dependencies.md"];
        if (cells.Length < 5 || cells.Any(c => c.Length == 0))
            return [$"{package} has an empty cell in docs/dependencies.md"];
        return cells[1] == version ? [] : [$"{package} is {version}, docs/dependencies.md says {cells[1]}"];
    }
}
