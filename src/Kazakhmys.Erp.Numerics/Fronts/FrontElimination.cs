namespace Kazakhmys.Erp.Numerics.Fronts;

/// <summary>
/// Eliminates the fully summed columns of one dense front, as many as have a stable pivot, in panels: within a panel columns are brought up to date one by one as they are tried
/// (as LAPACK's dlasyf does), behind it the rest of the front in one rank update. The lower triangle counts.
/// </summary>
internal unsafe ref struct FrontElimination
{
    // The threshold of the first choice. Multipliers of 4 rather than 100 keep long chains of pivots in a wide front accurate.
    private const double Good = 0.25;

    private readonly double* _front;
    private readonly nint _ld;
    private readonly int _order;
    private readonly int _summed;
    private readonly int* _rows;
    private readonly double* _panel;
    private readonly double* _inverse;
    private readonly double* _coupling;
    private readonly int _width;
    private readonly double _least;
    private readonly double _zero;
    private double _threshold;
    private int _pivots;
    private int _panelStart;

    public FrontElimination(in FrontMemory memory, int order, int summed, double threshold, double zero)
    {
        _front = memory.Front;
        _ld = memory.Ld;
        _order = order;
        _summed = summed;
        _rows = memory.Rows;
        _panel = memory.Panel;
        _inverse = memory.Inverse;
        _coupling = memory.Coupling;
        _width = memory.Width;
        _least = threshold;
        _zero = zero;
    }

    public readonly int Pivots => _pivots;

    public int Positive { get; private set; }

    public int Negative { get; private set; }

    public int Zero { get; private set; }

    public int Pairs { get; private set; }

    /// <summary>The largest number in a column when it was eliminated.</summary>
    public double Growth { get; private set; }

    /// <summary>Pivots on the diagonal in the given order.</summary>
    public void RunDiagonal()
    {
        while (_pivots < _summed)
        {
            _panelStart = _pivots;
            var end = Math.Min(_summed, _panelStart + _width);
            while (_pivots < end)
            {
                var v = Bring(_pivots, 0);
                var pivot = v[_pivots];
                Growth = Math.Max(Growth, Math.Abs(pivot));
                if (Math.Abs(pivot) > _zero)
                    TakeOne(_pivots, v);
                else
                    TakeZero(_pivots);
            }

            UpdateRest();
        }
    }

    /// <summary>
    /// Pivots of one and two rows by threshold: good ones first, then those that just pass. In a front without a parent what is left at the end has become zero.
    /// </summary>
    public void RunThreshold(bool isRoot)
    {
        _threshold = Math.Max(_least, Good);
        var candidate = 0;
        var before = 0;
        while (_pivots < _summed)
        {
            _panelStart = _pivots;
            while (_pivots < _summed && _pivots - _panelStart < _width - 1)
            {
                if (candidate < _summed)
                {
                    candidate = Try(candidate);
                    continue;
                }

                if (_pivots == before && _threshold <= _least)
                    break;
                _threshold = _pivots == before ? _least : Math.Max(_least, Good);
                before = _pivots;
                candidate = _pivots;
            }

            UpdateRest();
            if (candidate >= _summed && _pivots == before && _threshold <= _least)
                break;
        }

        while (isRoot && _pivots < _summed)
        {
            _panelStart = _pivots;
            TakeZero(_pivots);
        }
    }

    /// <summary>Tries the column as a pivot, alone or with the row of its largest entry; answers the next column to try.</summary>
    private int Try(int candidate)
    {
        var v = Bring(candidate, 0);
        var diagonal = v[candidate];
        v[candidate] = 0;
        var beside = Columns.LargestMagnitude(v + _pivots, _order - _pivots);
        v[candidate] = diagonal;
        var size = Math.Abs(diagonal);
        if (Math.Max(size, beside) <= _zero)
        {
            TakeZero(candidate);
            return Math.Max(candidate + 1, _pivots);
        }

        if (size > _zero && size >= _threshold * beside)
        {
            Growth = Math.Max(Growth, Math.Max(size, beside));
            TakeOne(candidate, v);
            return candidate + 1;
        }

        var partner = Columns.PlaceOfLargest(v, _pivots, _summed, candidate);
        return partner >= 0 && TryPair(candidate, partner, v) ? Math.Max(candidate + 1, _pivots) : candidate + 1;
    }

    private bool TryPair(int first, int second, double* v)
    {
        var w = Bring(second, 1);
        var (a, b, c) = (v[first], v[second], w[second]);
        var (besideV, besideW) = (Beside(v, first, second), Beside(w, first, second));
        var scale = Math.Max(Math.Abs(b), Math.Max(Math.Abs(a), Math.Abs(c)));
        var (ac, bb) = (a / scale * c, b / scale * b);
        var determinant = Math.Abs(ac - bb);
        // Half of the larger term must survive the subtraction, or the determinant is noise.
        if (Math.Abs(b) <= _zero || determinant < 0.5 * Math.Max(Math.Abs(ac), bb) || determinant <= _zero)
            return false;
        determinant *= scale;
        (a, b, c) = (Math.Abs(a), Math.Abs(b), Math.Abs(c));
        if (_threshold * (c * besideV + b * besideW) > determinant || _threshold * (b * besideV + a * besideW) > determinant)
            return false;
        Growth = Math.Max(Growth, Math.Max(scale, Math.Max(besideV, besideW)));
        TakePair(first, second, v, w);
        return true;
    }

    private readonly double Beside(double* v, int first, int second)
    {
        var (x, y) = (v[first], v[second]);
        v[first] = v[second] = 0;
        var largest = Columns.LargestMagnitude(v + _pivots, _order - _pivots);
        (v[first], v[second]) = (x, y);
        return largest;
    }

    /// <summary>The column, up to date, in the panel behind its pivots.</summary>
    private readonly double* Bring(int column, int ahead)
    {
        var done = _pivots - _panelStart;
        var v = _panel + (done + ahead) * _ld;
        for (var row = _pivots; row < column; row++)
            v[row] = _front[column + row * _ld];
        var below = _front + column * _ld;
        new ReadOnlySpan<double>(below + column, _order - column).CopyTo(new Span<double>(v + column, _order - column));
        Columns.Subtract(v + _pivots, _front + _pivots + _panelStart * _ld, _ld, _panel + column, _ld, _order - _pivots, done);
        return v;
    }

    private void TakeZero(int column)
    {
        Swap(_pivots, column);
        var k = _pivots;
        new Span<double>(_front + k + k * _ld, _order - k).Clear();
        new Span<double>(_panel + (k - _panelStart) * _ld + k, _order - k).Clear();
        _inverse[k] = _coupling[k] = 0;
        Zero++;
        _pivots++;
    }

    private void TakeOne(int column, double* v)
    {
        var k = _pivots;
        Swap(k, column);
        (v[k], v[column]) = (v[column], v[k]);
        var pivot = v[k];
        _inverse[k] = 1 / pivot;
        _coupling[k] = 0;
        Columns.Scale(_front + k + 1 + k * _ld, v + k + 1, 1 / pivot, _order - k - 1);
        if (pivot > 0)
            Positive++;
        else
            Negative++;
        _pivots++;
    }

    private void TakePair(int first, int second, double* v, double* w)
    {
        var k = _pivots;
        Swap(k, first);
        (v[k], v[first], w[k], w[first]) = (v[first], v[k], w[first], w[k]);
        if (second == k)
            second = first;
        Swap(k + 1, second);
        (v[k + 1], v[second], w[k + 1], w[second]) = (v[second], v[k + 1], w[second], w[k + 1]);
        var (a, b, c) = (v[k], v[k + 1], w[k + 1]);
        var t = a / b * (c / b) - 1;
        var (p, q, r) = (c / b / (b * t), -1 / (b * t), a / b / (b * t));
        (_inverse[k], _coupling[k], _inverse[k + 1], _coupling[k + 1]) = (p, q, r, 0);
        var rest = _order - k - 2;
        _front[k + 1 + k * _ld] = 0;
        Columns.Combine(_front + k + 2 + k * _ld, v + k + 2, p, w + k + 2, q, rest);
        Columns.Combine(_front + k + 2 + (k + 1) * _ld, v + k + 2, q, w + k + 2, r, rest);
        Pairs++;
        if (t < 0)
            (Positive, Negative) = (Positive + 1, Negative + 1);
        else if (a > 0)
            Positive += 2;
        else
            Negative += 2;
        _pivots += 2;
    }

    /// <summary>Exchanges two rows and columns, also in what is eliminated already.</summary>
    private readonly void Swap(int k, int p)
    {
        if (k == p)
            return;
        (_rows[k], _rows[p]) = (_rows[p], _rows[k]);
        var panelColumns = _pivots - _panelStart;
        for (var c = 0; c < panelColumns; c++)
            Exchange(_panel + k + c * _ld, _panel + p + c * _ld);
        for (var c = 0; c < k; c++)
            Exchange(_front + k + c * _ld, _front + p + c * _ld);
        Exchange(_front + k + k * _ld, _front + p + p * _ld);
        for (var i = k + 1; i < p; i++)
            Exchange(_front + i + k * _ld, _front + p + i * _ld);
        var left = _front + k * _ld;
        var right = _front + p * _ld;
        for (var i = p + 1; i < _order; i++)
            Exchange(left + i, right + i);
    }

    private static void Exchange(double* a, double* b) => (*a, *b) = (*b, *a);

    private readonly void UpdateRest()
    {
        var rest = _order - _pivots;
        var depth = _pivots - _panelStart;
        if (rest == 0 || depth == 0)
            return;
        var corner = _front + _pivots + _pivots * _ld;
        RankUpdate.SubtractLower(corner, _ld, _front + _pivots + _panelStart * _ld, _ld, _panel + _pivots, _ld, rest, rest, depth);
    }
}
