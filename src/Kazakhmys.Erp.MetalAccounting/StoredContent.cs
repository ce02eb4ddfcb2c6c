using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.MetalAccounting.Measurements;
using NodaTime;
using NodaTime.Text;

namespace Kazakhmys.Erp.MetalAccounting;

/// <summary>
/// Documents that are kept, hashed and read whole, as JSON with members in the order in which they are declared and without those that are null: the same
/// content is the same text, and a member added later does not change the text of older contents.
/// </summary>
internal static class StoredContent
{
    private static readonly JsonSerializerOptions _options = Options();

    public static string Of<T>(T content) => JsonSerializer.Serialize(content, _options);

    public static T Read<T>(string text) =>
        JsonSerializer.Deserialize<T>(text, _options) ?? throw new JsonException("A stored content is null.");

    public static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static JsonSerializerOptions Options()
    {
        var options = new JsonSerializerOptions { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, RespectRequiredConstructorParameters = true };
        options.Converters.Add(new JsonStringEnumConverter());
        options.Converters.Add(new TextConverter<Code>(Code.Parse, code => code.Value));
        options.Converters.Add(new TextConverter<Ratio>(text => Ratio.Parse(text, CultureInfo.InvariantCulture), ratio => ratio.ToString()));
        options.Converters.Add(new TextConverter<WetMass>(text => WetMass.Parse(text, CultureInfo.InvariantCulture), mass => mass.ToString()));
        options.Converters.Add(new TextConverter<Mass>(text => Mass.Parse(text, CultureInfo.InvariantCulture), mass => mass.ToString()));
        options.Converters.Add(new TextConverter<Grade>(text => Grade.Parse(text, CultureInfo.InvariantCulture), grade => grade.ToString()));
        options.Converters.Add(new TextConverter<Measured<Mass>>(Measured<Mass>, measured => measured.ToString()));
        options.Converters.Add(new TextConverter<Measured<Grade>>(Measured<Grade>, measured => measured.ToString()));
        options.Converters.Add(new TextConverter<MeasuredValue>(Value, value => $"{value.Quantity}: {value}"));
        options.Converters.Add(new TextConverter<LocalDate>(text => ProductionDay.Parse(text).Date, LocalDatePattern.Iso.Format));
        options.Converters.Add(new TextConverter<Instant>(text => InstantPattern.ExtendedIso.Parse(text).Value, InstantPattern.ExtendedIso.Format));
        options.Converters.Add(new TextConverter<Duration>(text => DurationPattern.Roundtrip.Parse(text).Value, DurationPattern.Roundtrip.Format));
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }

    private static MeasuredValue Value(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return MeasuredValue.Parse(Stored.Name<QuantityKind>(text[..colon]), text[(colon + 2)..], CultureInfo.InvariantCulture);
    }

    private static Measured<T> Measured<T>(string text)
        where T : struct, IQuantity<T> => text.Split(" ± ") is [var value, var uncertainty]
        ? new(T.Parse(value, CultureInfo.InvariantCulture), T.Parse(uncertainty, CultureInfo.InvariantCulture), MeasurementStatus.Final)
        : throw new JsonException("A stored value has no uncertainty.");

    private sealed class TextConverter<T>(Func<string, T> read, Func<T, string> write) : JsonConverter<T>
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            read(reader.GetString() ?? throw new JsonException("A stored value is null."));

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(write(value));
    }
}
