using System.Reflection;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Ledger.Tests;

public sealed class EveryCodeIsProvokedTests
{
    [Fact]
    public void Every_code_of_the_ledger_is_asserted_in_some_test()
    {
        var tests = string.Concat(Sources().Select(File.ReadAllText));
        Assert.Equal([], Codes().Where(code => !tests.Contains($"\"{code}\"", StringComparison.Ordinal)).ToList());
    }

    [Fact]
    public void Codes_are_unique_and_said_in_three_languages()
    {
        Assert.Equal(Codes().Distinct().Order(), Codes().Order());
        Assert.All(Kinds(), kind => Assert.DoesNotContain("", new[] { kind.Template.En, kind.Template.Ru, kind.Template.Kk }));
    }

    [Fact]
    public void The_scan_of_codes_can_fail() =>
        Assert.DoesNotContain(string.Concat("\"ledger.", "unheard-of\""), string.Concat(Sources().Select(File.ReadAllText)), StringComparison.Ordinal);

    private static IEnumerable<ViolationKind> Kinds() => typeof(LedgerViolations)
        .GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => f.GetValue(null)).OfType<ViolationKind>();

    private static IEnumerable<string> Codes() => Kinds().Select(k => k.Code);

    private static IEnumerable<string> Sources()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Kazakhmys.Erp.Ledger.Tests.csproj")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException("The tests run outside of their source.");
        return Directory.EnumerateFiles(folder.FullName, "*.cs", SearchOption.AllDirectories)
            .Where(f => !f.EndsWith(nameof(EveryCodeIsProvokedTests) + ".cs", StringComparison.Ordinal));
    }
}
