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

    /// <summary>What happened, in the past tense; the event tells type, id and revision.</summary>
    public required string Event { get; init; }
}
