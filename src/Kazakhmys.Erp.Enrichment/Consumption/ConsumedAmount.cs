using System.Globalization;
using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.Enrichment.Consumption;

/// <summary>
/// An amount of something consumed, in the smallest unit of its kind: a mass in milligrams, a volume in millilitres, an energy in watt-hours. Amounts of
/// different units are never added or compared.
/// </summary>
public sealed record ConsumedAmount
{
    private ConsumedAmount(ConsumedUnit unit, long smallest) => (Unit, Smallest) = (unit, smallest);

    /// <summary>The unit.</summary>
    public ConsumedUnit Unit { get; }

    /// <summary>The amount in the smallest unit.</summary>
    public long Smallest { get; }

    /// <summary>A mass.</summary>
    public static ConsumedAmount Of(Mass mass) => new(ConsumedUnit.Mass, mass.Milligrams);

    /// <summary>A volume.</summary>
    public static ConsumedAmount Of(Volume volume) => new(ConsumedUnit.Volume, volume.Millilitres);

    /// <summary>An energy.</summary>
    public static ConsumedAmount Of(Energy energy) => new(ConsumedUnit.Energy, energy.WattHours);

    /// <summary>An amount of a unit.</summary>
    public static ConsumedAmount Of(ConsumedUnit unit, long smallest) => new(unit, smallest);

    /// <summary>In kilograms, cubic metres or kilowatt-hours.</summary>
    public decimal Figure => Unit == ConsumedUnit.Energy ? Smallest / 1000m : Smallest / 1_000_000m;

    /// <summary>The amount that goes with a mass at this amount a tonne, rounded once, half to even.</summary>
    /// <exception cref="Kernel.Violations.OverflowedException">Out of range.</exception>
    public ConsumedAmount ForTonnesOf(Mass mass) =>
        new(Unit, (long)HalfEven.MulDiv(Smallest, mass.Milligrams, Mass.FromTonnes(1).Milligrams));

    /// <summary>This amount for a mass, a tonne of it, rounded once, half to even.</summary>
    public ConsumedAmount PerTonneOf(Mass mass) =>
        new(Unit, (long)HalfEven.MulDiv(Smallest, Mass.FromTonnes(1).Milligrams, mass.Milligrams));

    /// <summary>The figure with its unit.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Figure} {(Unit switch { ConsumedUnit.Mass => "kg", ConsumedUnit.Volume => "m³", _ => "kWh" })}");
}
