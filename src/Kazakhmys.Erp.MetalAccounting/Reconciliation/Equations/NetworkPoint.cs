namespace Kazakhmys.Erp.MetalAccounting.Reconciliation.Equations;

/// <summary>What the balances and the objective are at a point of a model. Sums run in canonical order.</summary>
internal static class NetworkPoint
{
    /// <summary>Calls back for every entry of the Jacobian of the balances: row, variable, ∂g/∂x.</summary>
    public static void Entries(NetworkModel model, double[] x, Action<int, int, double> entry)
    {
        var width = model.Width;
        for (var s = 0; s < model.Streams.Count; s++)
            for (var end = model.EndStarts[s]; end < model.EndStarts[s + 1]; end++)
            {
                var (row, mass, a) = (model.EndNodes[end] * width, s * width, model.EndCoefficients[end]);
                entry(row, mass, a);
                for (var q = 1; q < width; q++)
                {
                    entry(row + q, mass, a * x[mass + q]);
                    entry(row + q, mass + q, a * x[mass]);
                }
            }
    }

    /// <summary>In less out of mass and of every component over every node.</summary>
    public static double[] Imbalances(NetworkModel model, double[] x)
    {
        var (width, g) = (model.Width, new double[model.RowCount]);
        for (var s = 0; s < model.Streams.Count; s++)
            for (var end = model.EndStarts[s]; end < model.EndStarts[s + 1]; end++)
            {
                var (row, mass, a) = (model.EndNodes[end] * width, s * width, model.EndCoefficients[end]);
                g[row] += a * x[mass];
                for (var q = 1; q < width; q++)
                    g[row + q] += a * x[mass] * x[mass + q];
            }
        return g;
    }

    /// <summary>The adjustments less what the shared errors explain, y = x + Gθ − ρ.</summary>
    public static double[] Residuals(NetworkModel model, double[] x)
    {
        var rho = new double[model.ReadingCount];
        for (var v = 0; v < rho.Length; v++)
        {
            if (model.IsMeasured(v))
                rho[v] = x[v] - model.Values[v] + Shared(model, x, v);
        }
        return rho;
    }

    /// <summary>What a change of the variables changes in the readings, x + Gθ.</summary>
    public static double[] Explained(NetworkModel model, double[] change)
    {
        var explained = new double[model.ReadingCount];
        for (var v = 0; v < explained.Length; v++)
            if (model.IsMeasured(v))
                explained[v] = change[v] + Shared(model, change, v);
        return explained;
    }

    private static double Shared(NetworkModel model, double[] x, int v)
    {
        var sum = 0.0;
        foreach (var (error, part) in model.Errors.Shared[v] ?? [])
            sum += part * x[model.ReadingCount + error];
        return sum;
    }

    /// <summary>V₀⁻¹ρ.</summary>
    public static double[] Weighted(NetworkModel model, double[] rho)
    {
        var weighted = new double[rho.Length];
        for (var v = 0; v < rho.Length; v++)
            if (model.IsMeasured(v) && model.Errors.BlockOf[v] < 0)
                weighted[v] = rho[v] / model.Errors.OwnVariances[v];
        foreach (var block in model.Errors.Blocks)
            for (var i = 0; i < block.Variables.Length; i++)
                for (var j = 0; j < block.Variables.Length; j++)
                    weighted[block.Variables[i]] += block.Weight[i, j] * rho[block.Variables[j]];
        return weighted;
    }

    /// <summary>The weighted sum of squares ρᵀV₀⁻¹ρ + θᵀθ, which is (x−y)ᵀV⁻¹(x−y) at its least over θ.</summary>
    public static double Objective(NetworkModel model, double[] x)
    {
        var rho = Residuals(model, x);
        var weighted = Weighted(model, rho);
        var sum = 0.0;
        for (var v = 0; v < rho.Length; v++)
            sum += rho[v] * weighted[v];
        for (var v = model.ReadingCount; v < model.VariableCount; v++)
            sum += x[v] * x[v];
        return sum;
    }

    /// <summary>The gradient of half the objective in scaled variables.</summary>
    public static double[] Gradient(NetworkModel model, double[] x)
    {
        var weighted = Weighted(model, Residuals(model, x));
        var gradient = new double[model.VariableCount];
        for (var v = 0; v < weighted.Length; v++)
        {
            gradient[v] = model.Scales[v] * weighted[v];
            foreach (var (error, part) in model.Errors.Shared[v] ?? [])
                gradient[model.ReadingCount + error] += part * weighted[v];
        }
        for (var v = model.ReadingCount; v < model.VariableCount; v++)
            gradient[v] += x[v];
        return gradient;
    }

    /// <summary>
    /// By what the residual of each balance is judged: the standard deviation of its imbalance, to first order, without a reading that outweighs all others (it would hide what the
    /// others leave); at least a ten-thousandth of what passes through, below which only rounding errors are left; where nothing is measured a hundredth of it.
    /// Where an unmeasured grade comes out as nothing, nothing passes through, and a millionth of a usual flow is the least.
    /// An unmeasured flow counts with a hundredth of its guess at least, so that a balance through which nothing is found to pass is not judged by nothing.
    /// </summary>
    public static double[] RowScales(NetworkModel model, double[] x)
    {
        var (sums, largest) = (new double[model.RowCount], new double[model.RowCount]);
        var (through, usual) = (new double[model.RowCount], new double[model.RowCount]);
        Entries(model, x, (row, v, value) =>
        {
            through[row] += Math.Abs(value) * (model.IsMeasured(v) ? Math.Abs(x[v]) : Math.Max(Math.Abs(x[v]), 0.01 * model.Scales[v]));
            if (!model.IsMeasured(v))
            {
                usual[row] += Math.Abs(value * model.Scales[v]);
                return;
            }
            var variance = value * model.Scales[v] * (value * model.Scales[v]);
            sums[row] += variance;
            largest[row] = Math.Max(largest[row], variance);
        });
        return [.. sums.Select((sum, row) => Math.Max(Scale(sum, largest[row], through[row]), 1e-6 * usual[row])).Select(scale => scale > 0 ? scale : 1)];
    }

    private static double Scale(double sum, double largest, double through)
    {
        if (sum == 0)
            return 0.01 * through;
        var others = sum - largest;
        var variance = others > 0 && largest > DominantReadings.Dominance * DominantReadings.Dominance * others ? others : sum;
        return Math.Max(Math.Sqrt(variance), 1e-4 * through);
    }
}
