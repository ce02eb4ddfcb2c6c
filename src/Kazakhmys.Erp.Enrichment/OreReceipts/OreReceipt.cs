using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Ledger.Entries;

namespace Kazakhmys.Erp.Enrichment.OreReceipts;

/// <summary>Ore that was received.</summary>
public sealed record OreReceipt
{
    /// <summary>The bin.</summary>
    public required Code Bin { get; init; }

    /// <summary>The ledger entry.</summary>
    public required Receipt Receipt { get; init; }
}
