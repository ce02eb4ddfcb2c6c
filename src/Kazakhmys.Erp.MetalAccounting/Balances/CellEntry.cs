using Kazakhmys.Erp.Ledger.Entries;
using Kazakhmys.Erp.Ledger.Flows;

namespace Kazakhmys.Erp.MetalAccounting.Balances;

/// <summary>One transfer behind a cell, opened: its entry with document, actor and hash, and the raw readings of the document.</summary>
public sealed record CellEntry
{
    /// <summary>The transfer.</summary>
    public required FlowEntry Flow { get; init; }

    /// <summary>The entry that it is a line of.</summary>
    public required Entry Entry { get; init; }

    /// <summary>The raw readings behind the document; empty when nobody keeps any.</summary>
    public required IReadOnlyList<DocumentReading> Readings { get; init; }
}
