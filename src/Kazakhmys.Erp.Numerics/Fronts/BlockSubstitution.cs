using System.Runtime.Intrinsics;

namespace Kazakhmys.Erp.Numerics.Fronts;

/// <summary>Substitution with eight right-hand sides at once: the factor is read once for all of them. The eight numbers of a row stand side by side.</summary>
internal static unsafe class BlockSubstitution
{
    /// <summary>Right-hand sides of a block.</summary>
    public const int Width = 8;

    /// <summary>Solves for the block that stands by place at the beginning of the store's block memory, whose rest is working space for one front.</summary>
    public static void Solve(FactorStore store)
    {
        var n = store.Tree.Order.Length;
        fixed (double* panels = store.Panels, x = store.Block)
        fixed (int* allRows = store.Rows)
        {
            var y = x + (long)n * Width;
            for (var front = 0; front < store.Tree.Count; front++)
                Forward(panels + store.PanelAt[front], allRows + store.RowsAt[front], store.Orders[front], store.Pivots[front], x, y);
            for (var front = store.Tree.Count - 1; front >= 0; front--)
            {
                var rows = allRows + store.RowsAt[front];
                Gather(rows, 0, store.Orders[front], x, y);
                DividePivots(store, front, y);
                Backward(panels + store.PanelAt[front], store.Orders[front], store.Pivots[front], y);
                for (var i = 0; i < store.Pivots[front]; i++)
                    Row(y, i).Store(x + (long)rows[i] * Width);
            }
        }
    }

    /// <summary>Numbers of block memory that the solution needs.</summary>
    public static long Need(FactorStore store)
    {
        var largest = 0;
        foreach (var order in store.Orders)
            largest = Math.Max(largest, order);
        return ((long)store.Tree.Order.Length + largest) * Width;
    }

    private static void Forward(double* l, int* rows, int order, int pivots, double* x, double* y)
    {
        Gather(rows, 0, order, x, y);
        var k = 0;
        for (; k + 1 < pivots; k += 2)
        {
            var left = l + (long)k * order;
            var right = left + order;
            var first = Row(y, k);
            var second = Row(y, k + 1) - first * left[k + 1];
            second.Store(y + (k + 1) * Width);
            for (var i = k + 2; i < order; i++)
                (Row(y, i) - first * left[i] - second * right[i]).Store(y + i * Width);
        }

        if (k < pivots)
        {
            var left = l + (long)k * order;
            var first = Row(y, k);
            for (var i = k + 1; i < order; i++)
                (Row(y, i) - first * left[i]).Store(y + i * Width);
        }

        for (var i = 0; i < order; i++)
            Row(y, i).Store(x + (long)rows[i] * Width);
    }

    private static void Backward(double* l, int order, int pivots, double* y)
    {
        for (var k = pivots - 1; k >= 0; k--)
        {
            var column = l + (long)k * order;
            var (even, odd) = (Row(y, k), Vector512<double>.Zero);
            var i = k + 1;
            for (; i + 1 < order; i += 2)
            {
                even -= Row(y, i) * column[i];
                odd -= Row(y, i + 1) * column[i + 1];
            }

            if (i < order)
                even -= Row(y, i) * column[i];
            (even + odd).Store(y + k * Width);
        }
    }

    private static void DividePivots(FactorStore store, int front, double* y)
    {
        var first = store.FirstPivot[front];
        for (var k = 0; k < store.Pivots[front]; k++)
        {
            var coupling = store.Coupling[first + k];
            var (a, inverse) = (Row(y, k), store.Inverse[first + k]);
            if (coupling == 0)
            {
                (a * inverse).Store(y + k * Width);
                continue;
            }

            var b = Row(y, k + 1);
            (a * inverse + b * coupling).Store(y + k * Width);
            (a * coupling + b * store.Inverse[first + k + 1]).Store(y + (k + 1) * Width);
            k++;
        }
    }

    private static void Gather(int* rows, int from, int end, double* x, double* y)
    {
        for (var i = from; i < end; i++)
            Row(x, rows[i]).Store(y + i * Width);
    }

    private static Vector512<double> Row(double* y, int row) => Vector512.Load(y + (long)row * Width);
}
