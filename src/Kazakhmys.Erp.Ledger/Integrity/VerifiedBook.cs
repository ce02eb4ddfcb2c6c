using Kazakhmys.Erp.Kernel.Codes;

namespace Kazakhmys.Erp.Ledger.Integrity;

/// <summary>What was verified of a book.</summary>
public sealed record VerifiedBook
{
    /// <summary>The book.</summary>
    public required Code Book { get; init; }

    /// <summary>Its head as stored.</summary>
    public required BookHead Head { get; init; }

    /// <summary>Entries read.</summary>
    public required long Entries { get; init; }

    /// <summary>Transfers read.</summary>
    public required long Transfers { get; init; }

    /// <summary>Balances by day that were compared.</summary>
    public required long Balances { get; init; }

    /// <summary>Snapshots that were compared.</summary>
    public required int Snapshots { get; init; }
}
