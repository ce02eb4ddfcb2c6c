using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.Testing.Operations;

/// <summary>The components of a flow in milligrams, in the order of <see cref="Twins.TwinContent.Components"/>.</summary>
internal static class Amounts
{
    public const int Count = 5;

    /// <summary>A mass of a perfectly mixed stock takes each component in proportion, rounded once.</summary>
    public static void Share(ReadOnlySpan<long> stock, long mass, Span<long> taken)
    {
        taken[0] = mass;
        for (var c = 1; c < Count; c++)
            taken[c] = mass == 0 ? 0 : (long)HalfEven.MulDiv(stock[c], mass, stock[0]);
    }

    /// <summary>A double to whole milligrams, half to even; the double has more digits than any amount of a shift.</summary>
    public static long Whole(double milligrams) => checked((long)Math.Round(milligrams));
}
