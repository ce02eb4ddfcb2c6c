using System.Reflection;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Kernel.Hosting;

/// <summary>One version for the whole suite: packages of different versions are not mixed.</summary>
public static class SuiteVersion
{
    /// <summary>The version that an assembly was packed with, without build metadata.</summary>
    public static string Of(Assembly assembly)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        var text = assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0.0.0";
        var plus = text.IndexOf('+', StringComparison.Ordinal);
        return plus < 0 ? text : text[..plus];
    }

    /// <summary>Refuses a host that mixes versions of the suite, naming each package with its version.</summary>
    /// <exception cref="RuleViolatedException">Two modules have different versions (<c>kernel.suite.mixed-versions</c>).</exception>
    public static void Guard(IEnumerable<ErpModule> modules)
    {
        var found = modules.Select(m => (m.Name, m.Version)).Append(("kernel", Of(typeof(SuiteVersion).Assembly))).ToList();
        if (found.Select(f => f.Item2).Distinct(StringComparer.Ordinal).Count() > 1)
            throw new RuleViolatedException(KernelViolations.MixedVersions.At("", string.Join(", ", found.Select(f => $"{f.Item1} {f.Item2}"))));
    }
}
