using System.Numerics;

namespace Kazakhmys.Erp.Kernel.Quantities;

/// <summary>
/// A quantity with a unit, kept exactly as a whole number of its smallest unit. Hosts consume it; the kernel's own types implement it.
/// <para>Text: <c>ToString()</c> is exact and culture-invariant (<c>7915000 t</c>). A format is a unit symbol, if need be with a number of
/// decimals (<c>kt</c>, <c>t:3</c>, <c>%:2</c>); display rounds half to even. Russian and Kazakh cultures write the decimal comma,
/// no-break spaces
/// between thousands and their own symbols. <c>Parse</c> reads what <c>ToString</c> writes in the same culture; the symbols of all
/// three languages are read in every culture, and the
/// invariant culture never takes a thousands separator.</para>
/// </summary>
/// <typeparam name="TSelf">The quantity itself.</typeparam>
public interface IQuantity<TSelf>
    : IFormattable, ISpanParsable<TSelf>, IEquatable<TSelf>, IComparable<TSelf>,
      IAdditionOperators<TSelf, TSelf, TSelf>, ISubtractionOperators<TSelf, TSelf, TSelf>, IComparisonOperators<TSelf, TSelf, bool>
    where TSelf : struct, IQuantity<TSelf>
{
    /// <summary>The amount in the smallest unit that is kept.</summary>
    long SmallestUnits { get; }

    /// <summary>A quantity from its amount in the smallest unit.</summary>
    /// <exception cref="Violations.OverflowedException">Out of range (<c>kernel.quantity.overflow</c>).</exception>
    static abstract TSelf FromSmallestUnits(Int128 smallestUnits);
}
