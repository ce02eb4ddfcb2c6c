using Kazakhmys.Erp.Kernel.Violations;
using NodaTime;

namespace Kazakhmys.Erp.Kernel.Quantities;

/// <summary>A power, in whole watts. Negative against the metering direction.</summary>
public readonly partial record struct Power : IQuantity<Power>
{
    internal static readonly UnitTable Units = new(
        "power", long.MinValue, long.MaxValue,
        new QuantityUnit("MW", "МВт", 1_000_000),
        new QuantityUnit("kW", "кВт", 1_000),
        new QuantityUnit("GW", "ГВт", 1_000_000_000),
        new QuantityUnit("W", "Вт", 1));

    /// <summary>In watts, the unit it is kept in.</summary>
    public long Watts { get; }

    /// <summary>From watts.</summary>
    /// <exception cref="OverflowedException">Out of range (<c>kernel.quantity.overflow</c>).</exception>
    public static Power FromWatts(long watts) => new(Units.Narrow(watts));

    /// <summary>From kilowatts.</summary>
    /// <exception cref="ValidationFailedException">Digits below the smallest unit (<c>kernel.quantity.too-fine</c>).</exception>
    /// <exception cref="OverflowedException">Out of range (<c>kernel.quantity.overflow</c>).</exception>
    public static Power FromKilowatts(decimal kilowatts) => new(Units.From(kilowatts, "kW"));

    /// <summary>From megawatts.</summary>
    /// <exception cref="ValidationFailedException">Digits below the smallest unit (<c>kernel.quantity.too-fine</c>).</exception>
    /// <exception cref="OverflowedException">Out of range (<c>kernel.quantity.overflow</c>).</exception>
    public static Power FromMegawatts(decimal megawatts) => new(Units.From(megawatts, "MW"));

    /// <summary>In kilowatts, exact.</summary>
    public decimal Kilowatts => Units.In(Watts, "kW");

    /// <summary>In megawatts, exact.</summary>
    public decimal Megawatts => Units.In(Watts, "MW");

    internal const long NanosecondsPerHour = NodaConstants.NanosecondsPerHour;

    /// <summary>The energy of a power over a time, rounded once, half to even.</summary>
    /// <exception cref="OverflowedException">Out of range (<c>kernel.quantity.overflow</c>).</exception>
    public static Energy operator *(Power power, Duration time) => Energy.Of(power, time);

    internal static Power Of(Energy energy, Duration time) =>
        new(Units.MulDiv(energy.WattHours, NanosecondsPerHour, time.ToInt128Nanoseconds()));
}
