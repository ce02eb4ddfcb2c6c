using System.Reflection;
using System.Runtime.CompilerServices;
using Kazakhmys.Erp.Architecture.Tests.Suite;

namespace Kazakhmys.Erp.Architecture.Tests.Rules;

/// <summary>What the suite takes from its host, and what it leaves as it found it.</summary>
internal static class PurityRules
{
    /// <summary>Calls that read the machine's clock or its randomness instead of the injected clock and identities.</summary>
    private static readonly string[] Machine =
    [
        "System.DateTime.get_Now/0", "System.DateTime.get_UtcNow/0", "System.DateTime.get_Today/0", "System.DateTimeOffset.get_Now/0",
        "System.DateTimeOffset.get_UtcNow/0", "System.TimeProvider.get_System/0", "System.Guid.NewGuid/0", "System.Guid.CreateVersion7/0",
        "System.Random..ctor/0", "System.Random.get_Shared/0", "System.Environment.get_TickCount/0", "System.Environment.get_TickCount64/0",
        "System.Threading.Thread.Sleep/1", "NodaTime.SystemClock.get_Instance/0", "NodaTime.DateTimeZoneProviders.get_Bcl/0",
    ];

    /// <summary>Calls that change something for the whole process of the host.</summary>
    private static readonly string[] Global =
    [
        "Dapper.SqlMapper.AddTypeHandler", "Dapper.SqlMapper.AddTypeHandlerImpl", "Dapper.SqlMapper.AddTypeMap", "Dapper.SqlMapper.RemoveTypeMap",
        "Dapper.SqlMapper.SetTypeMap", "Dapper.SqlMapper.SetTypeName", "Dapper.SqlMapper.ResetTypeHandlers", "Dapper.SqlMapper.PurgeQueryCache",
        "Dapper.DefaultTypeMap.set_MatchNamesWithUnderscores", "Dapper.SqlMapper+Settings.set_", "System.AppContext.SetSwitch", "System.AppContext.SetData",
        "System.Globalization.CultureInfo.set_", "System.Threading.Thread.set_CurrentCulture", "System.Threading.ThreadPool.Set",
        "System.Environment.SetEnvironmentVariable", "System.Environment.set_CurrentDirectory", "System.Environment.Exit",
        "System.Console.Set", "System.Runtime.GCSettings.set_", "System.AppDomain.add_", "System.Threading.Tasks.TaskScheduler.add_",
        "Npgsql.NpgsqlConnection.get_GlobalTypeMapper", "SQLitePCL.raw.sqlite3_config",
    ];

    /// <summary>The host's default, which a clock that it registered first replaces.</summary>
    private static readonly (string Project, string Call)[] Excused = [("Kazakhmys.Erp.Kernel", "NodaTime.SystemClock.get_Instance/0")];

    private static readonly string[] Mutable =
    [
        "System.Collections.Generic.List`1", "System.Collections.Generic.Dictionary`2", "System.Collections.Generic.HashSet`1",
        "System.Collections.Generic.Queue`1", "System.Collections.Generic.Stack`1", "System.Collections.Generic.SortedDictionary`2",
        "System.Collections.Generic.SortedList`2", "System.Text.StringBuilder", "System.Random",
    ];

    public static IEnumerable<string> ReadsTheMachine(SuiteProject project) => CalledMembers.Of(project.Image)
        .Where(c => Machine.Contains(c) && !Excused.Contains((project.Name, c))).Select(c => $"{project.Name} calls {c}");

    public static IEnumerable<string> ChangesTheProcess(SuiteProject project) =>
        from call in CalledMembers.Of(project.Image)
        where Global.Any(g => call.StartsWith(g, StringComparison.Ordinal))
        select $"{project.Name} calls {call}";

    /// <summary>A static that can change is state of the process: two hosts in it would share what they do not know of.</summary>
    public static IEnumerable<string> KeepsStatics(SuiteProject project) =>
        from type in project.WrittenTypes
        from field in type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
        where !field.IsLiteral && (field.GetCustomAttribute<CompilerGeneratedAttribute>() is null || field.Name.EndsWith("__BackingField", StringComparison.Ordinal))
        let fault = Fault(field)
        where fault is not null
        select $"{type.FullName}.{field.Name} is {fault}";

    private static string? Fault(FieldInfo field)
    {
        if (!field.IsInitOnly)
            return "a static that can be set";
        var type = field.FieldType.IsGenericType ? field.FieldType.GetGenericTypeDefinition() : field.FieldType;
        if (type.IsArray && !field.IsPrivate)
            return "an array that others can change";
        return Mutable.Contains(type.FullName) ? "a static collection that can change; a frozen or immutable one cannot" : null;
    }
}
