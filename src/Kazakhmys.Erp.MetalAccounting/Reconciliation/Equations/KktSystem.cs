using Kazakhmys.Erp.Numerics.Ldlt;

namespace Kazakhmys.Erp.MetalAccounting.Reconciliation.Equations;

/// <summary>
/// The KKT system [H Jᵀ; J 0][p; λ] = [r; s] in scaled variables. Each stream's measured variables are eliminated within the stream; what is left has the size of nodes times
/// quantities plus the unmeasured variables and is factored by sparse LDLᵀ. Nothing has the size of streams times streams.
/// </summary>
internal sealed class KktSystem
{
    private readonly NetworkModel _model;
    private readonly ReducedLayout _layout;
    private readonly StreamFactor[] _streams;
    private readonly double[] _values;
    private readonly double[] _element;
    private LdltFactor? _factor;
    private KktPoint? _point;

    public KktSystem(NetworkModel model, Classification classes, double[] x)
    {
        (_model, Classes) = (model, classes);
        _layout = ReducedLayout.Of(model, classes, x);
        _streams = [.. _layout.Streams.Select(stream => new StreamFactor(stream.Inner.Length, stream.Outer.Length))];
        _values = new double[_layout.Pattern.Count];
        var largest = _layout.Streams.Select(stream => stream.Size).DefaultIfEmpty(0).Max();
        _element = new double[largest * largest];
    }

    public Classification Classes { get; }

    /// <summary>Negative eigenvalues of the whole KKT matrix; a minimum has as many as independent balances.</summary>
    public int Negative { get; private set; }

    /// <summary>Eigenvalues of the whole KKT matrix that count as zero.</summary>
    public int Zero { get; private set; }

    public bool IsMinimum => Negative == Classes.RowCount && Zero == 0;

    /// <summary>Assembles and factors the matrix at a point.</summary>
    public void Factor(KktPoint point)
    {
        _point = point;
        Array.Clear(_values);
        Negative = 0;
        for (var s = 0; s < _streams.Length; s++)
        {
            var layout = _layout.Streams[s];
            StreamElement.Fill(_model, s, layout, point, _element);
            _streams[s].Eliminate(_element);
            Negative += _streams[s].Negative;
            Scatter(layout);
        }
        CovarianceElements.Add(_model, _layout, point, _values);
        _factor ??= LdltSymbolic.Analyse(_layout.Pattern, _values, Options()).CreateFactor();
        var outcome = _factor.Refactor(_values);
        Negative += outcome.Negative;
        Zero = outcome.Zero;
    }

    /// <summary>Solves, and corrects the solution by its residual in the whole system.</summary>
    public void Solve(double[] r, double[] s, double[] p, double[] lambda)
    {
        SolveOnce(r, s, p, lambda);
        var (norm, dr, ds) = Residual(r, s, p, lambda);
        for (var step = 0; step < 3 && norm > 0; step++)
        {
            var (dp, dl) = (new double[p.Length], new double[lambda.Length]);
            SolveOnce(dr, ds, dp, dl);
            Correct(p, dp, 1);
            Correct(lambda, dl, 1);
            var (next, nextR, nextS) = Residual(r, s, p, lambda);
            if (!(next < norm))
            {
                Correct(p, dp, -1);
                Correct(lambda, dl, -1);
                return;
            }
            var isSlow = next > norm / 10;
            (norm, dr, ds) = (next, nextR, nextS);
            if (isSlow)
                return;
        }
    }

    /// <summary>The product of the KKT matrix with a vector.</summary>
    public (double[] Variables, double[] Rows) Multiply(double[] p, double[] lambda) =>
        KktProduct.Of(_model, _layout, _point!, p, lambda, _element);

    /// <summary>The entries of the inverse that the variances need.</summary>
    public KktInverse Inverse()
    {
        var inverse = new double[_layout.Pattern.Count];
        _factor!.SelectedInverse(inverse);
        return new KktInverse(_model, _layout, _streams, inverse);
    }

    /// <summary>With all variables eliminated within their streams the reduced matrix is −A V Aᵀ, which is definite; otherwise pivots have to be chosen.</summary>
    private LdltOptions Options() => new() { Pivots = _layout.OuterVariables.Length == 0 && _model.Width == 1 ? PivotRule.Diagonal : PivotRule.Threshold };

    private void Scatter(StreamLayout layout)
    {
        var (inner, size, slot) = (layout.Inner.Length, layout.Size, 0);
        for (var i = inner; i < size; i++)
            for (var j = inner; j <= i; j++)
                _values[layout.Slots[slot++]] += _element[i * size + j];
    }

    private void SolveOnce(double[] r, double[] s, double[] p, double[] lambda)
    {
        var right = new double[_layout.Pattern.Order];
        foreach (var v in _layout.OuterVariables)
            right[_layout.IndexOfVariable[v]] = r[v];
        for (var row = 0; row < s.Length; row++)
            if (_layout.IndexOfRow[row] >= 0)
                right[_layout.IndexOfRow[row]] = s[row];
        for (var k = 0; k < _streams.Length; k++)
            _streams[k].Condense(_layout.Streams[k], r, right);
        _factor!.Solve(right);
        for (var k = 0; k < _streams.Length; k++)
            _streams[k].Expand(_layout.Streams[k], r, right, p);
        foreach (var v in _layout.OuterVariables)
            p[v] = right[_layout.IndexOfVariable[v]];
        for (var row = 0; row < s.Length; row++)
            lambda[row] = _layout.IndexOfRow[row] >= 0 ? right[_layout.IndexOfRow[row]] : 0;
    }

    private (double Norm, double[] R, double[] S) Residual(double[] r, double[] s, double[] p, double[] lambda)
    {
        var (ap, al) = Multiply(p, lambda);
        var norm = 0.0;
        for (var v = 0; v < ap.Length; v++)
            norm = Math.Max(norm, Math.Abs(ap[v] = _layout.IsInner[v] || _layout.IndexOfVariable[v] >= 0 ? r[v] - ap[v] : 0));
        for (var row = 0; row < al.Length; row++)
            norm = Math.Max(norm, Math.Abs(al[row] = _layout.IndexOfRow[row] >= 0 ? s[row] - al[row] : 0));
        return (norm, ap, al);
    }

    private static void Correct(double[] vector, double[] step, double sign)
    {
        for (var i = 0; i < vector.Length; i++)
            vector[i] += sign * step[i];
    }
}
