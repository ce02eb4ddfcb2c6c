using System.Reflection;

namespace Kazakhmys.Erp.Architecture.Tests.Suite;

/// <summary>The types that a host meets in the public and protected signatures of a library.</summary>
internal static class PublicSignatures
{
    private const BindingFlags All =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    /// <summary>Each type with the member that names it.</summary>
    public static IEnumerable<(string Member, Type Type)> Of(Assembly assembly) =>
        from type in assembly.GetExportedTypes()
        from named in OfType(type)
        from part in Parts(named.Type)
        select ($"{type.FullName}.{named.Member}", part);

    public static IEnumerable<MethodInfo> Methods(Type type) => type.GetMethods(All).Where(IsVisible);

    private static IEnumerable<(string Member, Type Type)> OfType(Type type)
    {
        if (type.BaseType is { } parent)
            yield return ("base", parent);
        foreach (var contract in type.GetInterfaces())
            yield return ("interface", contract);
        foreach (var method in type.GetMethods(All).Cast<MethodBase>().Concat(type.GetConstructors(All)).Where(IsVisible))
        {
            foreach (var parameter in method.GetParameters())
                yield return ($"{method.Name}({parameter.Name})", parameter.ParameterType);
            if (method is MethodInfo { ReturnType: var answer })
                yield return (method.Name, answer);
        }
        foreach (var field in type.GetFields(All).Where(f => f.IsPublic || f.IsFamily || f.IsFamilyOrAssembly))
            yield return (field.Name, field.FieldType);
    }

    private static bool IsVisible(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static IEnumerable<Type> Parts(Type type)
    {
        if (type.HasElementType)
            return Parts(type.GetElementType()!);
        return type.IsGenericType ? type.GetGenericArguments().SelectMany(Parts).Prepend(type) : [type];
    }
}
