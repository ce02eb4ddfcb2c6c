using Kazakhmys.Erp.MetalAccounting.Reconciliation.Equations;

namespace Kazakhmys.Erp.MetalAccounting.Reconciliation.Statistics;

/// <summary>The imbalance of each balance as measured, and its test.</summary>
internal static class NodalTests
{
    /// <summary>Imbalance as measured and |imbalance|/σ, of each balance; null where something is unmeasured.</summary>
    public static (double? Imbalance, double? Test)[] Of(NetworkModel model)
    {
        var imbalances = NetworkPoint.Imbalances(model, model.Values);
        var entries = new List<(int Variable, double Value)>[model.RowCount];
        for (var row = 0; row < entries.Length; row++)
            entries[row] = [];
        NetworkPoint.Entries(model, model.Values, (row, v, value) => entries[row].Add((v, value)));
        return [.. imbalances.Select((imbalance, row) => Test(model, imbalance, entries[row]))];
    }

    private static (double? Imbalance, double? Test) Test(NetworkModel model, double imbalance, List<(int Variable, double Value)> entries)
    {
        if (entries.Any(entry => model.States[entry.Variable] == ReadingState.Unmeasured))
            return (null, null);
        var variance = Variance(model, entries);
        return (imbalance, variance > 0 ? Math.Abs(imbalance) / Math.Sqrt(variance) : null);
    }

    /// <summary>aᵀVa with V = V₀ + GGᵀ.</summary>
    private static double Variance(NetworkModel model, List<(int Variable, double Value)> entries)
    {
        var (variance, shared, values) = (0.0, new double[model.Errors.SharedCount], new Dictionary<int, double>());
        foreach (var (v, value) in entries.Where(entry => model.IsMeasured(entry.Variable)))
            values[v] = values.GetValueOrDefault(v) + value;
        foreach (var (v, value) in values)
        {
            if (model.Errors.BlockOf[v] < 0)
                variance += value * value * model.Errors.OwnVariances[v];
            foreach (var (error, part) in model.Errors.Shared[v] ?? [])
                shared[error] += part * value;
        }
        foreach (var block in values.Keys.Select(v => model.Errors.BlockOf[v]).Where(b => b >= 0).Distinct().Order().Select(b => model.Errors.Blocks[b]))
            for (var i = 0; i < block.Variables.Length; i++)
                for (var j = 0; j < block.Variables.Length; j++)
                    variance += values.GetValueOrDefault(block.Variables[i]) * block.Covariance[i, j] * values.GetValueOrDefault(block.Variables[j]);
        return variance + shared.Sum(part => part * part);
    }
}
