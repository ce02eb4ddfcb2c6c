namespace Kazakhmys.Erp.Kernel.Quantities;

/// <summary>Exact sums of quantities: only the total has to be in range, in whatever order the parts come.</summary>
public static class QuantitySums
{
    /// <summary>The exact sum; zero of nothing.</summary>
    /// <exception cref="Violations.OverflowedException">The total is out of range (<c>kernel.quantity.overflow</c>).</exception>
    public static T Sum<T>(this IEnumerable<T> quantities)
        where T : struct, IQuantity<T>
    {
        ArgumentNullException.ThrowIfNull(quantities);
        var total = Int128.Zero;
        foreach (var quantity in quantities)
            total += quantity.SmallestUnits;
        return T.FromSmallestUnits(total);
    }

    /// <summary>The exact sum of one quantity of each element; zero of nothing.</summary>
    /// <exception cref="Violations.OverflowedException">The total is out of range (<c>kernel.quantity.overflow</c>).</exception>
    public static T Sum<TSource, T>(this IEnumerable<TSource> source, Func<TSource, T> quantity)
        where T : struct, IQuantity<T> => source.Select(quantity).Sum();
}
