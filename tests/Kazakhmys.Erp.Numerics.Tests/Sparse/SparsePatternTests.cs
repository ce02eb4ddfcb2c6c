using CsCheck;
using Kazakhmys.Erp.Numerics.Sparse;

namespace Kazakhmys.Erp.Numerics.Tests.Sparse;

public sealed class SparsePatternTests
{
    [Fact]
    public void Either_triangle_and_doubles_share_a_slot()
    {
        var builder = new SparsePatternBuilder(4);
        int[] positions = [builder.Add(3, 1), builder.Add(1, 3), builder.Add(2, 2), builder.Add(0, 3), builder.Add(3, 1)];
        var pattern = builder.Build();
        Assert.Equal([0, 1, 2, 3, 4], positions);
        Assert.Equal(6, pattern.Count);
        Assert.Equal([0, 2, 4, 5, 6], pattern.ColumnStarts.ToArray());
        Assert.Equal([0, 3, 1, 3, 2, 3], pattern.Rows.ToArray());
        Assert.Equal([3, 3, 4, 1, 3], builder.Slots.ToArray());
        Assert.Equal(builder.SlotOf(0), pattern.SlotOf(1, 3));
        Assert.Equal(-1, pattern.SlotOf(0, 1));
        Assert.Equal(4, pattern.DiagonalSlot(2));
    }

    [Fact]
    public void A_matrix_without_rows_has_a_pattern()
    {
        var pattern = new SparsePatternBuilder(0).Build();
        Assert.Equal((0, 0), (pattern.Order, pattern.Count));
        pattern.Multiply([], [], []);
    }

    [Fact]
    public void Slots_of_an_unfinished_pattern_are_refused()
    {
        var builder = new SparsePatternBuilder(2);
        var position = builder.Add(1, 0);
        Assert.Throws<InvalidOperationException>(() => builder.SlotOf(position));
        builder.Build();
        Assert.Equal(1, builder.SlotOf(position));
        builder.Add(1, 1);
        Assert.Throws<InvalidOperationException>(() => builder.SlotOf(position));
        Assert.Throws<ArgumentOutOfRangeException>(() => builder.SlotOf(2));
    }

    [Fact]
    public void A_place_outside_the_matrix_is_refused()
    {
        var builder = new SparsePatternBuilder(2);
        Assert.Throws<ArgumentOutOfRangeException>(() => builder.Add(2, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => builder.Add(0, -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new SparsePatternBuilder(-1));
        var pattern = builder.Build();
        Assert.Throws<ArgumentOutOfRangeException>(() => pattern.SlotOf(0, 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => pattern.DiagonalSlot(2));
        Assert.Throws<ArgumentException>(() => pattern.Multiply(new double[2], new double[3], new double[2]));
        Assert.Throws<ArgumentException>(() => pattern.Multiply(new double[1], new double[2], new double[2]));
    }

    [Fact]
    public void Every_place_is_found_in_its_slot_and_columns_ascend() =>
        Gen.Select(Gen.Int[1, 12], Gen.Select(Gen.Int[0, 999], Gen.Int[0, 999]).Array[0, 60]).Sample((order, places) =>
        {
            var builder = new SparsePatternBuilder(order);
            foreach (var (row, column) in places)
                builder.Add(row % order, column % order);
            var pattern = builder.Build();
            for (var k = 0; k < places.Length; k++)
                Assert.Equal(pattern.SlotOf(places[k].Item1 % order, places[k].Item2 % order), builder.SlotOf(k));
            for (var column = 0; column < order; column++)
            {
                var rows = pattern.Rows[pattern.ColumnStarts[column]..pattern.ColumnStarts[column + 1]].ToArray();
                Assert.Equal(column, rows[0]);
                Assert.Equal(rows.Distinct().Order(), rows);
            }
        });
}
