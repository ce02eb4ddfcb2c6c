namespace Kazakhmys.Erp.Numerics.Tests.Samples;

/// <summary>Dense algebra that shares nothing with the package: Gauss–Jordan with full pivoting for the inverse, Jacobi rotations for eigenvalues.</summary>
internal static class DenseOracle
{
    public static double[,] Inverse(double[,] matrix)
    {
        var n = matrix.GetLength(0);
        var a = (double[,])matrix.Clone();
        var inverse = new double[n, n];
        for (var i = 0; i < n; i++)
            inverse[i, i] = 1;
        for (var k = 0; k < n; k++)
        {
            var pivot = Enumerable.Range(k, n - k).MaxBy(i => Math.Abs(a[i, k]));
            for (var j = 0; j < n; j++)
            {
                (a[k, j], a[pivot, j]) = (a[pivot, j], a[k, j]);
                (inverse[k, j], inverse[pivot, j]) = (inverse[pivot, j], inverse[k, j]);
            }

            var d = a[k, k];
            for (var j = 0; j < n; j++)
                (a[k, j], inverse[k, j]) = (a[k, j] / d, inverse[k, j] / d);
            for (var i = 0; i < n; i++)
            {
                var f = a[i, k];
                for (var j = 0; j < n && i != k; j++)
                    (a[i, j], inverse[i, j]) = (a[i, j] - f * a[k, j], inverse[i, j] - f * inverse[k, j]);
            }
        }

        return inverse;
    }

    /// <summary>Eigenvalues, ascending (cyclic Jacobi; Golub and Van Loan, Matrix Computations, §8.5).</summary>
    public static double[] Eigenvalues(double[,] matrix)
    {
        var n = matrix.GetLength(0);
        var a = (double[,])matrix.Clone();
        for (var sweep = 0; sweep < 60; sweep++)
        {
            var off = 0.0;
            for (var p = 0; p < n; p++)
            {
                for (var q = p + 1; q < n; q++)
                {
                    off += a[p, q] * a[p, q];
                    Rotate(a, p, q);
                }
            }

            if (off < 1e-280)
                break;
        }

        return [.. Enumerable.Range(0, n).Select(i => a[i, i]).Order()];
    }

    public static (int Positive, int Negative, int Zero) Inertia(double[,] matrix)
    {
        var values = Eigenvalues(matrix);
        var zero = values.Select(Math.Abs).DefaultIfEmpty(0).Max() * 1e-11;
        return (values.Count(v => v > zero), values.Count(v => v < -zero), values.Count(v => Math.Abs(v) <= zero));
    }

    public static double[,] Product(double[,] a, double[,] b)
    {
        var product = new double[a.GetLength(0), b.GetLength(1)];
        for (var i = 0; i < a.GetLength(0); i++)
        {
            for (var k = 0; k < a.GetLength(1); k++)
            {
                for (var j = 0; j < b.GetLength(1); j++)
                    product[i, j] += a[i, k] * b[k, j];
            }
        }

        return product;
    }

    private static void Rotate(double[,] a, int p, int q)
    {
        if (a[p, q] == 0)
            return;
        var theta = (a[q, q] - a[p, p]) / (2 * a[p, q]);
        var t = (theta >= 0 ? 1 : -1) / (Math.Abs(theta) + Math.Sqrt(theta * theta + 1));
        var c = 1 / Math.Sqrt(t * t + 1);
        var s = t * c;
        for (var k = 0; k < a.GetLength(0); k++)
            (a[k, p], a[k, q]) = (c * a[k, p] - s * a[k, q], s * a[k, p] + c * a[k, q]);
        for (var k = 0; k < a.GetLength(0); k++)
            (a[p, k], a[q, k]) = (c * a[p, k] - s * a[q, k], s * a[p, k] + c * a[q, k]);
    }
}
