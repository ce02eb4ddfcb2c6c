namespace Kazakhmys.Erp.MetalAccounting.Adjustments;

/// <summary>What makes the book of a period show the reconciled amounts.</summary>
public sealed record PostingPlan
{
    /// <summary>Flows, one a pair of accounts, those that move nothing included.</summary>
    public required IReadOnlyList<FlowAdjustment> Flows { get; init; }

    /// <summary>Closing stocks, one an account.</summary>
    public required IReadOnlyList<StockAdjustment> Stocks { get; init; }
}
