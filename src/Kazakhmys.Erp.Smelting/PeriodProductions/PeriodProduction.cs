using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Smelting.PeriodProductions;

/// <summary>The production of a period as recorded.</summary>
public sealed record PeriodProduction
{
    /// <summary>What was recorded.</summary>
    public required RecordPeriodProduction Recorded { get; init; }

    /// <summary>Revision, from 1.</summary>
    public required int Revision { get; init; }

    /// <summary>Sequence of its ledger entry.</summary>
    public required long EntrySeq { get; init; }

    /// <summary>How much metal each account gave.</summary>
    public required IReadOnlyList<MetalSource> Sources { get; init; }

    /// <summary>What looked implausible without being refused.</summary>
    public IReadOnlyList<Violation> Warnings { get; init; } = [];
}
