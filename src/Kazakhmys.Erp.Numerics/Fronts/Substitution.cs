namespace Kazakhmys.Erp.Numerics.Fronts;

/// <summary>Forward and back substitution with one right-hand side, which stands by place in the working vector of the store.</summary>
internal static unsafe class Substitution
{
    public static void Solve(FactorStore store)
    {
        for (var front = 0; front < store.Tree.Count; front++)
            Forward(store, front);
        Back(store, true);
    }

    /// <summary>x = L⁻ᵀ x, after D⁻¹ where that is wanted.</summary>
    public static void Back(FactorStore store, bool withPivots)
    {
        for (var front = store.Tree.Count - 1; front >= 0; front--)
            Backward(store, front, withPivots);
    }

    private static void Forward(FactorStore store, int front)
    {
        var (order, pivots) = (store.Orders[front], store.Pivots[front]);
        store.NeedBlock(order + 8);
        fixed (double* panels = store.Panels, x = store.Work, y = store.Block)
        fixed (int* allRows = store.Rows)
        {
            var l = panels + store.PanelAt[front];
            var rows = allRows + store.RowsAt[front];
            for (var i = 0; i < pivots; i++)
                y[i] = x[rows[i]];
            new Span<double>(y + pivots, order - pivots).Clear();
            for (var k = 0; k < pivots; k++)
                Axpy(y + k + 1, l + (long)k * order + k + 1, y[k], order - k - 1);
            for (var i = 0; i < pivots; i++)
                x[rows[i]] = y[i];
            for (var i = pivots; i < order; i++)
                x[rows[i]] += y[i];
        }
    }

    private static void Backward(FactorStore store, int front, bool withPivots)
    {
        var (order, pivots) = (store.Orders[front], store.Pivots[front]);
        store.NeedBlock(order + 8);
        fixed (double* panels = store.Panels, x = store.Work, y = store.Block)
        fixed (int* allRows = store.Rows)
        {
            var l = panels + store.PanelAt[front];
            var rows = allRows + store.RowsAt[front];
            for (var i = 0; i < order; i++)
                y[i] = x[rows[i]];
            if (withPivots)
                DividePivots(store, front, y);
            for (var k = pivots - 1; k >= 0; k--)
                y[k] -= Columns.Dot(l + (long)k * order + k + 1, y + k + 1, order - k - 1);
            for (var i = 0; i < pivots; i++)
                x[rows[i]] = y[i];
        }
    }

    private static void DividePivots(FactorStore store, int front, double* y)
    {
        var first = store.FirstPivot[front];
        for (var k = 0; k < store.Pivots[front]; k++)
        {
            var coupling = store.Coupling[first + k];
            if (coupling == 0)
            {
                y[k] *= store.Inverse[first + k];
                continue;
            }

            var (a, b) = (y[k], y[k + 1]);
            y[k] = store.Inverse[first + k] * a + coupling * b;
            y[k + 1] = coupling * a + store.Inverse[first + k + 1] * b;
            k++;
        }
    }

    private static void Axpy(double* y, double* l, double factor, int rows)
    {
        if (factor == 0)
            return;
        var whole = rows & ~3;
        Columns.Subtract1(y, l, factor, whole);
        for (var i = whole; i < rows; i++)
            y[i] = Math.FusedMultiplyAdd(-factor, l[i], y[i]);
    }
}
