using System.Runtime.Intrinsics;

namespace Kazakhmys.Erp.Numerics.Fronts;

/// <summary>
/// C −= A Bᵀ on dense blocks that are stored by columns: where the time of a factorisation goes. Rows are taken by eights, so up to seven rows of C behind its last are overwritten
/// and as many of A and B are read: blocks have that much room at the end of their columns.
/// </summary>
internal static unsafe class RankUpdate
{
    private const int BlockRows = 240;
    private const int BlockDepth = 256;
    private const int TileRows = 24;
    private const int TileColumns = 8;

    /// <summary>C has <paramref name="rows"/> × <paramref name="columns"/>, A rows × <paramref name="depth"/>, B columns × depth.</summary>
    public static void Subtract(double* c, nint ldc, double* a, nint lda, double* b, nint ldb, int rows, int columns, int depth)
    {
        for (nint begin = 0; begin < depth; begin += BlockDepth)
        {
            var some = (int)Math.Min(BlockDepth, depth - begin);
            for (var block = 0; block < rows; block += BlockRows)
            {
                var end = Math.Min(block + BlockRows, rows);
                for (var column = 0; column < columns; column += TileColumns)
                {
                    Strip(
                        c + column * ldc, ldc, a + begin * lda, lda, b + column + begin * ldb, ldb, block, end, Math.Min(TileColumns, columns - column), some);
                }
            }
        }
    }

    /// <summary>The same where only the lower triangle of C is wanted; its upper triangle is left undefined.</summary>
    public static void SubtractLower(double* c, nint ldc, double* a, nint lda, double* b, nint ldb, int rows, int columns, int depth)
    {
        for (var block = 0; block < rows; block += BlockRows)
        {
            var end = Math.Min(block + BlockRows, rows);
            var last = Math.Min(columns, end);
            for (var column = 0; column < last; column += TileColumns)
            {
                Strip(
                    c + column * ldc, ldc, a, lda, b + column, ldb, Math.Max(block, column), end, Math.Min(TileColumns, columns - column), depth);
            }
        }
    }

    private static void Strip(double* c, nint ldc, double* a, nint lda, double* b, nint ldb, int from, int end, int columns, int depth)
    {
        for (var row = from; row < end; row += TileRows)
        {
            var vectors = Math.Min(3, (end - row + 7) / 8);
            if (columns == TileColumns)
                Tile(c + row, ldc, a + row, lda, b, ldb, depth, vectors);
            else
                Edge(c + row, ldc, a + row, lda, b, ldb, columns, depth, vectors);
        }
    }

    private static void Tile(double* c, nint ldc, double* a, nint lda, double* b, nint ldb, int depth, int vectors)
    {
        if (Vector512.IsHardwareAccelerated)
            WideTiles.Update(c, ldc, a, lda, b, ldb, depth, vectors);
        else
            NarrowTiles.Update(c, ldc, a, lda, b, ldb, depth, vectors);
    }

    private static void Edge(double* c, nint ldc, double* a, nint lda, double* b, nint ldb, int columns, int depth, int vectors)
    {
        var part = stackalloc double[TileRows * TileColumns];
        Tile(part, TileRows, a, lda, b, ldb, depth, vectors);
        for (var column = 0; column < columns; column++)
        {
            for (var row = 0; row < 8 * vectors; row++)
                c[row + column * ldc] += part[row + column * TileRows];
        }
    }
}
