namespace Kazakhmys.Erp.MetalAccounting.Reconciliation.Equations;

/// <summary>The product of the whole KKT matrix with a vector, stream by stream.</summary>
internal static class KktProduct
{
    public static (double[] Variables, double[] Rows) Of(
        NetworkModel model, ReducedLayout layout, KktPoint at, double[] p, double[] lambda, double[] element)
    {
        var (variables, outer) = (new double[p.Length], new double[layout.Pattern.Order]);
        var given = Gather(layout, p, lambda);
        var (x, y) = (new double[element.Length], new double[element.Length]);
        for (var s = 0; s < layout.Streams.Count; s++)
        {
            var stream = layout.Streams[s];
            var (inner, size) = (stream.Inner.Length, stream.Size);
            StreamElement.Fill(model, s, stream, at, element);
            for (var i = 0; i < size; i++)
                x[i] = i < inner ? p[stream.Inner[i]] : given[stream.Outer[i - inner]];
            for (var i = 0; i < size; i++)
            {
                var sum = 0.0;
                for (var j = 0; j < size; j++)
                    sum += element[i * size + j] * x[j];
                y[i] = sum;
            }
            for (var i = 0; i < size; i++)
                if (i < inner)
                    variables[stream.Inner[i]] = y[i];
                else
                    outer[stream.Outer[i - inner]] += y[i];
        }
        CovarianceElements.Multiply(model, layout, at, given, outer);
        foreach (var v in layout.OuterVariables)
            variables[v] = outer[layout.IndexOfVariable[v]];
        return (variables, [.. layout.IndexOfRow.Select(index => index >= 0 ? outer[index] : 0)]);
    }

    private static double[] Gather(ReducedLayout layout, double[] p, double[] lambda)
    {
        var given = new double[layout.Pattern.Order];
        foreach (var v in layout.OuterVariables)
            given[layout.IndexOfVariable[v]] = p[v];
        for (var row = 0; row < lambda.Length; row++)
            if (layout.IndexOfRow[row] >= 0)
                given[layout.IndexOfRow[row]] = lambda[row];
        return given;
    }
}
