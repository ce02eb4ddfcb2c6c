using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Kazakhmys.Erp.Numerics.Fronts;

/// <summary>The tiles of <see cref="RankUpdate"/> for processors with vectors of 128 or 256 bits: 8 rows by 4 columns. The bits are those of <see cref="WideTiles"/>.</summary>
internal static unsafe class NarrowTiles
{
    public static void Update(double* c, nint ldc, double* a, nint lda, double* b, nint ldb, int depth, int vectors)
    {
        for (var v = 0; v < vectors; v++)
        {
            Tile(c + 8 * v, ldc, a + 8 * v, lda, b, ldb, depth);
            Tile(c + 8 * v + 4 * ldc, ldc, a + 8 * v, lda, b + 4, ldb, depth);
        }
    }

    private static void Tile(double* c, nint ldc, double* a, nint lda, double* b, nint ldb, int depth)
    {
        Vector256<double> c00 = default, c01 = default, c02 = default, c03 = default;
        Vector256<double> c10 = default, c11 = default, c12 = default, c13 = default;
        for (var k = 0; k < depth; k++, a += lda, b += ldb)
        {
            var a0 = Vector256.Load(a);
            var a1 = Vector256.Load(a + 4);
            var b0 = Vector256.Create(b[0]);
            c00 = Vector256.FusedMultiplyAdd(a0, b0, c00);
            c10 = Vector256.FusedMultiplyAdd(a1, b0, c10);
            var b1 = Vector256.Create(b[1]);
            c01 = Vector256.FusedMultiplyAdd(a0, b1, c01);
            c11 = Vector256.FusedMultiplyAdd(a1, b1, c11);
            var b2 = Vector256.Create(b[2]);
            c02 = Vector256.FusedMultiplyAdd(a0, b2, c02);
            c12 = Vector256.FusedMultiplyAdd(a1, b2, c12);
            var b3 = Vector256.Create(b[3]);
            c03 = Vector256.FusedMultiplyAdd(a0, b3, c03);
            c13 = Vector256.FusedMultiplyAdd(a1, b3, c13);
        }

        Store(c, c00, c10);
        Store(c + ldc, c01, c11);
        Store(c + 2 * ldc, c02, c12);
        Store(c + 3 * ldc, c03, c13);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(double* c, Vector256<double> x, Vector256<double> y)
    {
        (Vector256.Load(c) - x).Store(c);
        (Vector256.Load(c + 4) - y).Store(c + 4);
    }
}
