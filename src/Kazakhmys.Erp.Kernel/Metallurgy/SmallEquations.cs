namespace Kazakhmys.Erp.Kernel.Metallurgy;

/// <summary>
/// Weighted least squares of a handful of unknowns by normal equations with columns scaled to length one (Golub and Van Loan, Matrix Computations,
/// 4th ed., 5.3 and 8.5: the condition number by Jacobi rotations). Enough where a condition number above 50 is refused.
/// </summary>
internal sealed class SmallEquations
{
    private const int Sweeps = 60;

    private SmallEquations(double[,] inverse, double condition) => (Inverse, ConditionNumber) = (inverse, condition);

    /// <summary>The generalised inverse: unknowns = inverse × right side.</summary>
    public double[,] Inverse { get; }

    public double ConditionNumber { get; }

    public bool IsRegular => double.IsFinite(ConditionNumber);

    public static SmallEquations Solve(double[,] matrix, double[] weights)
    {
        var (rows, unknowns) = (matrix.GetLength(0), matrix.GetLength(1));
        var scales = Enumerable.Range(0, unknowns).Select(j => Norm(matrix, weights, j)).ToArray();
        var none = new SmallEquations(new double[unknowns, rows], double.PositiveInfinity);
        if (scales.Any(scale => !(scale > 0) || !double.IsFinite(scale)))
            return none;
        var normal = new double[unknowns, unknowns];
        for (var j = 0; j < unknowns; j++)
            for (var k = 0; k < unknowns; k++)
                for (var i = 0; i < rows; i++)
                    normal[j, k] += matrix[i, j] * weights[i] / scales[j] * matrix[i, k] * weights[i] / scales[k];
        var (values, vectors) = Eigen(normal);
        if (values.Min() <= 1e-12 * values.Max())
            return none;
        var inverse = new double[unknowns, rows];
        for (var j = 0; j < unknowns; j++)
            for (var i = 0; i < rows; i++)
                for (var k = 0; k < unknowns; k++)
                    inverse[j, i] += Of(values, vectors, j, k) * matrix[i, k] * weights[i] / scales[k] * weights[i] / scales[j];
        return new SmallEquations(inverse, Math.Sqrt(values.Max() / values.Min()));
    }

    private static double Norm(double[,] matrix, double[] weights, int column)
    {
        var sum = 0.0;
        for (var i = 0; i < weights.Length; i++)
            sum += matrix[i, column] * weights[i] * matrix[i, column] * weights[i];
        return Math.Sqrt(sum);
    }

    /// <summary>An element of the inverse of a symmetric matrix.</summary>
    private static double Of(double[] values, double[,] vectors, int j, int k)
    {
        var sum = 0.0;
        for (var e = 0; e < values.Length; e++)
            sum += vectors[j, e] * vectors[k, e] / values[e];
        return sum;
    }

    private static (double[] Values, double[,] Vectors) Eigen(double[,] symmetric)
    {
        var size = symmetric.GetLength(0);
        var vectors = new double[size, size];
        for (var i = 0; i < size; i++)
            vectors[i, i] = 1;
        for (var sweep = 0; sweep < Sweeps; sweep++)
            for (var p = 0; p < size; p++)
                for (var q = p + 1; q < size; q++)
                    if (symmetric[p, q] != 0)
                        Rotate(symmetric, vectors, p, q);
        return ([.. Enumerable.Range(0, size).Select(i => symmetric[i, i])], vectors);
    }

    private static void Rotate(double[,] a, double[,] vectors, int p, int q)
    {
        var theta = (a[q, q] - a[p, p]) / (2 * a[p, q]);
        var tangent = double.IsInfinity(theta) ? 0 : (theta < 0 ? -1 : 1) / (Math.Abs(theta) + Math.Sqrt((theta * theta) + 1));
        var cosine = 1 / Math.Sqrt((tangent * tangent) + 1);
        var sine = tangent * cosine;
        for (var k = 0; k < a.GetLength(0); k++)
            (a[k, p], a[k, q]) = ((cosine * a[k, p]) - (sine * a[k, q]), (sine * a[k, p]) + (cosine * a[k, q]));
        for (var k = 0; k < a.GetLength(0); k++)
            (a[p, k], a[q, k]) = ((cosine * a[p, k]) - (sine * a[q, k]), (sine * a[p, k]) + (cosine * a[q, k]));
        for (var k = 0; k < a.GetLength(0); k++)
            (vectors[k, p], vectors[k, q]) = ((cosine * vectors[k, p]) - (sine * vectors[k, q]), (sine * vectors[k, p]) + (cosine * vectors[k, q]));
    }
}
