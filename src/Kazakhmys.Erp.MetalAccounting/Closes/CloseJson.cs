using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.MetalAccounting.Closes;

/// <summary>What steps put on record, as JSON whose bytes depend on nothing but the content, and the hashes over it.</summary>
internal static class CloseJson
{
    /// <summary>What the hash of the first step begins with.</summary>
    public const string Start = "metal-accounting.close";

    private static readonly JsonSerializerOptions _options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Text(JsonNode node) => node.ToJsonString(_options);

    public static string HashOf(string text) => HashOf(Encoding.UTF8.GetBytes(text));

    public static string HashOf(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>The hash of a step continues that of the step before, so that nothing of a close can be changed unseen.</summary>
    public static string HashOf(string before, CloseStep step, string result) => HashOf($"{before}\n{step}\n{result}");

    public static string Text(IEnumerable<Violation> violations) => Text(new JsonArray([.. violations.Select(violation => (JsonNode)new JsonObject
    {
        ["code"] = violation.Code,
        ["path"] = violation.Path,
        ["value"] = violation.Value,
        ["severity"] = violation.Severity.ToString(),
        ["en"] = violation.Message.En,
        ["ru"] = violation.Message.Ru,
        ["kk"] = violation.Message.Kk,
    })]));

    public static IReadOnlyList<Violation> Violations(string text) => [.. JsonNode.Parse(text)!.AsArray().Select(each => new Violation
    {
        Code = (string)each!["code"]!,
        Path = (string)each["path"]!,
        Value = (string?)each["value"],
        Severity = Enum.Parse<ViolationSeverity>((string)each["severity"]!),
        Message = new LocalizedText((string)each["en"]!, (string)each["ru"]!, (string)each["kk"]!),
    })];
}
