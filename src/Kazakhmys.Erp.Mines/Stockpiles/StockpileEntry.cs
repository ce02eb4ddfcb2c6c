using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Ledger.Entries;
using NodaTime;

namespace Kazakhmys.Erp.Mines.Stockpiles;

/// <summary>One ledger entry as seen from a stockpile: what came, or with negative masses what went.</summary>
public sealed record StockpileEntry
{
    /// <summary>Sequence of the entry.</summary>
    public required long Entry { get; init; }

    /// <summary>The production day on which it counts.</summary>
    public required ProductionDay Day { get; init; }

    /// <summary>When it happened.</summary>
    public required Instant At { get; init; }

    /// <summary>Original, reversal or adjustment.</summary>
    public required EntryKind Kind { get; init; }

    /// <summary>The document that it stands for.</summary>
    public required DocumentReference Document { get; init; }

    /// <summary>The account on the other side.</summary>
    public required Code Counterpart { get; init; }

    /// <summary>Dry mass: positive when received, negative when issued.</summary>
    public required Mass Dry { get; init; }

    /// <summary>Metals, with the same sign.</summary>
    public required IReadOnlyDictionary<Code, Mass> Metals { get; init; }
}
