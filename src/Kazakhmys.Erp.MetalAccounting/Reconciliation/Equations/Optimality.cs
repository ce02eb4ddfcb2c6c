namespace Kazakhmys.Erp.MetalAccounting.Reconciliation.Equations;

/// <summary>How far a point is from the Karush-Kuhn-Tucker conditions.</summary>
internal sealed record Optimality
{
    /// <summary>Adjustments below a thousandth of a standard uncertainty count as that, so that a network that balances already is not judged by its rounding errors.</summary>
    private const double SmallestAdjustment = 1e-3;

    /// <summary>The gradient of the Lagrangian in scaled variables.</summary>
    public required double[] Gradient { get; init; }

    /// <summary>The largest component of the gradient of variables that may move, over the largest scaled adjustment.</summary>
    public required double Stationarity { get; init; }

    /// <summary>The largest scaled residual of a balance.</summary>
    public required double Constraint { get; init; }

    public double Worst => Math.Max(Stationarity, Constraint);

    /// <summary>Of a point with multipliers of the balances as they are.</summary>
    public static Optimality At(NetworkModel model, double[] x, double[] multipliers, bool[] isHeld)
    {
        var objective = NetworkPoint.Gradient(model, x);
        var gradient = (double[])objective.Clone();
        NetworkPoint.Entries(model, x, (row, v, value) => gradient[v] += value * model.Scales[v] * multipliers[row]);
        var (largest, adjustment) = (0.0, SmallestAdjustment);
        for (var v = 0; v < gradient.Length; v++)
        {
            if (v < model.ReadingCount && model.States[v] == ReadingState.Fixed)
                continue;
            adjustment = Math.Max(adjustment, Math.Abs(objective[v]));
            if (!isHeld[v])
                largest = Math.Max(largest, Math.Abs(gradient[v]));
        }
        var imbalances = NetworkPoint.Imbalances(model, x);
        var scales = NetworkPoint.RowScales(model, x);
        return new Optimality
        {
            Gradient = gradient,
            Stationarity = largest / adjustment,
            Constraint = imbalances.Select((imbalance, row) => Math.Abs(imbalance) / scales[row]).DefaultIfEmpty(0).Max(),
        };
    }
}
