namespace Kazakhmys.Erp.MetalAccounting.Reconciliation.Equations;

/// <summary>
/// The part of the inverse of the KKT matrix that variances need. With the Hessian of Gauss and Newton its upper left block is the covariance of the adjusted values to first
/// order, in scaled variables (Narasimhan and Jordache, section 3.4; Heyen, Maréchal and Kalitventzeff 1996, Computers and Chemical Engineering 20).
/// </summary>
internal sealed class KktInverse(NetworkModel model, ReducedLayout layout, StreamFactor[] streams, double[] inverse)
{
    /// <summary>Scaled variances of the adjusted variables; 0 where one does not move.</summary>
    public double[] Variances { get; } = new double[model.VariableCount];

    /// <summary>
    /// For measured variables without covariances the reduction 1 − Var(adjusted)/Var(measured), summed directly so that small ones keep their digits; for the
    /// others the difference.
    /// </summary>
    public double[] Redundancies { get; } = new double[model.VariableCount];

    /// <summary>
    /// Own variance × Var(V⁻¹(adjusted − measured)), V being the covariance of all errors: what the measurement test is scaled by. Without correlated errors it is the
    /// redundancy. Summed directly so that small ones keep their digits.
    /// </summary>
    public double[] Powers { get; } = new double[model.ReadingCount];

    public void Evaluate()
    {
        foreach (var v in layout.OuterVariables)
            Variances[v] = inverse[layout.Pattern.DiagonalSlot(layout.IndexOfVariable[v])];
        for (var s = 0; s < streams.Length; s++)
            Evaluate(layout.Streams[s], streams[s]);
        for (var v = 0; v < model.ReadingCount; v++)
            if (model.IsMeasured(v) && !layout.IsInner[v])
            {
                Redundancies[v] = 1 - Variances[v];
                if (model.Errors.BlockOf[v] < 0)
                    Powers[v] = OuterPower(layout.Streams[v / model.Width], v);
            }
        for (var b = 0; b < model.Errors.Blocks.Count; b++)
            EvaluatePower(model.Errors.Blocks[b], layout.Blocks[b].Outer, layout.Blocks[b].Slots);
    }

    /// <summary>H⁻¹ + T Z Tᵀ on the diagonal, Z being the inverse of the reduced matrix.</summary>
    private void Evaluate(StreamLayout stream, StreamFactor factor)
    {
        var (inner, outer) = (stream.Inner.Length, stream.Outer.Length);
        for (var i = 0; i < inner; i++)
        {
            var (sum, slot) = (0.0, 0);
            for (var o = 0; o < outer; o++)
                for (var q = 0; q <= o; q++, slot++)
                    sum += (o == q ? 1 : 2) * factor.Coupling[i * outer + o] * factor.Coupling[i * outer + q] * inverse[stream.Slots[slot]];
            var own = factor.Inverse[i * inner + i];
            Variances[stream.Inner[i]] = own + sum;
            Redundancies[stream.Inner[i]] = 1 - own - sum;
            Powers[stream.Inner[i]] = Power(stream, factor, i, own, sum);
        }
    }

    /// <summary>1 − Var(x + Gθ)/own variance: the residual of what the shared errors leave of the reading.</summary>
    private double Power(StreamLayout stream, StreamFactor factor, int i, double own, double sum)
    {
        var v = stream.Inner[i];
        if (model.Errors.Shared[v] is not { } shared)
            return 1 - own - sum;
        var (inner, outer) = (stream.Inner.Length, stream.Outer.Length);
        var (scale, variance) = (model.Scales[v], model.Errors.OwnVariances[v]);
        var fitted = scale * scale * sum;
        foreach (var (error, part) in shared)
        {
            var o = stream.PlaceOfError[error] - inner;
            for (var q = 0; q < outer; q++)
                fitted -= 2 * scale * part * factor.Coupling[i * outer + q] * At(stream.Slots, q, o);
            foreach (var (other, otherPart) in shared)
                fitted += part * otherPart * At(stream.Slots, o, stream.PlaceOfError[other] - inner);
        }
        return 1 - scale * scale * own / variance - fitted / variance;
    }

    /// <summary>The same of a reading in the reduced system, or one that is held at a bound and so does not move.</summary>
    private double OuterPower(StreamLayout stream, int v)
    {
        var inner = stream.Inner.Length;
        List<(int Place, double Weight)> fitted =
            [.. (model.Errors.Shared[v] ?? []).Select(shared => (stream.PlaceOfError[shared.Error] - inner, shared.Part))];
        if (stream.PlaceOfQuantity[v % model.Width] is >= 0 and var own)
            fitted.Add((own - inner, model.Scales[v]));
        return 1 - fitted.Sum(one => fitted.Sum(other => one.Weight * other.Weight * At(stream.Slots, one.Place, other.Place))) / model.Errors.OwnVariances[v];
    }

    /// <summary>For readings with covariances: (V₀⁻¹ − V₀⁻¹ P V₀⁻¹) on the diagonal, P being the covariance of x + Gθ.</summary>
    private void EvaluatePower(CovarianceBlock block, int[] outer, int[] slots)
    {
        var sensitivity = CovarianceElements.Sensitivity(model, block, outer.Length);
        for (var i = 0; i < block.Variables.Length; i++)
        {
            var weights = new double[outer.Length];
            for (var j = 0; j < block.Variables.Length; j++)
                for (var o = 0; o < outer.Length; o++)
                    weights[o] += block.Weight[i, j] * sensitivity[j, o];
            var power = block.Weight[i, i];
            for (var o = 0; o < outer.Length; o++)
                for (var q = 0; q < outer.Length; q++)
                    if (outer[o] >= 0 && outer[q] >= 0)
                        power -= weights[o] * weights[q] * At(slots, o, q);
            Powers[block.Variables[i]] = power * model.Errors.OwnVariances[block.Variables[i]];
        }
    }

    /// <summary>An entry of the inverse by places in a lower triangle.</summary>
    private double At(int[] slots, int row, int column) =>
        inverse[slots[row >= column ? (row * (row + 1) / 2) + column : (column * (column + 1) / 2) + row]];
}
