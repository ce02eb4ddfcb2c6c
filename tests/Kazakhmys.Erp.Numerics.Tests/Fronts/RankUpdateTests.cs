using Kazakhmys.Erp.Numerics.Fronts;
using Kazakhmys.Erp.Numerics.Tests.Samples;

namespace Kazakhmys.Erp.Numerics.Tests.Fronts;

public sealed unsafe class RankUpdateTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Wide_and_narrow_vectors_give_the_same_bits(int vectors)
    {
        var random = new Random(vectors);
        var (a, b, c) = (SampleMatrices.Vector(40 * 64, random), SampleMatrices.Vector(40 * 64, random), SampleMatrices.Vector(40 * 8, random));
        var d = (double[])c.Clone();
        fixed (double* pa = a, pb = b, pc = c, pd = d)
        {
            WideTiles.Update(pc, 40, pa, 40, pb, 40, 37, vectors);
            NarrowTiles.Update(pd, 40, pa, 40, pb, 40, 37, vectors);
        }

        Assert.Equal(c, d);
    }

    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(7, 3, 5)]
    [InlineData(24, 8, 64)]
    [InlineData(25, 9, 2)]
    [InlineData(250, 250, 13)]
    [InlineData(300, 40, 600)]
    public void A_block_is_updated_within_its_bounds(int rows, int columns, int depth)
    {
        var random = new Random(rows);
        var ld = rows + 8;
        var (a, b, c) = (SampleMatrices.Vector(ld * (depth + 1), random), SampleMatrices.Vector((columns + 8) * (depth + 1), random), SampleMatrices.Vector(ld * (columns + 1), random));
        var (full, lower) = ((double[])c.Clone(), (double[])c.Clone());
        fixed (double* pa = a, pb = b, pf = full, pl = lower)
        {
            RankUpdate.Subtract(pf, ld, pa, ld, pb, columns + 8, rows, columns, depth);
            RankUpdate.SubtractLower(pl, ld, pa, ld, pb, columns + 8, rows, columns, depth);
        }

        for (var j = 0; j <= columns; j++)
        {
            for (var i = 0; i < rows; i++)
            {
                var expected = c[i + j * ld] - (j == columns ? 0 : Enumerable.Range(0, depth).Sum(k => a[i + k * ld] * b[j + k * (columns + 8)]));
                Assert.Equal(expected, full[i + j * ld], 1e-10);
                if (i >= j)
                    Assert.Equal(expected, lower[i + j * ld], 1e-10);
            }
        }
    }
}
