using System.Text.Json;
using System.Text.Json.Serialization;
using Kazakhmys.Erp.Kernel.Codes;

namespace Kazakhmys.Erp.MetalAccounting.Reconciliation.Proofs;

/// <summary>A reading as <c>s1:mass</c> or <c>s1:Cu</c>; codes have no colon.</summary>
internal sealed class ReadingTagConverter : JsonConverter<ReadingTag>
{
    public override ReadingTag Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var parts = (reader.GetString() ?? "").Split(':');
        if (parts.Length != 2 || !Code.TryParse(parts[0], out var stream) || !Code.TryParse(parts[1], out var quantity))
            throw new JsonException("This is no reading, such as s1:mass or s1:Cu.");
        return quantity.Value == ReadingTag.MassName ? ReadingTag.MassOf(stream) : ReadingTag.AssayOf(stream, quantity);
    }

    public override void Write(Utf8JsonWriter writer, ReadingTag value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
