using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.MetalAccounting.Reconciliation.Equations;

namespace Kazakhmys.Erp.MetalAccounting.Reconciliation.Statistics;

/// <summary>The balances of a solved network in the order of the problem.</summary>
internal static class ReconciledBalances
{
    public static IReadOnlyList<NodeBalance> Of(ReconciliationProblem problem, NetworkSolution solution)
    {
        var model = solution.Model;
        var measured = NodalTests.Of(model);
        var adjusted = NetworkPoint.Imbalances(model, solution.Variables);
        var isOpen = new bool[model.RowCount];
        NetworkPoint.Entries(model, solution.Variables, (row, v, _) => isOpen[row] |= solution.Classes.IsUnobservable[v]);
        var indexOf = model.Nodes.Select((node, i) => (node, i)).ToDictionary(pair => pair.node, pair => pair.i);
        var components = problem.Components.Select(component => (Code?)component.Code).Prepend(null);
        return [.. components.SelectMany(component => problem.Nodes.Select(node => Balance(node.Code, component)))];

        NodeBalance Balance(Code node, Code? component)
        {
            var row = indexOf[node] * model.Width + (component is { } code ? model.Components.ToList().IndexOf(code) + 1 : 0);
            return new NodeBalance
            {
                Node = node,
                Component = component,
                ImbalanceMeasured = measured[row].Imbalance,
                ImbalanceAdjusted = isOpen[row] ? null : adjusted[row],
                TestStatistic = measured[row].Test,
                Multiplier = solution.Multipliers[row],
                IsDependent = !solution.Classes.IsIndependent[row],
            };
        }
    }
}
