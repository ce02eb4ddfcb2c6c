using System.Text.Json;
using System.Text.Json.Nodes;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger.Books;
using Kazakhmys.Erp.Ledger.Entries;
using Kazakhmys.Erp.Ledger.Integrity;
using Microsoft.Extensions.DependencyInjection;
using NodaTime.Text;

namespace Kazakhmys.Erp.Tool.Verification;

/// <summary>Heads of books as they are kept outside: read from the store, written and read as JSON.</summary>
internal static class Heads
{
    private const string Member = "heads";

    public static async Task<IReadOnlyList<BookHead>> ReadAsync(IServiceProvider host, Code? book, CancellationToken cancellationToken)
    {
        var books = book is { } one
            ? [one]
            : (await host.GetRequiredService<IBooks>().ListAsync(null, cancellationToken).ConfigureAwait(false)).Select(each => each.Code);
        List<BookHead> heads = [];
        foreach (var code in books)
            heads.Add(await host.GetRequiredService<IIntegrity>().HeadAsync(code, cancellationToken).ConfigureAwait(false));
        return heads;
    }

    public static JsonObject Json(IEnumerable<BookHead> heads) =>
        new() { [Member] = new JsonArray([.. heads.Select(head => (JsonNode)Json(head))]) };

    public static JsonObject Json(BookHead head) => new()
    {
        ["book"] = head.Book.Value,
        ["seq"] = head.Seq,
        ["hash"] = head.Hash.ToString(),
        ["recordedAt"] = InstantPattern.ExtendedIso.Format(head.RecordedAt),
    };

    /// <exception cref="ValidationFailedException">The text is no document of heads (<c>tool.anchor.malformed</c>).</exception>
    public static IReadOnlyList<BookHead> Parse(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return [.. document.RootElement.GetProperty(Member).EnumerateArray().Select(Head)];
        }
        catch (Exception malformed) when (malformed
            is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or ErpException or UnparsableValueException)
        {
            throw new ValidationFailedException(ToolViolations.AnchorMalformed.At("--anchor"), malformed);
        }
    }

    private static BookHead Head(JsonElement head) => new()
    {
        Book = Code.Parse(head.GetProperty("book").GetString()!),
        Seq = head.GetProperty("seq").GetInt64(),
        Hash = EntryHash.Parse(head.GetProperty("hash").GetString()!),
        RecordedAt = InstantPattern.ExtendedIso.Parse(head.GetProperty("recordedAt").GetString()!).GetValueOrThrow(),
    };
}
