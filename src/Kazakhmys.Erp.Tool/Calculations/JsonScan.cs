using System.Globalization;
using System.Text;
using System.Text.Json;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Tool.Calculations;

/// <summary>
/// Reads a JSON text once, before it is used, and refuses what a tolerant reader would let pass silently: members that stand twice, nesting
/// without bounds, anything after the document. NaN and Infinity are no JSON.
/// </summary>
internal sealed class JsonScan
{
    private const int MaxDepth = 64;

    private readonly Stack<Level> _levels = new();

    /// <summary>The document.</summary>
    /// <exception cref="ValidationFailedException">Not JSON (<c>tool.calc.json</c>), a member twice (<c>tool.calc.duplicate-member</c>), or nested
    /// too deep (<c>tool.calc.too-deep</c>).</exception>
    public static JsonDocument Parse(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text.TrimStart('\uFEFF'));
        new JsonScan().Read(bytes);
        return JsonDocument.Parse(bytes);
    }

    private void Read(ReadOnlySpan<byte> bytes)
    {
        // The reader's own bound would say only that there was one; this scan says where.
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { MaxDepth = int.MaxValue });
        try
        {
            while (reader.Read())
                Take(ref reader);
        }
        catch (Exception malformed) when (malformed is JsonException or InvalidOperationException)
        {
            throw new ValidationFailedException(ToolViolations.CalcJson.At(PathOf(_levels), malformed.Message), malformed);
        }
    }

    private void Take(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject or JsonTokenType.StartArray:
                Next();
                _levels.Push(new Level(reader.TokenType == JsonTokenType.StartObject));
                if (_levels.Count > MaxDepth)
                    throw new ValidationFailedException(ToolViolations.CalcTooDeep.At(PathOf(_levels.Skip(1)), MaxDepth));
                break;
            case JsonTokenType.EndObject or JsonTokenType.EndArray:
                _levels.Pop();
                break;
            case JsonTokenType.PropertyName:
                Name(reader.GetString()!);
                break;
            default:
                Next();
                if (reader.TokenType == JsonTokenType.String)
                    _ = reader.GetString();
                break;
        }
    }

    private void Name(string name)
    {
        var level = _levels.Peek();
        level.Name = name;
        if (!level.Names!.Add(name))
            throw new ValidationFailedException(ToolViolations.CalcDuplicateMember.At(PathOf(_levels), name));
    }

    private void Next()
    {
        if (_levels.TryPeek(out var level) && level.Names is null)
            level.Index++;
    }

    private static string PathOf(IEnumerable<Level> levels)
    {
        var path = new StringBuilder("$");
        foreach (var level in levels.Reverse())
            if (level.Name is { } name)
                path.Append('.').Append(name);
            else if (level.Names is null && level.Index >= 0)
                path.Append('[').Append(level.Index.ToString(CultureInfo.InvariantCulture)).Append(']');
        return path.ToString();
    }

    private sealed class Level(bool isObject)
    {
        public HashSet<string>? Names { get; } = isObject ? new HashSet<string>(StringComparer.Ordinal) : null;

        public string? Name { get; set; }

        public int Index { get; set; } = -1;
    }
}
