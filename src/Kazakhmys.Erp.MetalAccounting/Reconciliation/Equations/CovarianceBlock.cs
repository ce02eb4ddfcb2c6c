namespace Kazakhmys.Erp.MetalAccounting.Reconciliation.Equations;

/// <summary>Readings with covariances among themselves.</summary>
internal sealed record CovarianceBlock(int[] Variables, double[,] Covariance, double[,] Weight)
{
    /// <summary>The block of a covariance matrix; null when that is not positive definite.</summary>
    public static CovarianceBlock? Of(int[] variables, double[,] covariance) =>
        CholeskyOf(covariance) is { } factor ? new CovarianceBlock(variables, covariance, InverseOf(factor)) : null;

    private static double[,]? CholeskyOf(double[,] matrix)
    {
        var n = matrix.GetLength(0);
        var l = new double[n, n];
        for (var j = 0; j < n; j++)
        {
            var pivot = matrix[j, j];
            for (var k = 0; k < j; k++)
                pivot -= l[j, k] * l[j, k];
            if (!(pivot > 1e-12 * matrix[j, j]))
                return null;
            l[j, j] = Math.Sqrt(pivot);
            for (var i = j + 1; i < n; i++)
            {
                var sum = matrix[i, j];
                for (var k = 0; k < j; k++)
                    sum -= l[i, k] * l[j, k];
                l[i, j] = sum / l[j, j];
            }
        }
        return l;
    }

    private static double[,] InverseOf(double[,] l)
    {
        var n = l.GetLength(0);
        var inverse = new double[n, n];
        var x = new double[n];
        for (var column = 0; column < n; column++)
        {
            Array.Clear(x);
            for (var i = column; i < n; i++)
            {
                var sum = i == column ? 1.0 : 0.0;
                for (var k = column; k < i; k++)
                    sum -= l[i, k] * x[k];
                x[i] = sum / l[i, i];
            }
            for (var i = n - 1; i >= 0; i--)
            {
                for (var k = i + 1; k < n; k++)
                    x[i] -= l[k, i] * x[k];
                x[i] /= l[i, i];
            }
            for (var i = 0; i < n; i++)
                inverse[i, column] = x[i];
        }
        return inverse;
    }
}
