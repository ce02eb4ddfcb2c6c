namespace Kazakhmys.Erp.MetalAccounting.Reconciliation.Equations;

/// <summary>
/// The elimination of the inner unknowns E of a stream from its element [H G; Gᵀ D]: the inverse of H and T = H⁻¹G. What is left for the outer unknowns is D − GᵀT (static
/// condensation; the Schur complement).
/// </summary>
internal sealed class StreamFactor(int inner, int outer)
{
    private const double SmallestPivot = 1e-10;

    /// <summary>H⁻¹, row by row.</summary>
    public double[] Inverse { get; } = new double[inner * inner];

    /// <summary>T, row by row.</summary>
    public double[] Coupling { get; } = new double[inner * outer];

    /// <summary>Negative eigenvalues of H.</summary>
    public int Negative { get; private set; }

    /// <summary>Eliminates the inner unknowns; the outer part of the element becomes the Schur complement.</summary>
    public void Eliminate(Span<double> matrix)
    {
        var size = inner + outer;
        Invert(matrix, size);
        for (var i = 0; i < inner; i++)
            for (var o = 0; o < outer; o++)
            {
                var sum = 0.0;
                for (var j = 0; j < inner; j++)
                    sum += Inverse[i * inner + j] * matrix[j * size + inner + o];
                Coupling[i * outer + o] = sum;
            }
        for (var i = 0; i < inner; i++)
            for (var o = 0; o < outer; o++)
            {
                var g = matrix[i * size + inner + o];
                if (g == 0)
                    continue;
                for (var p = 0; p <= o; p++)
                    matrix[(inner + o) * size + inner + p] -= g * Coupling[i * outer + p];
            }
    }

    /// <summary>Takes the right-hand side of the inner unknowns to that of the outer ones: s − Tᵀr.</summary>
    public void Condense(StreamLayout layout, double[] r, double[] right)
    {
        for (var o = 0; o < outer; o++)
        {
            var sum = 0.0;
            for (var i = 0; i < inner; i++)
                sum += Coupling[i * outer + o] * r[layout.Inner[i]];
            right[layout.Outer[o]] -= sum;
        }
    }

    /// <summary>The inner unknowns from the outer ones: H⁻¹r − T·outer.</summary>
    public void Expand(StreamLayout layout, double[] r, double[] solution, double[] p)
    {
        for (var i = 0; i < inner; i++)
        {
            var sum = 0.0;
            for (var j = 0; j < inner; j++)
                sum += Inverse[i * inner + j] * r[layout.Inner[j]];
            for (var o = 0; o < outer; o++)
                sum -= Coupling[i * outer + o] * solution[layout.Outer[o]];
            p[layout.Inner[i]] = sum;
        }
    }

    /// <summary>
    /// H is an arrow: a diagonal of assays, and the mass, which is the first, coupled to each of them.
    /// Its inverse follows from the one pivot h − Σ b²/w (Golub and Van Loan, Matrix Computations, 4th ed., section 2.1.4).
    /// </summary>
    private void Invert(Span<double> matrix, int size)
    {
        Array.Clear(Inverse);
        Negative = 0;
        if (inner == 0)
            return;
        var pivot = matrix[0];
        for (var i = 1; i < inner; i++)
        {
            var diagonal = Guarded(matrix[i * size + i]);
            Inverse[i * inner + i] = 1 / diagonal;
            pivot -= matrix[i] * matrix[i] / diagonal;
        }
        pivot = Guarded(pivot);
        Inverse[0] = 1 / pivot;
        for (var i = 1; i < inner; i++)
        {
            var b = matrix[i] * Inverse[i * inner + i];
            Inverse[i] = Inverse[i * inner] = -b / pivot;
            for (var j = 1; j < i; j++)
                Inverse[i * inner + j] = Inverse[j * inner + i] = b * matrix[j] * Inverse[j * inner + j] / pivot;
        }
        for (var i = 1; i < inner; i++)
        {
            var b = matrix[i] * Inverse[i * inner + i];
            Negative += Inverse[i * inner + i] < 0 ? 1 : 0;
            Inverse[i * inner + i] += b * b / pivot;
        }
        Negative += pivot < 0 ? 1 : 0;
    }

    /// <summary>A pivot that is nearly zero is moved off zero; the refinement of the solution takes care of the difference.</summary>
    private static double Guarded(double pivot) => Math.Abs(pivot) >= SmallestPivot ? pivot : pivot < 0 ? -SmallestPivot : SmallestPivot;
}
