using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Ledger.Entries;
using NodaTime;

namespace Kazakhmys.Erp.Ledger.Statements;

/// <summary>One transfer as seen from one account.</summary>
public sealed record StatementLine
{
    /// <summary>Sequence of the entry.</summary>
    public required long Seq { get; init; }

    /// <summary>Line of the entry, from 0.</summary>
    public required int Line { get; init; }

    /// <summary>The production day on which it counts.</summary>
    public required ProductionDay Day { get; init; }

    /// <summary>When it happened.</summary>
    public required Instant EffectiveAt { get; init; }

    /// <summary>What the entry is.</summary>
    public required EntryKind Kind { get; init; }

    /// <summary>Whether its figures may still be replaced.</summary>
    public required EntryQuality Quality { get; init; }

    /// <summary>The document.</summary>
    public required DocumentReference Document { get; init; }

    /// <summary>The account on the other side.</summary>
    public required Code Counterpart { get; init; }

    /// <summary>The commodity.</summary>
    public required Code Commodity { get; init; }

    /// <summary>Amount in the commodity's smallest unit: positive when received, negative when issued.</summary>
    public required long Amount { get; init; }
}
