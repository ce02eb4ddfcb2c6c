using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Kazakhmys.Erp.Kernel.Assays;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Smelting.Smelters;
using NodaTime;
using NodaTime.Text;
using Period = Kazakhmys.Erp.Kernel.Calendars.Period;

namespace Kazakhmys.Erp.Smelting.Documents;

/// <summary>How commands are kept: JSON with every quantity, code and day as its exact invariant text.</summary>
internal static class ContentJson
{
    private static readonly JsonSerializerOptions _options = new()
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters =
        {
            new TextConverter<Code>(Code.Parse),
            new TextConverter<Mass>(text => Mass.Parse(text, CultureInfo.InvariantCulture)),
            new TextConverter<Grade>(text => Grade.Parse(text, CultureInfo.InvariantCulture)),
            new TextConverter<Ratio>(text => Ratio.Parse(text, CultureInfo.InvariantCulture)),
            new TextConverter<Volume>(text => Volume.Parse(text, CultureInfo.InvariantCulture)),
            new TextConverter<Concentration>(text => Concentration.Parse(text, CultureInfo.InvariantCulture)),
            new TextConverter<Energy>(text => Energy.Parse(text, CultureInfo.InvariantCulture)),
            new TextConverter<Length>(text => Length.Parse(text, CultureInfo.InvariantCulture)),
            new TextConverter<Instant>(text => InstantPattern.ExtendedIso.Parse(text).Value, InstantPattern.ExtendedIso.Format),
            new TextConverter<Assay>(text => Assay.Parse(text, CultureInfo.InvariantCulture)),
            new TextConverter<Shift>(Shift.Parse),
            new TextConverter<ProductionDay>(ProductionDay.Parse),
            new TextConverter<MetalOwner>(MetalOwner.Parse),
            new PeriodConverter(),
            new JsonStringEnumConverter(),
        },
    };

    public static string Write<T>(T content) => JsonSerializer.Serialize(content, _options);

    public static T Read<T>(string content) => JsonSerializer.Deserialize<T>(content, _options)!;

    private sealed class TextConverter<T>(Func<string, T> parse, Func<T, string>? format = null) : JsonConverter<T>
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => parse(reader.GetString()!);

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => 
            writer.WriteStringValue(format is null ? value!.ToString() : format(value));
    }

    /// <summary>Code, first day and end: the code alone does not say the days of a period of the host's own.</summary>
    private sealed class PeriodConverter : JsonConverter<Period>
    {
        public override Period Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var parts = reader.GetString()!.Split('|');
            return Period.Between(Code.Parse(parts[0]), ProductionDay.Parse(parts[1]).Date, ProductionDay.Parse(parts[2]).Date);
        }

        public override void Write(Utf8JsonWriter writer, Period value, JsonSerializerOptions options) =>
            writer.WriteStringValue($"{value.Code}|{value.First}|{value.End}");
    }
}
