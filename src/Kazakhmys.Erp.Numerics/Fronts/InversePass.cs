namespace Kazakhmys.Erp.Numerics.Fronts;

/// <summary>
/// Entries of the inverse on the pattern, from the roots down (Takahashi, Fagan and Chin 1973; Erisman and Tinney 1975): with L = [L₁; L₂] of a block of pivots, Y = L₂ L₁⁻¹ and Z₂₂ the inverse on
/// the rows below, Z₂₁ = −Z₂₂ Y and Z₁₁ = L₁⁻ᵀ D⁻¹ L₁⁻¹ − Yᵀ Z₂₁. A front hands each child the part of its inverse that the child's remainder came from, on the stack of the factorisation,
/// which is walked the other way round.
/// </summary>
internal sealed unsafe class InversePass
{
    private const int Width = 64;

    private readonly FactorStore _store;
    private readonly FrontTree _tree;
    private readonly int[] _children;
    private readonly int[] _childStarts;
    private long _stackTop;

    public InversePass(FactorStore store)
    {
        _store = store;
        _tree = store.Tree;
        var parents = new int[_tree.Count];
        for (var front = 0; front < parents.Length; front++)
            parents[front] = _tree.Parents[front] < 0 ? parents.Length : _tree.Parents[front];
        _children = Ordering.Graph.Buckets(parents, parents.Length + 1, out _childStarts);
    }

    /// <summary>Fills the slots of the pattern.</summary>
    public void Run(Span<double> slots)
    {
        _stackTop = 0;
        for (var front = _tree.Count - 1; front >= 0; front--)
        {
            var order = _store.Orders[front];
            var ld = (nint)FactorStore.LeadingDimension(order);
            _store.NeedBlock(3L * Width * (ld + Width + 8));
            for (var i = 0; i < order; i++)
                _store.Map[_store.Rows[_store.RowsAt[front] + i]] = i;
            fixed (double* z = _store.Front)
            {
                TakeRest(front, z, ld);
                Invert(front, z, ld);
                Deliver(front, z, ld, slots);
                PassDown(front, z, ld);
            }
        }
    }

    /// <summary>The inverse on the rows below, from the stack, as both triangles.</summary>
    private void TakeRest(int front, double* z, nint ld)
    {
        var (order, pivots) = (_store.Orders[front], _store.Pivots[front]);
        _stackTop -= FrontTree.Packed(order - pivots);
        fixed (double* stack = _store.Stack)
        {
            var from = stack + _stackTop;
            for (var k = pivots; k < order; k++)
            {
                new ReadOnlySpan<double>(from, order - k).CopyTo(new Span<double>(z + k + k * ld, order - k));
                from += order - k;
            }
        }

        Mirror(z, ld, pivots, order);
    }

    /// <summary>The upper triangle from the lower, in squares that stay in the cache.</summary>
    private static void Mirror(double* z, nint ld, int begin, int end)
    {
        const int side = 32;
        for (var left = begin; left < end; left += side)
        {
            var right = Math.Min(left + side, end);
            for (var top = left; top < end; top += side)
            {
                var bottom = Math.Min(top + side, end);
                for (var column = left; column < right; column++)
                {
                    for (var row = Math.Max(top, column + 1); row < bottom; row++)
                        z[column + row * ld] = z[row + column * ld];
                }
            }
        }
    }

    private void Invert(int front, double* z, nint ld)
    {
        var end = _store.Pivots[front];
        var first = _store.FirstPivot[front];
        while (end > 0)
        {
            var begin = Math.Max(0, end - Width);
            // A pivot of two rows is not torn apart.
            if (begin > 0 && _store.Coupling[first + begin - 1] != 0)
                begin++;
            InvertBlock(front, z, ld, begin, end);
            end = begin;
        }
    }

    private void InvertBlock(int front, double* z, nint ld, int begin, int end)
    {
        var order = _store.Orders[front];
        var (width, below) = (end - begin, order - end);
        nint small = Width + 8;
        fixed (double* panels = _store.Panels, block = _store.Block)
        {
            var l = panels + _store.PanelAt[front] + (long)begin * order;
            var y = block;
            var transposed = y + Width * ld;
            var corner = transposed + small * (below + 8);
            Corner(front, l + begin, order, begin, width, corner, small);
            if (below > 0)
            {
                CopyBelow(l, order, end, width, y, ld);
                RightSolve(l + begin, order, width, y, ld, below);
                Transpose(y, ld, below, width, transposed, small);
                var side = z + end + begin * ld;
                for (var k = 0; k < width; k++)
                    new Span<double>(side + k * ld, below).Clear();
                RankUpdate.Subtract(side, ld, z + end + end * ld, ld, transposed, small, below, width, below);
                Transpose(side, ld, below, width, z + begin + end * ld, ld);
                RankUpdate.Subtract(corner, small, transposed, small, z + begin + end * ld, ld, width, width, below);
            }

            for (var j = 0; j < width; j++)
            {
                for (var i = j; i < width; i++)
                    z[begin + i + (begin + j) * ld] = z[begin + j + (begin + i) * ld] = corner[i + j * small];
            }
        }
    }

    /// <summary>L₁⁻ᵀ D⁻¹ L₁⁻¹.</summary>
    private void Corner(int front, double* l, int ldl, int begin, int width, double* corner, nint ld)
    {
        var first = _store.FirstPivot[front] + begin;
        for (var j = 0; j < width; j++)
        {
            var x = corner + j * ld;
            new Span<double>(x, width + 8).Clear();
            x[j] = 1;
            for (var k = j; k < width; k++)
            {
                for (var i = k + 1; i < width; i++)
                    x[i] -= l[i + (long)k * ldl] * x[k];
            }

            for (var k = 0; k < width; k++)
            {
                var (coupling, a) = (_store.Coupling[first + k], x[k]);
                x[k] = _store.Inverse[first + k] * a;
                if (coupling == 0)
                    continue;
                x[k] += coupling * x[k + 1];
                x[k + 1] = coupling * a + _store.Inverse[first + k + 1] * x[k + 1];
                k++;
            }

            for (var k = width - 1; k >= 0; k--)
            {
                for (var i = k + 1; i < width; i++)
                    x[k] -= l[i + (long)k * ldl] * x[i];
            }
        }
    }

    private static void CopyBelow(double* l, int ldl, int from, int width, double* y, nint ld)
    {
        for (var k = 0; k < width; k++)
            new ReadOnlySpan<double>(l + (long)k * ldl + from, ldl - from).CopyTo(new Span<double>(y + k * ld, ldl - from));
    }

    /// <summary>Y = L₂ L₁⁻¹, from the last column to the first.</summary>
    private static void RightSolve(double* l, int ldl, int width, double* y, nint ld, int rows)
    {
        for (var k = width - 2; k >= 0; k--)
            Columns.Subtract(y + k * ld, y + (k + 1) * ld, ld, l + (long)k * ldl + k + 1, 1, rows, width - k - 1);
    }

    private static void Transpose(double* from, nint ldFrom, int rows, int columns, double* to, nint ldTo)
    {
        for (var row = 0; row < rows; row++)
        {
            var column = to + row * ldTo;
            for (var k = 0; k < columns; k++)
                column[k] = from[row + k * ldFrom];
        }
    }

    /// <summary>Entries of the matrix that were added into this front are read from its inverse.</summary>
    private void Deliver(int front, double* z, nint ld, Span<double> slots)
    {
        var map = _store.Map;
        for (var column = _tree.Columns[front]; column < _tree.Columns[front + 1]; column++)
        {
            var scale = _store.Scale[column];
            var from = map[column];
            for (var k = _tree.EntryStarts[column]; k < _tree.EntryStarts[column + 1]; k++)
            {
                var row = _tree.EntryRows[k];
                slots[_tree.EntrySlots[k]] = z[map[row] + from * ld] * scale * _store.Scale[row];
            }
        }
    }

    /// <summary>In the order in which the factorisation pushed them, so that the last child, which comes next, lies on top.</summary>
    private void PassDown(int front, double* z, nint ld)
    {
        for (var c = _childStarts[front]; c < _childStarts[front + 1]; c++)
        {
            var child = _children[c];
            var (order, pivots, at) = (_store.Orders[child], _store.Pivots[child], _store.RowsAt[child]);
            var size = FrontTree.Packed(order - pivots);
            _store.NeedStack(_stackTop, size);
            for (var i = pivots; i < order; i++)
                _store.Local[i - pivots] = _store.Map[_store.Rows[at + i]];
            fixed (double* stack = _store.Stack)
            fixed (int* local = _store.Local)
            {
                var to = stack + _stackTop;
                for (var j = 0; j < order - pivots; j++)
                {
                    var column = z + local[j] * ld;
                    for (var i = j; i < order - pivots; i++)
                        *to++ = column[local[i]];
                }
            }

            _stackTop += size;
        }
    }
}
