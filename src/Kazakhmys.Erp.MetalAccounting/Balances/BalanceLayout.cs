using Kazakhmys.Erp.Kernel.Codes;

namespace Kazakhmys.Erp.MetalAccounting.Balances;

/// <summary>
/// Which accounts make which line of the metal balance. It is dated data: a host lays its own form over the same ledger. In each list the first
/// line that fits takes the account or flow; what no line takes appears under <c>not-in-layout</c> with the term of its kind, so that a layout can
/// name things badly but can never lose metal.
/// </summary>
public sealed record BalanceLayout
{
    /// <summary>Code of the layout.</summary>
    public required Code Code { get; init; }

    /// <summary>Lines for what enters and leaves.</summary>
    public required IReadOnlyList<CrossingLine> Crossings { get; init; }

    /// <summary>Lines for stocks.</summary>
    public required IReadOnlyList<StockLine> Stocks { get; init; }

    /// <summary>Lines for flows between stages; a flow may count in several.</summary>
    public IReadOnlyList<StageLine> Stages { get; init; } = [];

    /// <summary>Recoveries of stages.</summary>
    public IReadOnlyList<RecoveryLine> Recoveries { get; init; } = [];

    /// <summary>Areas with a balance of their own.</summary>
    public IReadOnlyList<AreaLine> Areas { get; init; } = [];

    /// <summary>Whose metal accounts hold that do not say it themselves.</summary>
    public IReadOnlyList<OwnershipLine> Ownership { get; init; } = [];

    /// <summary>Declared uncertainties for what no reconciliation knows; the first that fits counts, and where none fits it is unknown.</summary>
    public IReadOnlyList<DeclaredUncertainty> Uncertainties { get; init; } = [];

    /// <summary>What totals assume of cells whose correlation nobody states.</summary>
    public CorrelationAssumption Assumption { get; init; }
}
