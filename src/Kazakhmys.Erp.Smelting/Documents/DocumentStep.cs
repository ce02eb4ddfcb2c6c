using FluentValidation;
using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Smelting.Documents;

/// <summary>A step in the life of a document: what it asks for, what it does to what is stored, what it moves.</summary>
internal sealed record DocumentStep<TCommand, TStored, TAnswer>
{
    /// <summary>The type of the document that goes on.</summary>
    public required Code Type { get; init; }

    /// <summary>The right that the step needs.</summary>
    public required string Right { get; init; }

    public required IValidator<TCommand> Validator { get; init; }

    public required Func<TCommand, Code> BookOf { get; init; }

    public required Func<TCommand, string> IdOf { get; init; }

    /// <summary>The revision that the caller has seen.</summary>
    public required Func<TCommand, int> SeenBy { get; init; }

    /// <summary>The document after the step. It follows from what is stored, the command and what never changes, so that the same step again is known by it.</summary>
    public required Func<StoreSession, TStored, TCommand, CancellationToken, Task<TStored>> Next { get; init; }

    /// <summary>What it moves, without content, and what is wrong with it.</summary>
    public required Func<StoreSession, StoredDocument, TStored, TCommand, CancellationToken, Task<(DocumentDraft Draft, IReadOnlyList<Violation> Violations)>> Compose { get; init; }

    public required Func<StoredDocument, TAnswer> Answer { get; init; }
}
