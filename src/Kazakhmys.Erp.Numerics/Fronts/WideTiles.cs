using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Kazakhmys.Erp.Numerics.Fronts;

/// <summary>
/// The tiles of <see cref="RankUpdate"/> for processors with vectors of 512 bits: 24, 16 or 8 rows by 8 columns held in registers over the whole depth. Each number is one chain of
/// fused multiply-adds, so that the tile it falls in does not change its bits.
/// </summary>
internal static unsafe class WideTiles
{
    public static void Update(double* c, nint ldc, double* a, nint lda, double* b, nint ldb, int depth, int vectors)
    {
        if (vectors == 3)
            Tile24(c, ldc, a, lda, b, ldb, depth);
        else if (vectors == 2)
            Tile16(c, ldc, a, lda, b, ldb, depth);
        else
            Tile8(c, ldc, a, lda, b, ldb, depth);
    }

    private static void Tile24(double* c, nint ldc, double* a, nint lda, double* b, nint ldb, int depth)
    {
        Vector512<double> c00 = default, c01 = default, c02 = default, c03 = default, c04 = default, c05 = default, c06 = default, c07 = default;
        Vector512<double> c10 = default, c11 = default, c12 = default, c13 = default, c14 = default, c15 = default, c16 = default, c17 = default;
        Vector512<double> c20 = default, c21 = default, c22 = default, c23 = default, c24 = default, c25 = default, c26 = default, c27 = default;
        for (var k = 0; k < depth; k++, a += lda, b += ldb)
        {
            var a0 = Vector512.Load(a);
            var a1 = Vector512.Load(a + 8);
            var a2 = Vector512.Load(a + 16);
            var b0 = Vector512.Create(b[0]);
            (c00, c10, c20) = (Vector512.FusedMultiplyAdd(a0, b0, c00), Vector512.FusedMultiplyAdd(a1, b0, c10), Vector512.FusedMultiplyAdd(a2, b0, c20));
            var b1 = Vector512.Create(b[1]);
            (c01, c11, c21) = (Vector512.FusedMultiplyAdd(a0, b1, c01), Vector512.FusedMultiplyAdd(a1, b1, c11), Vector512.FusedMultiplyAdd(a2, b1, c21));
            var b2 = Vector512.Create(b[2]);
            (c02, c12, c22) = (Vector512.FusedMultiplyAdd(a0, b2, c02), Vector512.FusedMultiplyAdd(a1, b2, c12), Vector512.FusedMultiplyAdd(a2, b2, c22));
            var b3 = Vector512.Create(b[3]);
            (c03, c13, c23) = (Vector512.FusedMultiplyAdd(a0, b3, c03), Vector512.FusedMultiplyAdd(a1, b3, c13), Vector512.FusedMultiplyAdd(a2, b3, c23));
            var b4 = Vector512.Create(b[4]);
            (c04, c14, c24) = (Vector512.FusedMultiplyAdd(a0, b4, c04), Vector512.FusedMultiplyAdd(a1, b4, c14), Vector512.FusedMultiplyAdd(a2, b4, c24));
            var b5 = Vector512.Create(b[5]);
            (c05, c15, c25) = (Vector512.FusedMultiplyAdd(a0, b5, c05), Vector512.FusedMultiplyAdd(a1, b5, c15), Vector512.FusedMultiplyAdd(a2, b5, c25));
            var b6 = Vector512.Create(b[6]);
            (c06, c16, c26) = (Vector512.FusedMultiplyAdd(a0, b6, c06), Vector512.FusedMultiplyAdd(a1, b6, c16), Vector512.FusedMultiplyAdd(a2, b6, c26));
            var b7 = Vector512.Create(b[7]);
            (c07, c17, c27) = (Vector512.FusedMultiplyAdd(a0, b7, c07), Vector512.FusedMultiplyAdd(a1, b7, c17), Vector512.FusedMultiplyAdd(a2, b7, c27));
        }

        Store3(c, c00, c10, c20);
        Store3(c + ldc, c01, c11, c21);
        Store3(c + 2 * ldc, c02, c12, c22);
        Store3(c + 3 * ldc, c03, c13, c23);
        Store3(c + 4 * ldc, c04, c14, c24);
        Store3(c + 5 * ldc, c05, c15, c25);
        Store3(c + 6 * ldc, c06, c16, c26);
        Store3(c + 7 * ldc, c07, c17, c27);
    }

    private static void Tile16(double* c, nint ldc, double* a, nint lda, double* b, nint ldb, int depth)
    {
        Vector512<double> c00 = default, c01 = default, c02 = default, c03 = default, c04 = default, c05 = default, c06 = default, c07 = default;
        Vector512<double> c10 = default, c11 = default, c12 = default, c13 = default, c14 = default, c15 = default, c16 = default, c17 = default;
        for (var k = 0; k < depth; k++, a += lda, b += ldb)
        {
            var a0 = Vector512.Load(a);
            var a1 = Vector512.Load(a + 8);
            var b0 = Vector512.Create(b[0]);
            (c00, c10) = (Vector512.FusedMultiplyAdd(a0, b0, c00), Vector512.FusedMultiplyAdd(a1, b0, c10));
            var b1 = Vector512.Create(b[1]);
            (c01, c11) = (Vector512.FusedMultiplyAdd(a0, b1, c01), Vector512.FusedMultiplyAdd(a1, b1, c11));
            var b2 = Vector512.Create(b[2]);
            (c02, c12) = (Vector512.FusedMultiplyAdd(a0, b2, c02), Vector512.FusedMultiplyAdd(a1, b2, c12));
            var b3 = Vector512.Create(b[3]);
            (c03, c13) = (Vector512.FusedMultiplyAdd(a0, b3, c03), Vector512.FusedMultiplyAdd(a1, b3, c13));
            var b4 = Vector512.Create(b[4]);
            (c04, c14) = (Vector512.FusedMultiplyAdd(a0, b4, c04), Vector512.FusedMultiplyAdd(a1, b4, c14));
            var b5 = Vector512.Create(b[5]);
            (c05, c15) = (Vector512.FusedMultiplyAdd(a0, b5, c05), Vector512.FusedMultiplyAdd(a1, b5, c15));
            var b6 = Vector512.Create(b[6]);
            (c06, c16) = (Vector512.FusedMultiplyAdd(a0, b6, c06), Vector512.FusedMultiplyAdd(a1, b6, c16));
            var b7 = Vector512.Create(b[7]);
            (c07, c17) = (Vector512.FusedMultiplyAdd(a0, b7, c07), Vector512.FusedMultiplyAdd(a1, b7, c17));
        }

        Store2(c, c00, c10);
        Store2(c + ldc, c01, c11);
        Store2(c + 2 * ldc, c02, c12);
        Store2(c + 3 * ldc, c03, c13);
        Store2(c + 4 * ldc, c04, c14);
        Store2(c + 5 * ldc, c05, c15);
        Store2(c + 6 * ldc, c06, c16);
        Store2(c + 7 * ldc, c07, c17);
    }

    private static void Tile8(double* c, nint ldc, double* a, nint lda, double* b, nint ldb, int depth)
    {
        Vector512<double> c00 = default, c01 = default, c02 = default, c03 = default, c04 = default, c05 = default, c06 = default, c07 = default;
        for (var k = 0; k < depth; k++, a += lda, b += ldb)
        {
            var a0 = Vector512.Load(a);
            var b0 = Vector512.Create(b[0]);
            c00 = Vector512.FusedMultiplyAdd(a0, b0, c00);
            var b1 = Vector512.Create(b[1]);
            c01 = Vector512.FusedMultiplyAdd(a0, b1, c01);
            var b2 = Vector512.Create(b[2]);
            c02 = Vector512.FusedMultiplyAdd(a0, b2, c02);
            var b3 = Vector512.Create(b[3]);
            c03 = Vector512.FusedMultiplyAdd(a0, b3, c03);
            var b4 = Vector512.Create(b[4]);
            c04 = Vector512.FusedMultiplyAdd(a0, b4, c04);
            var b5 = Vector512.Create(b[5]);
            c05 = Vector512.FusedMultiplyAdd(a0, b5, c05);
            var b6 = Vector512.Create(b[6]);
            c06 = Vector512.FusedMultiplyAdd(a0, b6, c06);
            var b7 = Vector512.Create(b[7]);
            c07 = Vector512.FusedMultiplyAdd(a0, b7, c07);
        }

        Store1(c, c00);
        Store1(c + ldc, c01);
        Store1(c + 2 * ldc, c02);
        Store1(c + 3 * ldc, c03);
        Store1(c + 4 * ldc, c04);
        Store1(c + 5 * ldc, c05);
        Store1(c + 6 * ldc, c06);
        Store1(c + 7 * ldc, c07);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store1(double* c, Vector512<double> x) => (Vector512.Load(c) - x).Store(c);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store2(double* c, Vector512<double> x, Vector512<double> y)
    {
        Store1(c, x);
        Store1(c + 8, y);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store3(double* c, Vector512<double> x, Vector512<double> y, Vector512<double> z)
    {
        Store2(c, x, y);
        Store1(c + 16, z);
    }
}
