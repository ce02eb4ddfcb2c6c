namespace Kazakhmys.Erp.MetalAccounting.Reconciliation.Equations;

/// <summary>What covariance blocks and the shared errors themselves add to the KKT matrix: V₀⁻¹ of the block, V₀⁻¹G to its shared errors, I + GᵀV₀⁻¹G among these.</summary>
internal static class CovarianceElements
{
    public static void Add(NetworkModel model, ReducedLayout layout, KktPoint at, double[] values)
    {
        Each(model, layout, at, (outer, slots, matrix) =>
        {
            var slot = 0;
            for (var i = 0; i < outer.Length; i++)
                for (var j = 0; j <= i; j++, slot++)
                    if (outer[i] >= 0 && outer[j] >= 0)
                        values[slots[slot]] += matrix[i, j];
        });
        for (var v = model.ReadingCount; v < model.VariableCount; v++)
            values[layout.Pattern.DiagonalSlot(layout.IndexOfVariable[v])] += 1 + at.Damping;
    }

    public static void Multiply(NetworkModel model, ReducedLayout layout, KktPoint at, double[] given, double[] product)
    {
        Each(model, layout, at, (outer, _, matrix) =>
        {
            for (var i = 0; i < outer.Length; i++)
                for (var j = 0; j < outer.Length; j++)
                    if (outer[i] >= 0 && outer[j] >= 0)
                        product[outer[i]] += matrix[i, j] * given[outer[j]];
        });
        for (var v = model.ReadingCount; v < model.VariableCount; v++)
            product[layout.IndexOfVariable[v]] += (1 + at.Damping) * given[layout.IndexOfVariable[v]];
    }

    private static void Each(NetworkModel model, ReducedLayout layout, KktPoint at, Action<int[], int[], double[,]> use)
    {
        for (var b = 0; b < model.Errors.Blocks.Count; b++)
            use(layout.Blocks[b].Outer, layout.Blocks[b].Slots, Matrix(model, model.Errors.Blocks[b], layout.Blocks[b].Outer.Length));
    }

    /// <summary>[V₀⁻¹ V₀⁻¹G; GᵀV₀⁻¹ GᵀV₀⁻¹G] in scaled variables, as BᵀV₀⁻¹B with B = [I G].</summary>
    private static double[,] Matrix(NetworkModel model, CovarianceBlock block, int size)
    {
        var count = block.Variables.Length;
        var sensitivity = Sensitivity(model, block, size);
        var matrix = new double[size, size];
        for (var i = 0; i < count; i++)
            for (var j = 0; j < count; j++)
                for (var a = 0; a < size; a++)
                    for (var b = 0; b < size; b++)
                        matrix[a, b] += sensitivity[i, a] * block.Weight[i, j] * sensitivity[j, b];
        return matrix;
    }

    /// <summary>B = [I G] in scaled variables: what the readings of a block answer to its variables and shared errors.</summary>
    public static double[,] Sensitivity(NetworkModel model, CovarianceBlock block, int size)
    {
        var count = block.Variables.Length;
        var sensitivity = new double[count, size];
        List<int> errors = [.. block.Variables.SelectMany(v => model.Errors.Shared[v] ?? []).Select(part => part.Error).Distinct().Order()];
        for (var i = 0; i < count; i++)
        {
            sensitivity[i, i] = model.Scales[block.Variables[i]];
            foreach (var (error, part) in model.Errors.Shared[block.Variables[i]] ?? [])
                sensitivity[i, count + errors.IndexOf(error)] = part;
        }
        return sensitivity;
    }
}
