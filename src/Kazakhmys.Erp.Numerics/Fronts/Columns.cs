using System.Runtime.Intrinsics;

namespace Kazakhmys.Erp.Numerics.Fronts;

/// <summary>Operations on columns of dense fronts. Like <see cref="RankUpdate"/> they take rows by fours and may touch up to three behind the last.</summary>
internal static unsafe class Columns
{
    private const int Step = 4;

    /// <summary>v −= L w, where w lies with a stride.</summary>
    public static void Subtract(double* v, double* l, nint ld, double* w, nint stride, int rows, int count)
    {
        var column = 0;
        for (; column + 8 <= count; column += 8)
            Subtract8(v, l + column * ld, ld, w + column * stride, stride, rows);
        for (; column < count; column++)
            Subtract1(v, l + column * ld, w[column * stride], rows);
    }

    public static void Subtract1(double* v, double* l, double w, int rows)
    {
        var factor = Vector256.Create(-w);
        for (var row = 0; row < rows; row += Step)
            Vector256.FusedMultiplyAdd(Vector256.Load(l + row), factor, Vector256.Load(v + row)).Store(v + row);
    }

    public static double LargestMagnitude(double* v, int rows)
    {
        var (low, high) = (Vector256<double>.Zero, Vector256<double>.Zero);
        var row = 0;
        for (; row + 8 <= rows; row += 8)
        {
            low = Vector256.Max(low, Vector256.Abs(Vector256.Load(v + row)));
            high = Vector256.Max(high, Vector256.Abs(Vector256.Load(v + row + 4)));
        }

        low = Vector256.Max(low, high);
        var largest = Math.Max(Math.Max(low[0], low[1]), Math.Max(low[2], low[3]));
        for (; row < rows; row++)
            largest = Math.Max(largest, Math.Abs(v[row]));
        return largest;
    }

    public static int PlaceOfLargest(double* v, int from, int end, int except)
    {
        var place = -1;
        var largest = -1.0;
        for (var row = from; row < end; row++)
        {
            if (row != except && Math.Abs(v[row]) > largest)
                (largest, place) = (Math.Abs(v[row]), row);
        }

        return place;
    }

    /// <summary>to = v times a number.</summary>
    public static void Scale(double* to, double* v, double factor, int rows)
    {
        var times = Vector256.Create(factor);
        for (var row = 0; row < rows; row += Step)
            (Vector256.Load(v + row) * times).Store(to + row);
    }

    /// <summary>to = v f + w g.</summary>
    public static void Combine(double* to, double* v, double f, double* w, double g, int rows)
    {
        var (left, right) = (Vector256.Create(f), Vector256.Create(g));
        for (var row = 0; row < rows; row += Step)
            Vector256.FusedMultiplyAdd(Vector256.Load(w + row), right, Vector256.Load(v + row) * left).Store(to + row);
    }

    /// <summary>v += w, no row more.</summary>
    public static void Add(double* v, double* w, int rows)
    {
        var row = 0;
        for (; row + Step <= rows; row += Step)
            (Vector256.Load(v + row) + Vector256.Load(w + row)).Store(v + row);
        for (; row < rows; row++)
            v[row] += w[row];
    }

    public static double Dot(double* v, double* w, int rows)
    {
        var (low, high) = (Vector256<double>.Zero, Vector256<double>.Zero);
        var row = 0;
        for (; row + 8 <= rows; row += 8)
        {
            low = Vector256.FusedMultiplyAdd(Vector256.Load(v + row), Vector256.Load(w + row), low);
            high = Vector256.FusedMultiplyAdd(Vector256.Load(v + row + 4), Vector256.Load(w + row + 4), high);
        }

        low += high;
        var sum = low[0] + low[1] + (low[2] + low[3]);
        for (; row < rows; row++)
            sum += v[row] * w[row];
        return sum;
    }

    private static void Subtract8(double* v, double* l, nint ld, double* w, nint stride, int rows)
    {
        var l4 = l + 4 * ld;
        var w4 = w + 4 * stride;
        var (f0, f1, f2, f3) = (Vector256.Create(-w[0]), Vector256.Create(-w[stride]), Vector256.Create(-w[2 * stride]), Vector256.Create(-w[3 * stride]));
        var (f4, f5, f6, f7) = (Vector256.Create(-w4[0]), Vector256.Create(-w4[stride]), Vector256.Create(-w4[2 * stride]), Vector256.Create(-w4[3 * stride]));
        for (nint row = 0; row < rows; row += Step)
        {
            var sum = Vector256.Load(v + row);
            sum = Vector256.FusedMultiplyAdd(Vector256.Load(l + row), f0, sum);
            sum = Vector256.FusedMultiplyAdd(Vector256.Load(l + ld + row), f1, sum);
            sum = Vector256.FusedMultiplyAdd(Vector256.Load(l + 2 * ld + row), f2, sum);
            sum = Vector256.FusedMultiplyAdd(Vector256.Load(l + 3 * ld + row), f3, sum);
            sum = Vector256.FusedMultiplyAdd(Vector256.Load(l4 + row), f4, sum);
            sum = Vector256.FusedMultiplyAdd(Vector256.Load(l4 + ld + row), f5, sum);
            sum = Vector256.FusedMultiplyAdd(Vector256.Load(l4 + 2 * ld + row), f6, sum);
            Vector256.FusedMultiplyAdd(Vector256.Load(l4 + 3 * ld + row), f7, sum).Store(v + row);
        }
    }
}
