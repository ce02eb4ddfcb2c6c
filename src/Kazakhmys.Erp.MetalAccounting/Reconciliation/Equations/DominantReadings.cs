namespace Kazakhmys.Erp.MetalAccounting.Reconciliation.Equations;

/// <summary>
/// Readings so uncertain that they outweigh everything else in two or more balances: a surveyed stock beside weighers. Eliminated within their stream they would drown the
/// other readings in those balances (two nearly equal large rows, whose difference is lost), so they stay in the reduced system like unmeasured variables do.
/// </summary>
internal static class DominantReadings
{
    /// <summary>How many times the standard deviation of all others is outweighing them.</summary>
    public const double Dominance = 300;

    public static bool[] Of(NetworkModel model, double[] x)
    {
        var (sums, rows) = (new double[model.RowCount], new int[model.VariableCount]);
        NetworkPoint.Entries(model, x, (row, v, value) => sums[row] += Variance(model, v, value));
        NetworkPoint.Entries(model, x, (row, v, value) =>
        {
            var own = Variance(model, v, value);
            if (own > 0 && own > Dominance * Dominance * (sums[row] - own))
                rows[v]++;
        });
        return [.. rows.Select(count => count > 1)];
    }

    private static double Variance(NetworkModel model, int v, double value) =>
        model.IsMeasured(v) ? value * model.Scales[v] * (value * model.Scales[v]) : 0;
}
