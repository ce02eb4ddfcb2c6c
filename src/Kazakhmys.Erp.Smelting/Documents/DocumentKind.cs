using FluentValidation;
using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Smelting.Documents;

/// <summary>What one type of document says of itself: its shape, its number, what it moves and how it is answered.</summary>
internal sealed record DocumentKind<TCommand, TAnswer>
{
    public required Code Type { get; init; }

    /// <summary>The last part of the right that recording needs.</summary>
    public string Verb { get; init; } = "record";

    public required IValidator<TCommand> Validator { get; init; }

    public required Func<TCommand, Code> BookOf { get; init; }

    public required Func<TCommand, string> IdOf { get; init; }

    public required Func<StoreSession, TCommand, CancellationToken, Task<(DocumentDraft Draft, IReadOnlyList<Violation> Violations)>> Compose { get; init; }

    public required Func<StoredDocument, TAnswer> Answer { get; init; }

    /// <summary>What is stored of the first revision; the command itself unless the document goes on by steps.</summary>
    public Func<TCommand, string> ContentOf { get; init; } = ContentJson.Write;
}
