using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Enrichment.SelectiveBalances;

/// <summary>The balance of a shift with several concentrates. The masses of the products sum to the feed exactly.</summary>
public sealed record SelectiveBalance
{
    /// <summary>What was measured.</summary>
    public required RecordSelectiveBalance Recorded { get; init; }

    /// <summary>Revision, from 1.</summary>
    public required int Revision { get; init; }

    /// <summary>The concentrates in the order of their stacks, the tailings last.</summary>
    public required IReadOnlyList<SelectiveProduct> Products { get; init; }

    /// <summary>How many times the equations enlarge an error of the assays, at most.</summary>
    public required Ratio ConditionNumber { get; init; }

    /// <summary>What somebody should look at: flags that do not refuse the balance.</summary>
    public required IReadOnlyList<Violation> Flags { get; init; }

    /// <summary>The sequence of its ledger entry.</summary>
    public required long Entry { get; init; }

    /// <summary>Who recorded it.</summary>
    public required Code Actor { get; init; }

    /// <summary>Metal in feed by its assay less metal in all products, signed; it is on the unaccounted account.</summary>
    public Mass Unaccounted(Code element) =>
        (Recorded.Feed * Recorded.Metals.First(metal => metal.Element == element).Feed.Value) - Products.Sum(product => product.Metals[element]);
}
