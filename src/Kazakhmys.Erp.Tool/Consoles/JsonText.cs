using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Tool.Consoles;

/// <summary>JSON as the tool writes it: one line, letters of all three languages as they are.</summary>
internal static class JsonText
{
    private static readonly JsonSerializerOptions _options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(JsonNode document) => document.ToJsonString(_options);

    /// <summary>A number without trailing zeros.</summary>
    public static JsonValue Number(decimal value) => JsonValue.Create(value / 1.000000000000000000000000000000m);

    public static JsonArray Numbers(IEnumerable<decimal> values) => [.. values.Select(value => (JsonNode)Number(value))];

    public static JsonObject Errors(IEnumerable<Violation> violations, CultureInfo culture) =>
        new() { ["errors"] = Violations(violations, culture) };

    public static JsonArray Violations(IEnumerable<Violation> violations, CultureInfo culture) =>
        [.. violations.Select(violation => (JsonNode)new JsonObject
        {
            ["code"] = violation.Code,
            ["path"] = violation.Path,
            ["message"] = violation.Message.For(culture),
        })];
}
