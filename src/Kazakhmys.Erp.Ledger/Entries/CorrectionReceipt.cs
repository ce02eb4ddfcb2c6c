namespace Kazakhmys.Erp.Ledger.Entries;

/// <summary>The acknowledgement of a correction.</summary>
public sealed record CorrectionReceipt
{
    /// <summary>Receipts of the reversals, in their order.</summary>
    public required IReadOnlyList<Receipt> Reversals { get; init; }

    /// <summary>Receipts of the entries, in their order.</summary>
    public required IReadOnlyList<Receipt> Entries { get; init; }
}
