using Kazakhmys.Erp.Kernel.Codes;
using NodaTime;

namespace Kazakhmys.Erp.Mines.Stockpiles;

/// <summary>A withdrawal as it is stored.</summary>
public sealed record Withdrawal
{
    /// <summary>What was ordered.</summary>
    public required WithdrawFromStockpile Content { get; init; }

    /// <summary>The dry mass and the metals that went with it.</summary>
    public required StockpileContent Taken { get; init; }

    /// <summary>Sequence of its ledger entry.</summary>
    public required long Entry { get; init; }

    /// <summary>Who recorded it.</summary>
    public required Code RecordedBy { get; init; }

    /// <summary>When.</summary>
    public required Instant RecordedAt { get; init; }
}
