using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Ledger.Entries;

namespace Kazakhmys.Erp.Ledger.Periods;

/// <summary>The proof that a period was closed.</summary>
public sealed record ClosedPeriod
{
    /// <summary>The book.</summary>
    public required Code Book { get; init; }

    /// <summary>The period.</summary>
    public required Period Period { get; init; }

    /// <summary>Number of the close, from 1; a reopened period is closed again with the next.</summary>
    public required int Revision { get; init; }

    /// <summary>How many balances the snapshot has.</summary>
    public required int Balances { get; init; }

    /// <summary>SHA-256 over the snapshot in canonical form; also part of the entry that records the close.</summary>
    public required EntryHash SnapshotHash { get; init; }

    /// <summary>The entry that records the close.</summary>
    public required Receipt Receipt { get; init; }
}
