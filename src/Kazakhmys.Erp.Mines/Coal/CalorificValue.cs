using System.Globalization;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Mines.Coal;

/// <summary>Energy in a mass of coal as received, exact to a millijoule a kilogram, so that kcal/kg and MJ/kg are both whole.</summary>
public readonly record struct CalorificValue : IComparable<CalorificValue>
{
    private const decimal MillijoulesAKilocalorie = 4_186_800m;
    private const decimal MillijoulesAMegajoule = 1_000_000_000m;
    private static readonly Int128 _milligramMillijoulesAWattHour = 3_600_000_000_000;

    private CalorificValue(long millijoulesPerKilogram) => MillijoulesPerKilogram = millijoulesPerKilogram;

    /// <summary>Millijoules in a kilogram.</summary>
    public long MillijoulesPerKilogram { get; }

    /// <summary>In MJ/kg.</summary>
    public decimal MegajoulesPerKilogram => MillijoulesPerKilogram / MillijoulesAMegajoule;

    /// <summary>In kcal/kg of the international table calorie, 4.1868 J.</summary>
    public decimal KilocaloriesPerKilogram => MillijoulesPerKilogram / MillijoulesAKilocalorie;

    /// <summary>From millijoules in a kilogram.</summary>
    /// <exception cref="ValidationFailedException">It is negative (<c>kernel.value.negative</c>).</exception>
    public static CalorificValue FromMillijoulesPerKilogram(long value) => value >= 0
        ? new CalorificValue(value)
        : throw new ValidationFailedException(KernelViolations.ValueNegative.At(nameof(CalorificValue), value));

    /// <summary>From MJ/kg, rounded half to even to a millijoule.</summary>
    /// <exception cref="ValidationFailedException">It is negative.</exception>
    /// <exception cref="OverflowedException">Out of range.</exception>
    public static CalorificValue FromMegajoulesPerKilogram(decimal value) => From(value, MillijoulesAMegajoule);

    /// <summary>From kcal/kg of the international table calorie, 4.1868 J, rounded half to even to a millijoule.</summary>
    /// <exception cref="ValidationFailedException">It is negative.</exception>
    /// <exception cref="OverflowedException">Out of range.</exception>
    public static CalorificValue FromKilocaloriesPerKilogram(decimal value) => From(value, MillijoulesAKilocalorie);

    /// <summary>Energy over coal as received, rounded once, half to even.</summary>
    /// <exception cref="RuleViolatedException">There is no coal (<c>kernel.quantity.divide-by-zero</c>).</exception>
    public static CalorificValue Of(Energy energy, WetMass coal) => coal == WetMass.Zero
        ? throw new RuleViolatedException(KernelViolations.QuantityDivideByZero.At(nameof(coal)))
        : new CalorificValue(checked((long)HalfEven.MulDiv(energy.WattHours, _milligramMillijoulesAWattHour, coal.Milligrams)));

    /// <summary>The energy in a mass as received: mass × calorific value, rounded once, half to even, to the watt-hour.</summary>
    public Energy EnergyIn(WetMass coal) =>
        Energy.FromWattHours(checked((long)HalfEven.MulDiv(coal.Milligrams, MillijoulesPerKilogram, _milligramMillijoulesAWattHour)));

    /// <inheritdoc />
    public int CompareTo(CalorificValue other) => MillijoulesPerKilogram.CompareTo(other.MillijoulesPerKilogram);

    /// <summary>In MJ/kg.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{MegajoulesPerKilogram} MJ/kg");

    /// <summary>True when the left value is less.</summary>
    public static bool operator <(CalorificValue left, CalorificValue right) => left.CompareTo(right) < 0;

    /// <summary>True when the left value is more.</summary>
    public static bool operator >(CalorificValue left, CalorificValue right) => left.CompareTo(right) > 0;

    /// <summary>True when the left value is not more.</summary>
    public static bool operator <=(CalorificValue left, CalorificValue right) => left.CompareTo(right) <= 0;

    /// <summary>True when the left value is not less.</summary>
    public static bool operator >=(CalorificValue left, CalorificValue right) => left.CompareTo(right) >= 0;

    private static CalorificValue From(decimal value, decimal unit)
    {
        if (value < 0)
            throw new ValidationFailedException(KernelViolations.ValueNegative.At(nameof(CalorificValue), value));
        try
        {
            return new CalorificValue(decimal.ToInt64(decimal.Round(value * unit, MidpointRounding.ToEven)));
        }
        catch (OverflowException overflow)
        {
            throw new OverflowedException(KernelViolations.QuantityOverflow.At(nameof(CalorificValue), value), overflow);
        }
    }
}
