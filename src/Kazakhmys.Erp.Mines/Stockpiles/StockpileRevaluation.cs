namespace Kazakhmys.Erp.Mines.Stockpiles;

/// <summary>The withdrawals of a stockpile over days as a method values them now. The sum of all differences lies, negative, in the closing content.</summary>
public sealed record StockpileRevaluation
{
    /// <summary>The method.</summary>
    public required StockpileMethod Method { get; init; }

    /// <summary>The withdrawals in the order of time.</summary>
    public required IReadOnlyList<RevaluedWithdrawal> Withdrawals { get; init; }

    /// <summary>What the method leaves at the end of the last day.</summary>
    public required StockpileContent Closing { get; init; }

    /// <summary>What the book says at the end of the last day.</summary>
    public required StockpileContent BookClosing { get; init; }
}
