using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Kazakhmys.Erp.Kernel.Hosting;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Data.Migrations;

/// <summary>The scripts of all registered modules in the order in which they are applied.</summary>
internal static partial class ModuleScripts
{
    internal static IReadOnlyList<ModuleScript> Load(IEnumerable<ErpModule> modules) => [.. Ordered([.. modules]).SelectMany(Of)];

    private static List<ErpModule> Ordered(List<ErpModule> modules)
    {
        var ordered = new List<ErpModule>();
        var entered = new HashSet<string>(StringComparer.Ordinal);
        foreach (var module in modules)
            Visit(module);
        return ordered;

        void Visit(ErpModule module)
        {
            if (!entered.Add(module.Name))
                return;
            foreach (var name in module.After)
            {
                var before = modules.Find(m => m.Name == name) ?? throw Dependency(module, name);
                if (entered.Contains(name) && !ordered.Contains(before))
                    throw Dependency(module, name);
                Visit(before);
            }
            ordered.Add(module);
        }
    }

    private static IEnumerable<ModuleScript> Of(ErpModule module)
    {
        var assembly = module.Assembly;
        var prefix = $"{assembly.GetName().Name}.Schema.";
        var scripts = assembly.GetManifestResourceNames()
            .Where(r => r.StartsWith(prefix, StringComparison.Ordinal))
            .Select(r => Read(module, r, r[prefix.Length..]))
            .OrderBy(s => s.Number).ToList();
        for (var i = 0; i < scripts.Count; i++)
            if (scripts[i].Number != i + 1)
                throw Numbering(module, string.Join(", ", scripts.Select(s => $"{s.Number:0000}_{s.Name}")));
        return scripts;
    }

    private static ModuleScript Read(ErpModule module, string resource, string file)
    {
        if (FileName().Match(file) is not { Success: true } match)
            throw Numbering(module, file);
        using var reader = new StreamReader(module.Assembly.GetManifestResourceStream(resource)!, Encoding.UTF8);
        var text = reader.ReadToEnd().ReplaceLineEndings("\n");
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
        var number = int.Parse(match.Groups["number"].ValueSpan, CultureInfo.InvariantCulture);
        return new ModuleScript(module.Name, number, match.Groups["name"].Value, sha256, text, module.Version);
    }

    private static RuleViolatedException Dependency(ErpModule module, string name) =>
        new(DataViolations.SchemaDependency.At("", name, ("module", module.Name)));

    private static RuleViolatedException Numbering(ErpModule module, string found) =>
        new(DataViolations.SchemaNumbering.At("", found, ("module", module.Name)));

    [GeneratedRegex(@"^(?<number>\d{4})_(?<name>[a-z0-9_-]+)\.sql$")]
    private static partial Regex FileName();
}
