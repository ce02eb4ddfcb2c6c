namespace Kazakhmys.Erp.MetalAccounting.Reconciliation.Equations;

/// <summary>
/// What one stream adds to the KKT matrix [H Jᵀ; J 0] in scaled variables, as a small dense matrix over its inner and then its outer unknowns. With a mass F and assays c the
/// Lagrangian has the second derivatives ∂²L/∂F∂c = Aᵀλ only.
/// </summary>
internal static class StreamElement
{
    public static void Fill(NetworkModel model, int s, StreamLayout layout, KktPoint at, Span<double> matrix)
    {
        var size = layout.Size;
        matrix[..(size * size)].Clear();
        Weights(model, s, layout, at, matrix, size);
        var (width, mass) = (model.Width, s * model.Width);
        var (x, scales) = (at.Variables, model.Scales);
        for (var end = model.EndStarts[s]; end < model.EndStarts[s + 1]; end++)
        {
            var (a, row, local) = (model.EndCoefficients[end], model.EndNodes[end] * width, (end - model.EndStarts[s]) * width);
            Add(matrix, size, layout.PlaceOfQuantity[0], layout.PlaceOfRow[local], a * scales[mass] / at.RowScales[row]);
            for (var q = 1; q < width; q++)
            {
                var factor = a / at.RowScales[row + q];
                Add(matrix, size, layout.PlaceOfQuantity[0], layout.PlaceOfRow[local + q], factor * x[mass + q] * scales[mass]);
                Add(matrix, size, layout.PlaceOfQuantity[q], layout.PlaceOfRow[local + q], factor * x[mass] * scales[mass + q]);
                if (at.Curvature != 0)
                    Add(matrix, size, layout.PlaceOfQuantity[0], layout.PlaceOfQuantity[q],
                        at.Curvature * factor * at.Multipliers[row + q] * scales[mass] * scales[mass + q]);
            }
        }
    }

    private static void Weights(NetworkModel model, int s, StreamLayout layout, KktPoint at, Span<double> matrix, int size)
    {
        var errors = model.Errors;
        for (var q = 0; q < model.Width; q++)
        {
            var (v, place) = (s * model.Width + q, layout.PlaceOfQuantity[q]);
            if (place >= 0)
                matrix[place * size + place] += at.Damping;
            if (!model.IsMeasured(v) || errors.BlockOf[v] >= 0)
                continue;
            var (scale, own) = (model.Scales[v], errors.OwnVariances[v]);
            if (place >= 0)
                matrix[place * size + place] += scale * scale / own;
            foreach (var (error, part) in errors.Shared[v] ?? [])
            {
                Add(matrix, size, place, layout.PlaceOfError[error], scale * part / own);
                foreach (var (other, otherPart) in errors.Shared[v]!)
                    matrix[layout.PlaceOfError[error] * size + layout.PlaceOfError[other]] += part * otherPart / own;
            }
        }
    }

    private static void Add(Span<double> matrix, int size, int row, int column, double value)
    {
        if (row < 0 || column < 0)
            return;
        matrix[row * size + column] += value;
        matrix[column * size + row] += value;
    }
}
