using Kazakhmys.Erp.Architecture.Tests.Suite;

namespace Kazakhmys.Erp.Architecture.Tests.Rules;

/// <summary>What the public signatures say and do not say.</summary>
internal static class SignatureRules
{
    private static readonly Type[] BareTimes = [typeof(DateTime), typeof(DateTimeOffset), typeof(DateOnly), typeof(TimeOnly), typeof(TimeZoneInfo)];

    private static readonly Type[] FloatingPoint = [typeof(double), typeof(float), typeof(Half)];

    private static readonly string[] Guests = ["FluentValidation", "Dapper", "Npgsql", "Microsoft.Data.Sqlite", "SQLitePCLRaw", "Sylvan", "Google.OrTools"];

    public static IEnumerable<string> UncancellableWork(SuiteProject project) =>
        from type in project.Assembly.GetExportedTypes()
        from method in PublicSignatures.Methods(type)
        where IsAwaited(method.ReturnType) && !method.Name.StartsWith("Dispose", StringComparison.Ordinal)
        let last = method.GetParameters().LastOrDefault()
        where last?.ParameterType != typeof(CancellationToken)
        select $"{type.FullName}.{method.Name} has no CancellationToken as last parameter";

    public static IEnumerable<string> BareTime(SuiteProject project) =>
        PublicSignatures.Of(project.Assembly).Where(s => BareTimes.Contains(s.Type)).Select(s => $"{s.Member} is a {s.Type.Name}; NodaTime says which time it is");

    /// <summary>Quantities and the ledger are exact.</summary>
    public static IEnumerable<string> Inexact(SuiteProject project) =>
        from signature in PublicSignatures.Of(project.Assembly)
        where project.Name == "Kazakhmys.Erp.Ledger" || signature.Member.StartsWith("Kazakhmys.Erp.Kernel.Quantities.", StringComparison.Ordinal)
        where FloatingPoint.Contains(signature.Type)
        select $"{signature.Member} is a {signature.Type.Name}";

    public static IEnumerable<string> GuestTypes(SuiteProject project) =>
        from signature in PublicSignatures.Of(project.Assembly)
        let home = signature.Type.Assembly.GetName().Name!
        where Guests.Any(g => home.StartsWith(g, StringComparison.Ordinal))
        select $"{signature.Member} shows {signature.Type.FullName} of {home}";

    /// <summary>A class that nothing in the suite derives from is sealed; a base is abstract or has a heir.</summary>
    public static IEnumerable<string> Unsealed(SuiteProject project)
    {
        var written = project.WrittenTypes.ToList();
        var bases = Repository.Projects.SelectMany(p => p.WrittenTypes).Concat(written).Select(t => Definition(t.BaseType)).ToHashSet();
        return written.Where(t => t.IsClass && !t.IsSealed && !t.IsAbstract && !bases.Contains(t)).Select(t => $"{t.FullName} is not sealed");
    }

    private static Type? Definition(Type? type) => type is { IsGenericType: true } ? type.GetGenericTypeDefinition() : type;

    private static bool IsAwaited(Type answer)
    {
        var type = Definition(answer);
        return type == typeof(Task) || type == typeof(Task<>) || type == typeof(ValueTask) || type == typeof(ValueTask<>) || type == typeof(IAsyncEnumerable<>);
    }
}
