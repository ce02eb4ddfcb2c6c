using Kazakhmys.Erp.Numerics.Sparse;

namespace Kazakhmys.Erp.Numerics.Ldlt;

/// <summary>LDLᵀ of the whole matrix as a dense one, by the largest pivots of one and two rows (Bunch and Parlett 1971).</summary>
internal sealed class DenseLdlt
{
    private const double Alpha = 0.6403882032022076;   // (1 + √17) / 8

    private readonly LdltSymbolic _symbolic;
    private readonly int _n;
    private readonly double[,] _a;
    private readonly int[] _order;
    private readonly int[] _size;
    private readonly int[] _singular;

    public DenseLdlt(LdltSymbolic symbolic, ReadOnlySpan<double> values)
    {
        _symbolic = symbolic;
        var pattern = symbolic.Pattern;
        _n = pattern.Order;
        _a = new double[_n, _n];
        _order = [.. Enumerable.Range(0, _n)];
        _size = new int[_n];
        for (var column = 0; column < _n; column++)
        {
            for (var slot = pattern.ColumnStarts[column]; slot < pattern.ColumnStarts[column + 1]; slot++)
            {
                if (!double.IsFinite(values[slot]))
                    throw new NonFiniteEntryException(pattern.Rows[slot], column, values[slot], nameof(values));
                _a[pattern.Rows[slot], column] = _a[column, pattern.Rows[slot]] = values[slot];
            }
        }

        var largest = _a.Cast<double>().Select(Math.Abs).DefaultIfEmpty(0).Max();
        var rank = Eliminate(largest * symbolic.Options.SingularTolerance, out var growth);
        _singular = [.. _order.Skip(rank).Order()];
        Outcome = Count(rank, largest > 0 ? Math.Max(growth / largest, 1) : 1);
    }

    public LdltOutcome Outcome { get; }

    public void Solve(Span<double> b)
    {
        var y = new double[_n];
        for (var i = 0; i < _n; i++)
            y[i] = b[_order[i]];
        for (var j = 0; j < _n; j++)
        {
            for (var i = j + (_size[j] == 2 ? 2 : 1); i < _n && _size[j] > 0; i++)
                y[i] -= _a[i, j] * y[j];
        }

        Diagonal(y);
        Back(y);
        for (var i = 0; i < _n; i++)
            b[_order[i]] = y[i];
    }

    public void SelectedInverse(Span<double> z)
    {
        var pattern = _symbolic.Pattern;
        var x = new double[_n];
        for (var column = 0; column < _n; column++)
        {
            Array.Clear(x);
            x[column] = 1;
            Solve(x);
            for (var slot = pattern.ColumnStarts[column]; slot < pattern.ColumnStarts[column + 1]; slot++)
                z[slot] = x[pattern.Rows[slot]];
        }
    }

    public void InverseDiagonal(Span<double> d)
    {
        var z = new double[_symbolic.Pattern.Count];
        SelectedInverse(z);
        for (var i = 0; i < _n; i++)
            d[i] = z[_symbolic.Pattern.DiagonalSlot(i)];
    }

    public void NullVector(int column, Span<double> vector)
    {
        var y = new double[_n];
        y[Array.IndexOf(_order, column)] = 1;
        Back(y);
        for (var i = 0; i < _n; i++)
            vector[_order[i]] = y[i];
    }

    private void Back(double[] y)
    {
        for (var j = _n - 1; j >= 0; j--)
        {
            for (var i = j + (_size[j] == 2 ? 2 : 1); i < _n && _size[j] > 0; i++)
                y[j] -= _a[i, j] * y[i];
        }
    }

    private void Diagonal(double[] y)
    {
        for (var j = 0; j < _n; j++)
        {
            if (_size[j] == 2)
            {
                var (a, b, c) = (_a[j, j], _a[j + 1, j], _a[j + 1, j + 1]);
                var (p, q, r) = (a / b, c / b, 1 / b);
                var det = p * q - 1;
                (y[j], y[j + 1]) = ((q * y[j] - y[j + 1]) * r / det, (p * y[j + 1] - y[j]) * r / det);
                j++;
            }
            else
            {
                y[j] = _size[j] == 1 ? y[j] / _a[j, j] : 0;
            }
        }
    }

    private int Eliminate(double zero, out double growth)
    {
        growth = 0;
        var k = 0;
        while (k < _n)
        {
            var (diagonal, at, off, row, column) = Largest(k);
            growth = Math.Max(growth, Math.Max(diagonal, off));
            if (Math.Max(diagonal, off) <= zero)
                break;
            if (diagonal >= Alpha * off)
            {
                Swap(k, at);
                One(k++);
            }
            else
            {
                Swap(k, column);
                Swap(k + 1, row);
                Two(k);
                k += 2;
            }
        }

        return k;
    }

    private (double Diagonal, int At, double Off, int Row, int Column) Largest(int k)
    {
        var (diagonal, at, off, row, column) = (-1.0, k, -1.0, k, k);
        for (var j = k; j < _n; j++)
        {
            if (Math.Abs(_a[j, j]) > diagonal)
                (diagonal, at) = (Math.Abs(_a[j, j]), j);
            for (var i = j + 1; i < _n; i++)
            {
                if (Math.Abs(_a[i, j]) > off)
                    (off, row, column) = (Math.Abs(_a[i, j]), i, j);
            }
        }

        return (diagonal, at, off, row, column);
    }

    private void Swap(int k, int p)
    {
        if (k == p)
            return;
        (_order[k], _order[p]) = (_order[p], _order[k]);
        for (var j = 0; j < _n; j++)
            (_a[k, j], _a[p, j]) = (_a[p, j], _a[k, j]);
        for (var i = k; i < _n; i++)
            (_a[i, k], _a[i, p]) = (_a[i, p], _a[i, k]);
        for (var i = 0; i < k; i++)
            (_a[i, k], _a[i, p]) = (_a[i, p], _a[i, k]);
    }

    private void One(int k)
    {
        _size[k] = 1;
        for (var i = k + 1; i < _n; i++)
        {
            var l = _a[i, k] / _a[k, k];
            for (var j = k + 1; j <= i; j++)
                _a[j, i] = _a[i, j] -= l * _a[k, j];
        }

        for (var i = k + 1; i < _n; i++)
            _a[i, k] /= _a[k, k];
    }

    private void Two(int k)
    {
        (_size[k], _size[k + 1]) = (2, 3);
        var (a, b, c) = (_a[k, k], _a[k + 1, k], _a[k + 1, k + 1]);
        var det = a / b * (c / b) - 1;
        for (var i = k + 2; i < _n; i++)
        {
            var l = (c / b * _a[i, k] - _a[i, k + 1]) / (b * det);
            var m = (a / b * _a[i, k + 1] - _a[i, k]) / (b * det);
            for (var j = k + 2; j <= i; j++)
                _a[j, i] = _a[i, j] -= l * _a[k, j] + m * _a[k + 1, j];
            (_a[i, k], _a[i, k + 1]) = (l, m);
        }
    }

    private LdltOutcome Count(int rank, double growth)
    {
        var (positive, negative, pairs) = (0, 0, 0);
        for (var k = 0; k < rank; k++)
        {
            if (_size[k] == 2)
                (positive, negative, pairs) = (positive + 1, negative + 1, pairs + 1);
            else if (_size[k] == 1)
                (positive, negative) = _a[k, k] > 0 ? (positive + 1, negative) : (positive, negative + 1);
        }

        return new LdltOutcome
        {
            Positive = positive, Negative = negative, Zero = _n - rank, SingularColumns = _singular, TwoByTwoPivots = pairs, DelayedPivots = 0,
            PivotGrowth = growth, FactorEntries = (long)_n * (_n + 1) / 2,
        };
    }
}
