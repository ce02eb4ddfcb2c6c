using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Kazakhmys.Erp.Architecture.Tests.Suite;

/// <summary>Members of other libraries that a built library calls, read from its metadata, so that no alias or delegate hides one.</summary>
internal static class CalledMembers
{
    /// <summary>Each as <c>Namespace.Type.Member/number of parameters</c>.</summary>
    public static IEnumerable<string> Of(byte[] image)
    {
        using var stream = new MemoryStream(image);
        using var file = new PEReader(stream);
        var reader = file.GetMetadataReader();
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var handle in reader.MemberReferences)
        {
            var member = reader.GetMemberReference(handle);
            if (member.Parent.Kind != HandleKind.TypeReference || member.GetKind() != MemberReferenceKind.Method)
                continue;
            var type = reader.GetTypeReference((TypeReferenceHandle)member.Parent);
            names.Add($"{FullName(reader, type)}.{reader.GetString(member.Name)}/{Parameters(reader, member)}");
        }
        return names;
    }

    private static string FullName(MetadataReader reader, TypeReference type) => type.ResolutionScope.Kind == HandleKind.TypeReference
        ? $"{FullName(reader, reader.GetTypeReference((TypeReferenceHandle)type.ResolutionScope))}+{reader.GetString(type.Name)}"
        : $"{reader.GetString(type.Namespace)}.{reader.GetString(type.Name)}";

    private static int Parameters(MetadataReader reader, MemberReference member)
    {
        var signature = reader.GetBlobReader(member.Signature);
        if (signature.ReadSignatureHeader().IsGeneric)
            signature.ReadCompressedInteger();
        return signature.ReadCompressedInteger();
    }
}
