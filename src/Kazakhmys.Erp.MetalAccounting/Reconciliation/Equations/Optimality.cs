namespace Kazakhmys.Erp.MetalAccounting.Reconciliation.Equations;

/// <summary>How far a point is from the Karush-Kuhn-Tucker conditions.</summary>
internal sealed record Optimality
{
    /// <summary>Adjustments below a thousandth of a standard uncertainty count as that, so that a network that balances already is not judged by its rounding errors.</summary>
    private const double SmallestAdjustment = 1e-3;

    /// <summary>
    /// A component whose terms are more than ten thousand times larger than the largest adjustment is judged by its terms: of a very uncertain reading they cancel, and only their
    /// rounding errors are left.
    /// </summary>
    private const double Cancellation = 1e-4;

    /// <summary>The gradient of the Lagrangian in scaled variables.</summary>
    public required double[] Gradient { get; init; }

    /// <summary>The largest component of the gradient of variables that may move, over the largest scaled adjustment or its own terms.</summary>
    public required double Stationarity { get; init; }

    /// <summary>The largest scaled residual of a balance.</summary>
    public required double Constraint { get; init; }

    public double Worst => Math.Max(Stationarity, Constraint);

    /// <summary>Of a point with multipliers of the balances as they are.</summary>
    public static Optimality At(NetworkModel model, double[] x, double[] multipliers, bool[] isHeld)
    {
        var objective = NetworkPoint.Gradient(model, x);
        var gradient = (double[])objective.Clone();
        var terms = new double[gradient.Length];
        NetworkPoint.Entries(model, x, (row, v, value) =>
        {
            var term = value * model.Scales[v] * multipliers[row];
            gradient[v] += term;
            terms[v] += Math.Abs(term);
        });
        var adjustment = SmallestAdjustment;
        for (var v = 0; v < gradient.Length; v++)
        {
            if (!IsFixed(v))
                adjustment = Math.Max(adjustment, Math.Abs(objective[v]));
        }
        var largest = 0.0;
        for (var v = 0; v < gradient.Length; v++)
        {
            if (!IsFixed(v) && !isHeld[v])
                largest = Math.Max(largest, Math.Abs(gradient[v]) / Math.Max(adjustment, Cancellation * terms[v]));
        }
        var imbalances = NetworkPoint.Imbalances(model, x);
        var scales = NetworkPoint.RowScales(model, x);
        return new Optimality
        {
            Gradient = gradient,
            Stationarity = largest,
            Constraint = imbalances.Select((imbalance, row) => Math.Abs(imbalance) / scales[row]).DefaultIfEmpty(0).Max(),
        };

        bool IsFixed(int v) => v < model.ReadingCount && model.States[v] == ReadingState.Fixed;
    }
}
