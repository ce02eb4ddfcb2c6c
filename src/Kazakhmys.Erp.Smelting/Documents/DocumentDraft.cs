using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Ledger.Entries;
using NodaTime;

namespace Kazakhmys.Erp.Smelting.Documents;

/// <summary>A revision that is to be stored and posted.</summary>
internal sealed record DocumentDraft
{
    public required Code Book { get; init; }

    public required Code Type { get; init; }

    public required string Id { get; init; }

    public required Code Smelter { get; init; }

    /// <summary>Day, and shift where there is one: the beginning of the idempotency key.</summary>
    public required string When { get; init; }

    public required long Day { get; init; }

    public required Instant EffectiveAt { get; init; }

    public required string Content { get; init; }

    /// <summary>Empty for a document that moves nothing.</summary>
    public required IReadOnlyList<Transfer> Transfers { get; init; }

    /// <summary>The documents that it hangs on: the heat of a tap, the furnace of a heat.</summary>
    public IReadOnlyList<(Code Type, string Id)> Parents { get; init; } = [];

    /// <summary>Lots, bundles and castings whose numbers it takes; a number is taken once in a book.</summary>
    public IReadOnlyList<(Code Number, Code Kind)> Takes { get; init; } = [];

    /// <summary>What is put on record before the entry is posted, under the number of the revision: a stock-take beside the book balance.</summary>
    public Func<UnitOfWork, int, CancellationToken, Task>? Before { get; init; }

    /// <summary>What else is written with the document: the states of anodes.</summary>
    public Func<UnitOfWork, CancellationToken, Task>? Also { get; init; }

    /// <summary>What happened, in the past tense; the event tells type, id and revision.</summary>
    public required string Event { get; init; }
}
