using System.Text.Json;
using System.Text.Json.Serialization;
using Kazakhmys.Erp.Kernel.Codes;

namespace Kazakhmys.Erp.MetalAccounting.Reconciliation.Proofs;

/// <summary>A code as its text.</summary>
internal sealed class CodeConverter : JsonConverter<Code>
{
    public override Code Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Code.TryParse(reader.GetString(), out var code) ? code : throw new JsonException("This is no code.");

    public override void Write(Utf8JsonWriter writer, Code value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
}
