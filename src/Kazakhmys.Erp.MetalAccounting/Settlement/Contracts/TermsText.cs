using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.MetalAccounting.Settlement.Contracts;

/// <summary>Terms as they are stored: JSON with quantities in their smallest unit and prices with all their digits. Names are never changed, only added to.</summary>
internal static class TermsText
{
    private static readonly JsonSerializerOptions _options = new()
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters =
        {
            new CodeConverter(), new QuantityConverter<Grade>(), new QuantityConverter<Ratio>(), new QuantityConverter<Mass>(), new JsonStringEnumConverter(),
        },
    };

    public static string Of(ContractTerms terms) => JsonSerializer.Serialize(terms, _options);

    public static ContractTerms Read(string text) => JsonSerializer.Deserialize<ContractTerms>(text, _options)!;

    private sealed class CodeConverter : JsonConverter<Code>
    {
        public override Code Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Code.Parse(reader.GetString()!);

        public override void Write(Utf8JsonWriter writer, Code value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);

        public override Code ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            Code.Parse(reader.GetString()!);

        public override void WriteAsPropertyName(Utf8JsonWriter writer, Code value, JsonSerializerOptions options) => writer.WritePropertyName(value.Value);
    }

    // As text, because readers of JSON in other languages cut long numbers.
    private sealed class QuantityConverter<T> : JsonConverter<T>
        where T : struct, IQuantity<T>
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            T.FromSmallestUnits(long.Parse(reader.GetString()!, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture));

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.SmallestUnits.ToString(CultureInfo.InvariantCulture));
    }
}
