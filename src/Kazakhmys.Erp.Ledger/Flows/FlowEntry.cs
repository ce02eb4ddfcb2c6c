using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Ledger.Entries;

namespace Kazakhmys.Erp.Ledger.Flows;

/// <summary>One transfer of a flow with the document that it stands for.</summary>
public sealed record FlowEntry
{
    /// <summary>Sequence of the entry.</summary>
    public required long Seq { get; init; }

    /// <summary>Line of the entry, from 0.</summary>
    public required int Line { get; init; }

    /// <summary>The production day on which it counts.</summary>
    public required ProductionDay Day { get; init; }

    /// <summary>What the entry is.</summary>
    public required EntryKind Kind { get; init; }

    /// <summary>The document.</summary>
    public required DocumentReference Document { get; init; }

    /// <summary>The account that gave.</summary>
    public required Code From { get; init; }

    /// <summary>The account that received.</summary>
    public required Code To { get; init; }

    /// <summary>Amount in the commodity's smallest unit, greater than zero.</summary>
    public required long Amount { get; init; }
}
