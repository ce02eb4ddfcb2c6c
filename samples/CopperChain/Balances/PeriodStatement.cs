using CopperChain.Chain;
using CopperChain.Inputs;
using Kazakhmys.Erp.Ledger.Flows;
using Kazakhmys.Erp.Ledger.Provenance;
using Kazakhmys.Erp.MetalAccounting.Comparisons;

namespace CopperChain.Balances;

/// <summary>Everything that the ledger says of a published period.</summary>
internal sealed record PeriodStatement
{
    public required PostedPeriod Posted { get; init; }

    public required BalanceComparison Ore { get; init; }

    public required BalanceComparison Copper { get; init; }

    public required BalanceComparison Gold { get; init; }

    public required BalanceComparison Silver { get; init; }

    /// <summary>Copper between accounts, for the flow picture.</summary>
    public required IReadOnlyList<AccountFlow> CopperFlows { get; init; }

    /// <summary>Where the copper of the cathode of the period came from, own and purchased.</summary>
    public required IReadOnlyList<Trace> Origins { get; init; }

    public PublishedPeriod Published => Posted.Published;
}
