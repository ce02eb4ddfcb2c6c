using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;
using NodaTime;

namespace Kazakhmys.Erp.Enrichment.Calculations;

/// <summary>
/// The solids that a thickener or filter takes a unit of area and time (B. A. Wills, J. A. Finch, Wills' Mineral Processing Technology, 8th ed. 2016, chapter 15):
/// flux = dry mass / (area × time).
/// </summary>
public static class DewateringLoad
{
    /// <summary>Flux of a round thickener: dry solids on one square metre in one hour.</summary>
    /// <param name="dry">Dry solids.</param>
    /// <param name="time">The time in which they came; above zero.</param>
    /// <param name="diameter">Diameter of the thickener; above zero.</param>
    /// <exception cref="ValidationFailedException">Time or diameter is not above zero (<c>kernel.value.not-positive</c>).</exception>
    public static Mass OfThickener(Mass dry, Duration time, Length diameter) =>
        diameter > Length.Zero
            ? Of(dry, time, (decimal)Math.PI * diameter.Metres * diameter.Metres / 4)
            : throw new ValidationFailedException(KernelViolations.ValueNotPositive.At(nameof(diameter), diameter));

    /// <summary>Load of a filter: dry cake on one square metre of cloth in one hour.</summary>
    /// <param name="dry">Dry cake.</param>
    /// <param name="time">The time in which it was filtered; above zero.</param>
    /// <param name="squareMetres">Area of cloth in square metres; above zero.</param>
    /// <exception cref="ValidationFailedException">Time or area is not above zero (<c>kernel.value.not-positive</c>).</exception>
    public static Mass OfFilter(Mass dry, Duration time, decimal squareMetres) =>
        squareMetres > 0
            ? Of(dry, time, squareMetres)
            : throw new ValidationFailedException(KernelViolations.ValueNotPositive.At(nameof(squareMetres), squareMetres));

    private static Mass Of(Mass dry, Duration time, decimal squareMetres) =>
        time > Duration.Zero
            ? Mass.FromMilligrams((long)decimal.Round(dry.Milligrams / squareMetres / ((decimal)time.TotalHours), MidpointRounding.ToEven))
            : throw new ValidationFailedException(KernelViolations.ValueNotPositive.At(nameof(time), time));
}
