using System.Text.Json;
using System.Text.Json.Serialization;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.MetalAccounting.Reconciliation.Proofs;

/// <summary>
/// Flags as code and path. Their texts follow from the figures; what is read back has code and path only, until the flags are derived anew.
/// </summary>
internal sealed class FlagsConverter : JsonConverter<Violation>
{
    private const string CodeName = "code", PathName = "path";

    public override Violation Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var members = JsonSerializer.Deserialize<Dictionary<string, string>>(ref reader, options) ?? [];
        if (members.Count != 2 || !members.TryGetValue(CodeName, out var code) || !members.TryGetValue(PathName, out var path))
            throw new JsonException("A flag has code and path.");
        return new Violation { Code = code, Path = path, Message = new LocalizedText(code, code, code), Severity = ViolationSeverity.Warning };
    }

    public override void Write(Utf8JsonWriter writer, Violation value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteString(CodeName, value.Code);
        writer.WriteString(PathName, value.Path);
        writer.WriteEndObject();
    }
}
