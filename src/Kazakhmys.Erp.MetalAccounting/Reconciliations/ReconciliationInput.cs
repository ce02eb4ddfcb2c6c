using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.MetalAccounting.Flowsheets;
using Kazakhmys.Erp.MetalAccounting.Reconciliation;

namespace Kazakhmys.Erp.MetalAccounting.Reconciliations;

/// <summary>Everything that goes into a reconciliation.</summary>
internal sealed record ReconciliationInput(
    RunReconciliation Order, Flowsheet Flowsheet, IReadOnlyList<StreamTotals> Totals, ReconciliationProblem Problem, ReconciliationOptions Options, string Hash)
{
    /// <summary>The element at a place of the network's components.</summary>
    public Code Element(int index) => Flowsheet.Drawn.Elements[index];
}
