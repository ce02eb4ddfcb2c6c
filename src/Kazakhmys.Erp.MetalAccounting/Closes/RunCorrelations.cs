using Kazakhmys.Erp.MetalAccounting.Reconciliations;

namespace Kazakhmys.Erp.MetalAccounting.Closes;

/// <summary>How the reconciled amounts of a run hang together.</summary>
internal static class RunCorrelations
{
    public static IReadOnlyList<StreamCorrelation> Of(ReconciliationRun run) =>
        [.. run.Correlations.Select(each => new StreamCorrelation(run.Flowsheet, each.Component, each.First, each.Second, each.Coefficient))];
}
