using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.MetalAccounting.Reconciliation.Proofs;

/// <summary>
/// Problems, options, results and proofs as JSON: names in camel case, enumerations by name, a reading as <c>s1:mass</c> or <c>s1:Cu</c>, numbers with all the digits that tell them
/// from their neighbours. Reading is strict and bounded.
/// </summary>
internal static class ProofJson
{
    /// <summary>Room for a network of a hundred thousand streams.</summary>
    private const int MostCharacters = 400_000_000;

    private const int MaxDepth = 16;

    private static readonly JsonSerializerOptions _options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        IgnoreReadOnlyProperties = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        AllowDuplicateProperties = false,
        RespectNullableAnnotations = true,
        MaxDepth = MaxDepth,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new CodeConverter(), new ReadingTagConverter(), new FlagsConverter(), new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, _options);

    public static JsonNode Node<T>(T value) => JsonSerializer.SerializeToNode(value, _options)!;

    /// <exception cref="ValidationFailedException">The text is too long (<c>metal-accounting.proof.too-large</c>) or not of this form (<c>metal-accounting.proof.malformed</c>).</exception>
    public static T Read<T>(string text, bool withOwnDigits = false, int mostCharacters = MostCharacters)
    {
        if (text.Length > mostCharacters)
            throw new ValidationFailedException(MetalAccountingViolations.ProofTooLarge.At("$", text.Length, ("most", mostCharacters)));
        try
        {
            var bytes = Encoding.UTF8.GetBytes(text);
            Scan(bytes, withOwnDigits);
            return JsonSerializer.Deserialize<T>(bytes, _options) ?? throw new JsonException("null");
        }
        catch (Exception malformed) when (malformed is JsonException or InvalidOperationException or NotSupportedException)
        {
            var path = (malformed as JsonException)?.Path ?? "$";
            throw new ValidationFailedException(MetalAccountingViolations.ProofMalformed.At(path, malformed.Message), malformed);
        }
    }

    /// <summary>SHA-256 of values as JSON, in lower-case hexadecimal.</summary>
    public static string Hash(params ReadOnlySpan<string> texts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var text in texts)
            hash.AppendData(Encoding.UTF8.GetBytes(text + "\n"));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>
    /// No list of these forms has an element that is null; the serializer would let one pass. In a proof every number stands with the digits that are written for it: other digits
    /// can round to the same number, and would be a change that no calculation sees.
    /// </summary>
    private static void Scan(ReadOnlySpan<byte> text, bool withOwnDigits)
    {
        var reader = new Utf8JsonReader(text, new JsonReaderOptions { MaxDepth = MaxDepth });
        var isList = new Stack<bool>();
        while (reader.Read())
            switch (reader.TokenType)
            {
                case JsonTokenType.StartArray or JsonTokenType.StartObject:
                    isList.Push(reader.TokenType == JsonTokenType.StartArray);
                    break;
                case JsonTokenType.EndArray or JsonTokenType.EndObject:
                    isList.Pop();
                    break;
                case JsonTokenType.Null when isList.TryPeek(out var within) && within:
                    throw new JsonException("A list has an element that is null.");
                case JsonTokenType.Number when withOwnDigits && !HasOwnDigits(ref reader):
                    throw new JsonException($"{Encoding.UTF8.GetString(reader.ValueSpan)} is not how this number is written in a proof.");
            }
    }

    private static bool HasOwnDigits(ref Utf8JsonReader reader)
    {
        Span<byte> digits = stackalloc byte[40];
        return reader.TryGetDouble(out var number)
            && number.TryFormat(digits, out var count, default, CultureInfo.InvariantCulture) && reader.ValueSpan.SequenceEqual(digits[..count]);
    }
}
