using System.Globalization;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Mines.Ventilation;

/// <summary>Volume of air in time, exact to a millilitre a minute.</summary>
public readonly record struct Airflow : IComparable<Airflow>
{
    private Airflow(long millilitresPerMinute) => MillilitresPerMinute = millilitresPerMinute;

    /// <summary>No air.</summary>
    public static Airflow Zero => default;

    /// <summary>Millilitres in a minute.</summary>
    public long MillilitresPerMinute { get; }

    /// <summary>In m³/min.</summary>
    public decimal CubicMetresPerMinute => Volume.FromMillilitres(MillilitresPerMinute).CubicMetres;

    /// <summary>In m³/s.</summary>
    public decimal CubicMetresPerSecond => CubicMetresPerMinute / 60;

    /// <summary>From millilitres in a minute.</summary>
    /// <exception cref="ValidationFailedException">It is negative (<c>kernel.value.negative</c>).</exception>
    public static Airflow FromMillilitresPerMinute(long value) => value >= 0
        ? new Airflow(value)
        : throw new ValidationFailedException(KernelViolations.ValueNegative.At(nameof(Airflow), value));

    /// <summary>From m³/min, rounded half to even.</summary>
    /// <exception cref="ValidationFailedException">It is negative.</exception>
    /// <exception cref="OverflowedException">Out of range.</exception>
    public static Airflow FromCubicMetresPerMinute(decimal value) => FromMillilitresPerMinute(Volume.FromCubicMetres(value).Millilitres);

    /// <summary>From m³/s, rounded half to even.</summary>
    /// <exception cref="ValidationFailedException">It is negative.</exception>
    /// <exception cref="OverflowedException">Out of range.</exception>
    public static Airflow FromCubicMetresPerSecond(decimal value) => FromCubicMetresPerMinute(value * 60);

    /// <summary>A multiple, rounded half to even.</summary>
    public static Airflow operator *(Airflow flow, Ratio factor) =>
        FromMillilitresPerMinute((Volume.FromMillilitres(flow.MillilitresPerMinute) * factor).Millilitres);

    /// <summary>A multiple, rounded half to even.</summary>
    public static Airflow Multiply(Airflow flow, Ratio factor) => flow * factor;

    /// <inheritdoc />
    public int CompareTo(Airflow other) => MillilitresPerMinute.CompareTo(other.MillilitresPerMinute);

    /// <summary>In m³/min.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{CubicMetresPerMinute} m³/min");

    /// <summary>True when the left flow is less.</summary>
    public static bool operator <(Airflow left, Airflow right) => left.CompareTo(right) < 0;

    /// <summary>True when the left flow is more.</summary>
    public static bool operator >(Airflow left, Airflow right) => left.CompareTo(right) > 0;

    /// <summary>True when the left flow is not more.</summary>
    public static bool operator <=(Airflow left, Airflow right) => left.CompareTo(right) <= 0;

    /// <summary>True when the left flow is not less.</summary>
    public static bool operator >=(Airflow left, Airflow right) => left.CompareTo(right) >= 0;
}
