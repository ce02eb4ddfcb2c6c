using Kazakhmys.Erp.Numerics.Sparse;

namespace Kazakhmys.Erp.Numerics.Tests.Samples;

/// <summary>A pattern with its values, collected entry by entry.</summary>
internal sealed record SparseMatrix(SparsePattern Pattern, double[] Values)
{
    public int Order => Pattern.Order;

    public static SparseMatrix Of(int order, IEnumerable<(int Row, int Column, double Value)> entries)
    {
        var builder = new SparsePatternBuilder(order);
        var list = entries.ToList();
        foreach (var (row, column, _) in list)
            builder.Add(row, column);
        var pattern = builder.Build();
        var values = new double[pattern.Count];
        for (var k = 0; k < list.Count; k++)
            values[builder.SlotOf(k)] += list[k].Value;
        return new SparseMatrix(pattern, values);
    }

    public static SparseMatrix Of(double[,] dense) => Of(
        dense.GetLength(0),
        from row in Enumerable.Range(0, dense.GetLength(0))
        from column in Enumerable.Range(0, row + 1)
        where dense[row, column] != 0
        select (row, column, dense[row, column]));

    public IEnumerable<(int Row, int Column, double Value)> Entries()
    {
        for (var column = 0; column < Order; column++)
        {
            for (var slot = Pattern.ColumnStarts[column]; slot < Pattern.ColumnStarts[column + 1]; slot++)
                yield return (Pattern.Rows[slot], column, Values[slot]);
        }
    }

    public double[,] Dense()
    {
        var dense = new double[Order, Order];
        foreach (var (row, column, value) in Entries())
            dense[row, column] = dense[column, row] = value;
        return dense;
    }

    public double[] Times(double[] x)
    {
        var product = new double[Order];
        Pattern.Multiply(Values, x, product);
        return product;
    }

    /// <summary>Row and column i become row and column place[i].</summary>
    public SparseMatrix Permuted(int[] place) => Of(Order, Entries().Select(e => (place[e.Row], place[e.Column], e.Value)));

    public SparseMatrix Scaled(double[] scale) => this with { Values = [.. Entries().Select(e => e.Value * scale[e.Row] * scale[e.Column])] };

    /// <summary>The largest component of b − A x against the sizes of A, x and b.</summary>
    public double Backward(double[] x, double[] b)
    {
        var (residual, weight) = ((double[])b.Clone(), b.Select(Math.Abs).ToArray());
        foreach (var (row, column, value) in Entries())
        {
            residual[row] -= value * x[column];
            weight[row] += Math.Abs(value * x[column]);
            if (row == column)
                continue;
            residual[column] -= value * x[row];
            weight[column] += Math.Abs(value * x[row]);
        }

        var norm = weight.DefaultIfEmpty(0).Max();
        return norm == 0 ? 0 : residual.Select(Math.Abs).Max() / norm;
    }
}
