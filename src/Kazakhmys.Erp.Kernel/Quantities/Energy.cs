using Kazakhmys.Erp.Kernel.Violations;
using NodaTime;

namespace Kazakhmys.Erp.Kernel.Quantities;

/// <summary>
/// Electricity, heat or the energy of a fuel, in whole watt-hours: up to 9.2 million terawatt-hours. Negative as a difference or
/// against the metering direction.
/// </summary>
public readonly partial record struct Energy : IQuantity<Energy>
{
    internal static readonly UnitTable Units = new(
        "energy", long.MinValue, long.MaxValue,
        new QuantityUnit("MWh", "МВт·ч", 1_000_000, 1, "МВт·сағ", "МВтч", "МВт*ч"),
        new QuantityUnit("kWh", "кВт·ч", 1_000, 1, "кВт·сағ", "кВтч", "кВт*ч"),
        new QuantityUnit("GWh", "ГВт·ч", 1_000_000_000, 1, "ГВт·сағ", "ГВтч", "ГВт*ч"),
        new QuantityUnit("TWh", "ТВт·ч", 1_000_000_000_000, 1, "ТВт·сағ", "ТВтч", "ТВт*ч"),
        new QuantityUnit("Wh", "Вт·ч", 1, 1, "Вт·сағ", "Втч", "Вт*ч"),
        new QuantityUnit("Gcal", "Гкал", 1_163_000));

    /// <summary>In watt-hours, the unit it is kept in.</summary>
    public long WattHours { get; }

    /// <summary>From watt-hours.</summary>
    /// <exception cref="OverflowedException">Out of range (<c>kernel.quantity.overflow</c>).</exception>
    public static Energy FromWattHours(long wattHours) => new(Units.Narrow(wattHours));

    /// <summary>From kilowatt-hours.</summary>
    /// <exception cref="ValidationFailedException">Digits below the smallest unit (<c>kernel.quantity.too-fine</c>).</exception>
    /// <exception cref="OverflowedException">Out of range (<c>kernel.quantity.overflow</c>).</exception>
    public static Energy FromKilowattHours(decimal kilowattHours) => new(Units.From(kilowattHours, "kWh"));

    /// <summary>From megawatt-hours.</summary>
    /// <exception cref="ValidationFailedException">Digits below the smallest unit (<c>kernel.quantity.too-fine</c>).</exception>
    /// <exception cref="OverflowedException">Out of range (<c>kernel.quantity.overflow</c>).</exception>
    public static Energy FromMegawattHours(decimal megawattHours) => new(Units.From(megawattHours, "MWh"));

    /// <summary>From gigawatt-hours.</summary>
    /// <exception cref="ValidationFailedException">Digits below the smallest unit (<c>kernel.quantity.too-fine</c>).</exception>
    /// <exception cref="OverflowedException">Out of range (<c>kernel.quantity.overflow</c>).</exception>
    public static Energy FromGigawattHours(decimal gigawattHours) => new(Units.From(gigawattHours, "GWh"));

    /// <summary>
    /// From gigacalories of 1.163 MWh exactly (international table calorie, 4.1868 J), rounded half to even to the smallest unit.
    /// </summary>
    /// <exception cref="OverflowedException">Out of range (<c>kernel.quantity.overflow</c>).</exception>
    public static Energy FromGigacalories(decimal gigacalories) => new(Units.From(gigacalories, "Gcal"));

    /// <summary>In kilowatt-hours, exact.</summary>
    public decimal KilowattHours => Units.In(WattHours, "kWh");

    /// <summary>In megawatt-hours, exact.</summary>
    public decimal MegawattHours => Units.In(WattHours, "MWh");

    /// <summary>In gigawatt-hours, exact.</summary>
    public decimal GigawattHours => Units.In(WattHours, "GWh");

    /// <summary>In gigacalories of 1.163 MWh, to 28 digits.</summary>
    public decimal Gigacalories => Units.In(WattHours, "Gcal");

    /// <summary>The mean power over a time, rounded once, half to even.</summary>
    /// <exception cref="OverflowedException">Out of range (<c>kernel.quantity.overflow</c>).</exception>
    /// <exception cref="RuleViolatedException">The time is zero (<c>kernel.quantity.divide-by-zero</c>).</exception>
    public static Power operator /(Energy energy, Duration time) => Power.Of(energy, time);

    /// <summary>The time in which a power turns out this energy, rounded once to the nanosecond, half to even.</summary>
    /// <exception cref="RuleViolatedException">The power is zero (<c>kernel.quantity.divide-by-zero</c>).</exception>
    /// <exception cref="OverflowedException">Longer than 292 years (<c>kernel.quantity.overflow</c>).</exception>
    public static Duration operator /(Energy energy, Power power) =>
        Duration.FromNanoseconds(Units.MulDiv(energy.WattHours, Power.NanosecondsPerHour, power.Watts));

    internal static Energy Of(Power power, Duration time) =>
        new(Units.MulDiv(power.Watts, time.ToInt128Nanoseconds(), Power.NanosecondsPerHour));
}
