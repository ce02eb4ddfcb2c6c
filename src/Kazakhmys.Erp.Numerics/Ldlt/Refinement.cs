using Kazakhmys.Erp.Numerics.Sparse;

namespace Kazakhmys.Erp.Numerics.Ldlt;

/// <summary>Iterative refinement in working precision (Skeel 1980; Arioli, Demmel and Duff 1989).</summary>
internal sealed class Refinement
{
    private const double GoodEnough = 4 * 2.220446049250313e-16;

    private readonly LdltFactor _factor;
    private readonly SparsePattern _pattern;
    private readonly double[] _residual;
    private readonly double[] _weight;
    private readonly double[] _before;

    public Refinement(LdltFactor factor)
    {
        _factor = factor;
        _pattern = factor.Symbolic.Pattern;
        _residual = new double[_pattern.Order];
        _weight = new double[_pattern.Order];
        _before = new double[_pattern.Order];
    }

    public RefinementReport Solve(ReadOnlySpan<double> values, ReadOnlySpan<double> b, Span<double> x, int maxSteps)
    {
        b.CopyTo(x);
        _factor.Solve(x);
        var report = Judge(values, b, x, 0);
        while (report.Steps < maxSteps && report.BackwardError > GoodEnough)
        {
            x.CopyTo(_before);
            _factor.Solve(_residual);
            for (var i = 0; i < x.Length; i++)
                x[i] += _residual[i];
            var next = Judge(values, b, x, report.Steps + 1);
            if (!(next.BackwardError < report.BackwardError))
            {
                _before.CopyTo(x);
                return report;
            }

            var slow = next.BackwardError > report.BackwardError / 2;
            report = next;
            if (slow)
                break;
        }

        return report;
    }

    private RefinementReport Judge(ReadOnlySpan<double> values, ReadOnlySpan<double> b, ReadOnlySpan<double> x, int steps)
    {
        var starts = _pattern.ColumnStarts;
        var rows = _pattern.Rows;
        for (var i = 0; i < x.Length; i++)
            (_residual[i], _weight[i]) = (b[i], Math.Abs(b[i]));
        for (var column = 0; column < x.Length; column++)
        {
            for (var slot = starts[column]; slot < starts[column + 1]; slot++)
            {
                var row = rows[slot];
                Take(values[slot] * x[column], row);
                if (row != column)
                    Take(values[slot] * x[row], column);
            }
        }

        var (largest, error) = (0.0, 0.0);
        for (var i = 0; i < x.Length; i++)
        {
            var left = Math.Abs(_residual[i]);
            largest = Math.Max(largest, left);
            if (left > 0)
                error = Math.Max(error, left / _weight[i]);
        }

        return new RefinementReport { Steps = steps, Residual = largest, BackwardError = error };
    }

    private void Take(double term, int row)
    {
        _residual[row] -= term;
        _weight[row] += Math.Abs(term);
    }
}
