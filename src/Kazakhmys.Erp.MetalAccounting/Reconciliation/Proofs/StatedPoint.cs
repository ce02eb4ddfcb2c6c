using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.MetalAccounting.Reconciliation.Equations;
using Kazakhmys.Erp.MetalAccounting.Reconciliation.Statistics;

namespace Kazakhmys.Erp.MetalAccounting.Reconciliation.Proofs;

/// <summary>
/// Checks the conditions of a minimum straight from what a proof states: every balance from the adjusted values, the gradient of the Lagrangian from adjusted values and
/// multipliers. No solver takes part. Where something is not observable its stream and its balances are passed over.
/// </summary>
internal static class StatedPoint
{
    /// <summary>Values come back from a file with all their digits; this leaves room for the tolerance of the solution.</summary>
    private const double Slack = 10;

    public static IEnumerable<Violation> Check(ReconciliationProof proof)
    {
        var problem = proof.Result.Eliminated.Aggregate(proof.Problem, (left, reading) => SerialElimination.Without(left, reading.Tag));
        var model = NetworkModels.Of(problem);
        var (x, isKnown, isHeld) = Point(model, proof.Result);
        SharedErrorsAt(model, x);
        return [.. Balances(model, proof, x, isKnown), .. Stationarity(model, proof, x, isKnown, isHeld)];
    }

    private static (double[] X, bool[] IsKnown, bool[] IsHeld) Point(NetworkModel model, ReconciliationResult result)
    {
        var (x, isKnown, isHeld) = ((double[])model.Values.Clone(), new bool[model.VariableCount], new bool[model.VariableCount]);
        var variables = model.Variables();
        foreach (var reading in result.Readings)
        {
            var v = variables[reading.Tag];
            (x[v], isKnown[v], isHeld[v]) = (reading.Adjusted ?? x[v], reading.Adjusted is not null, reading.BoundMultiplier is not null);
        }
        return (x, isKnown, isHeld);
    }

    /// <summary>The shared errors follow from the adjustments: θ minimises the objective, (I + GᵀV₀⁻¹G)θ = −GᵀV₀⁻¹(x − y); by conjugate gradients.</summary>
    private static void SharedErrorsAt(NetworkModel model, double[] x)
    {
        var count = model.Errors.SharedCount;
        var residual = Gradient();
        var direction = residual.Select(value => -value).ToArray();
        for (var step = 0; step < 4 * count + 20 && residual.Sum(value => value * value) > 0; step++)
        {
            var before = residual.Sum(value => value * value);
            var moved = (double[])x.Clone();
            for (var e = 0; e < count; e++)
                moved[model.ReadingCount + e] += direction[e];
            var change = NetworkPoint.Gradient(model, moved).Skip(model.ReadingCount).Zip(residual, (after, now) => after - now).ToArray();
            var curvature = direction.Zip(change, (a, b) => a * b).Sum();
            if (!(curvature > 0))
                return;
            for (var e = 0; e < count; e++)
                x[model.ReadingCount + e] += before / curvature * direction[e];
            residual = Gradient();
            var ratio = residual.Sum(value => value * value) / before;
            for (var e = 0; e < count; e++)
                direction[e] = -residual[e] + ratio * direction[e];
        }

        double[] Gradient() => [.. NetworkPoint.Gradient(model, x).Skip(model.ReadingCount)];
    }

    private static IEnumerable<Violation> Balances(NetworkModel model, ReconciliationProof proof, double[] x, bool[] isKnown)
    {
        var isOpen = new bool[model.RowCount];
        NetworkPoint.Entries(model, x, (row, v, _) => isOpen[row] |= !isKnown[v]);
        var (imbalances, scales) = (NetworkPoint.Imbalances(model, x), NetworkPoint.RowScales(model, x));
        foreach (var (balance, row) in Rows(model, proof.Result))
        {
            var most = Slack * proof.Options.Tolerance * scales[row];
            if (isOpen[row] != balance.ImbalanceAdjusted is null
                || (!isOpen[row] && (!(Math.Abs(imbalances[row]) <= most) || !(Math.Abs(balance.ImbalanceAdjusted!.Value) <= most))))
                yield return MetalAccountingViolations.ProofBalance.At($"Nodes[{balance.Node}]", balance.Node, ("imbalance", imbalances[row]));
        }
        var certificate = proof.Result.Certificate;
        if (!certificate.IsMinimum || !(certificate.Constraint is >= 0 && certificate.Constraint <= proof.Options.Tolerance)
            || certificate.Iterations < 1 || certificate.Iterations > proof.Options.MaxIterations)
            yield return MetalAccountingViolations.ProofFigure.At("result.certificate", certificate.Constraint, ("again", proof.Options.Tolerance));
    }

    private static IEnumerable<Violation> Stationarity(NetworkModel model, ReconciliationProof proof, double[] x, bool[] isKnown, bool[] isHeld)
    {
        var multipliers = new double[model.RowCount];
        foreach (var (balance, row) in Rows(model, proof.Result))
            multipliers[row] = balance.Multiplier;
        for (var v = 0; v < model.ReadingCount; v++)
            isHeld[v] |= !Enumerable.Range(v / model.Width * model.Width, model.Width).All(other => isKnown[other]);
        var optimality = Optimality.At(model, x, multipliers, isHeld);
        if (!(optimality.Stationarity <= Slack * proof.Options.Tolerance)
            || !(proof.Result.Certificate.Stationarity is >= 0 && proof.Result.Certificate.Stationarity <= proof.Options.Tolerance))
            yield return MetalAccountingViolations.ProofStationarity.At("result.balances", optimality.Stationarity, ("tolerance", proof.Options.Tolerance));
    }

    private static IEnumerable<(NodeBalance Balance, int Row)> Rows(NetworkModel model, ReconciliationResult result)
    {
        var nodes = model.Nodes.Index().ToDictionary(node => node.Item, node => node.Index);
        var components = model.Components.Index().ToDictionary(component => component.Item, component => component.Index + 1);
        return result.Balances.Select(balance => (balance, nodes[balance.Node] * model.Width + (balance.Component is { } code ? components[code] : 0)));
    }
}
