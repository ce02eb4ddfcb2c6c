using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Mines.PeriodProductions;

/// <summary>A figure that was published rounded: the true value lies within the half-width on either side of it.</summary>
/// <typeparam name="T">The quantity.</typeparam>
/// <param name="Value">The figure.</param>
/// <param name="HalfWidth">Half of the interval that rounds to the figure: 0.5 kt for one printed to the kilotonne.</param>
public readonly record struct PublishedFigure<T>(T Value, T HalfWidth)
    where T : struct, IQuantity<T>
{
    /// <summary>
    /// The figure with its standard uncertainty, half-width over √3: a rectangular distribution (JCGM 100:2008, 4.3.7), rounded once, half to even.
    /// </summary>
    /// <exception cref="ValidationFailedException">The half-width is negative (<c>kernel.measured.uncertainty-negative</c>).</exception>
    public Measured<T> Measured(MeasurementStatus status) => new(
        Value, T.FromSmallestUnits(HalfEven.MulDiv(HalfWidth.SmallestUnits, 577_350_269_190, 1_000_000_000_000)), status);
}
