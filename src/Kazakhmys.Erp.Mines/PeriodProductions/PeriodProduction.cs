using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Mines.Stockpiles;
using NodaTime;

namespace Kazakhmys.Erp.Mines.PeriodProductions;

/// <summary>The production of a period as it is stored and posted.</summary>
public sealed record PeriodProduction
{
    /// <summary>What was recorded.</summary>
    public required RecordPeriodProduction Content { get; init; }

    /// <summary>The revision, from 1.</summary>
    public required int Revision { get; init; }

    /// <summary>Dry mass and metals as posted.</summary>
    public required StockpileContent Posted { get; init; }

    /// <summary>Sequence of its ledger entry.</summary>
    public required long Entry { get; init; }

    /// <summary>Who recorded this revision.</summary>
    public required Code RecordedBy { get; init; }

    /// <summary>When.</summary>
    public required Instant RecordedAt { get; init; }

    /// <summary>Why it corrects the revision before, if it does.</summary>
    public string? Reason { get; init; }

    /// <summary>What somebody should look at; only in the answer to recording.</summary>
    public IReadOnlyList<Violation> Warnings { get; init; } = [];

    /// <summary>Dry ore with its standard uncertainty.</summary>
    public Measured<Mass> Ore => Content.Ore.Measured(Content.Status);
}
