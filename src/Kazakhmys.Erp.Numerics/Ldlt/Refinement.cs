using Kazakhmys.Erp.Numerics.Sparse;

namespace Kazakhmys.Erp.Numerics.Ldlt;

/// <summary>Iterative refinement in working precision (Skeel 1980; Arioli, Demmel and Duff 1989).</summary>
internal static class Refinement
{
    private const double GoodEnough = 4 * 2.220446049250313e-16;

    public static RefinementReport Solve(LdltFactor factor, ReadOnlySpan<double> values, ReadOnlySpan<double> b, Span<double> x, int maxSteps)
    {
        var pattern = factor.Symbolic.Pattern;
        b.CopyTo(x);
        factor.Solve(x);
        var residual = new double[pattern.Order];
        var weight = new double[pattern.Order];
        var before = new double[pattern.Order];
        var report = Judge(pattern, values, b, x, residual, weight, 0);
        while (report.Steps < maxSteps && report.BackwardError > GoodEnough)
        {
            x.CopyTo(before);
            factor.Solve(residual);
            for (var i = 0; i < x.Length; i++)
                x[i] += residual[i];
            var next = Judge(pattern, values, b, x, residual, weight, report.Steps + 1);
            if (!(next.BackwardError < report.BackwardError))
            {
                before.CopyTo(x);
                return report;
            }

            var slow = next.BackwardError > report.BackwardError / 2;
            report = next;
            if (slow)
                break;
        }

        return report;
    }

    private static RefinementReport Judge(
        SparsePattern pattern, ReadOnlySpan<double> values, ReadOnlySpan<double> b, ReadOnlySpan<double> x, Span<double> residual, Span<double> weight, int steps)
    {
        var starts = pattern.ColumnStarts;
        var rows = pattern.Rows;
        for (var i = 0; i < x.Length; i++)
            (residual[i], weight[i]) = (b[i], Math.Abs(b[i]));
        for (var column = 0; column < x.Length; column++)
        {
            for (var slot = starts[column]; slot < starts[column + 1]; slot++)
            {
                var row = rows[slot];
                Take(values[slot] * x[column], row, residual, weight);
                if (row != column)
                    Take(values[slot] * x[row], column, residual, weight);
            }
        }

        var (largest, error) = (0.0, 0.0);
        for (var i = 0; i < x.Length; i++)
        {
            var left = Math.Abs(residual[i]);
            largest = Math.Max(largest, left);
            if (left > 0)
                error = Math.Max(error, left / weight[i]);
        }

        return new RefinementReport { Steps = steps, Residual = largest, BackwardError = error };
    }

    private static void Take(double term, int row, Span<double> residual, Span<double> weight)
    {
        residual[row] -= term;
        weight[row] += Math.Abs(term);
    }
}
