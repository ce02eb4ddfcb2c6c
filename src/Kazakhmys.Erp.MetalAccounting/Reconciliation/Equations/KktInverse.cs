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

    public void Evaluate()
    {
        foreach (var v in layout.OuterVariables)
            Variances[v] = inverse[layout.Pattern.DiagonalSlot(layout.IndexOfVariable[v])];
        for (var s = 0; s < streams.Length; s++)
            Evaluate(layout.Streams[s], streams[s]);
        for (var v = 0; v < model.ReadingCount; v++)
            if (model.IsMeasured(v) && !layout.IsInner[v])
                Redundancies[v] = 1 - Variances[v];
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
        }
    }
}
