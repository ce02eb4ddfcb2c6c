using System.Reflection;
using System.Text;
using Kazakhmys.Erp.Kernel.Hosting;

namespace Kazakhmys.Erp.TestSupport;

/// <summary>An assembly that embeds schema scripts given as text: file name (<c>0001_probe.sql</c>) and content.</summary>
public sealed class ScriptedAssembly(string name, IReadOnlyDictionary<string, string> scripts, string? version = null) : Assembly
{
    private readonly string _version = version ?? SuiteVersion.Of(typeof(SuiteVersion).Assembly);

    /// <summary>A module with the given scripts.</summary>
    public static ErpModule Module(string name, params (string File, string Sql)[] scripts) => new()
    {
        Name = name,
        Assembly = new ScriptedAssembly($"Test.{name}", scripts.ToDictionary(s => s.File, s => s.Sql)),
    };

    public override AssemblyName GetName() => new(name);

    public override string[] GetManifestResourceNames() => [.. scripts.Keys.Select(file => $"{name}.Schema.{file}")];

    public override Stream? GetManifestResourceStream(string name) =>
        scripts.TryGetValue(name[$"{GetName().Name}.Schema.".Length..], out var sql) ? new MemoryStream(Encoding.UTF8.GetBytes(sql)) : null;

    public override object[] GetCustomAttributes(Type attributeType, bool inherit) =>
        attributeType == typeof(AssemblyInformationalVersionAttribute)
            ? new AssemblyInformationalVersionAttribute[] { new(_version) }
            : (object[])Array.CreateInstance(attributeType, 0);
}
