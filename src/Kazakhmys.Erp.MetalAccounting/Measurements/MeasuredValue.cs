using Kazakhmys.Erp.Kernel.Assays;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.MetalAccounting.Measurements;

/// <summary>A value with its quantity and unit, exact: one of the kernel's quantities, and which.</summary>
public sealed record MeasuredValue
{
    private MeasuredValue(QuantityKind quantity, long smallestUnits, AssayValue? assay = null) =>
        (Quantity, SmallestUnits, Assay) = (quantity, smallestUnits, assay);

    /// <summary>What it is a value of.</summary>
    public QuantityKind Quantity { get; }

    /// <summary>The mass as weighed; null for another quantity.</summary>
    public WetMass? WetMass => Quantity == QuantityKind.WetMass ? Kernel.Quantities.WetMass.FromMilligrams(SmallestUnits) : null;

    /// <summary>The dry mass; null for another quantity.</summary>
    public Mass? DryMass => Quantity == QuantityKind.DryMass ? Mass.FromMilligrams(SmallestUnits) : null;

    /// <summary>The moisture on wet basis; null for another quantity.</summary>
    public Moisture? Moisture => Quantity == QuantityKind.Moisture ? Kernel.Quantities.Moisture.FromPartsPerTrillion(SmallestUnits) : null;

    /// <summary>The assay as reported, which may lie below the detection limit; null for another quantity.</summary>
    public AssayValue? Assay { get; }

    /// <summary>The concentration; null for another quantity.</summary>
    public Concentration? Concentration =>
        Quantity == QuantityKind.Concentration ? Kernel.Quantities.Concentration.FromMicrogramsPerLitre(SmallestUnits) : null;

    /// <summary>The volume, or the volume an hour; null for another quantity.</summary>
    public Volume? Volume =>
        Quantity is QuantityKind.Volume or QuantityKind.VolumePerHour ? Kernel.Quantities.Volume.FromMillilitres(SmallestUnits) : null;

    /// <summary>The level; null for another quantity.</summary>
    public Length? Level => Quantity == QuantityKind.Level ? Length.FromMicrometres(SmallestUnits) : null;

    /// <summary>True for an assay below its detection limit: what stands here is the limit.</summary>
    public bool IsCensored => Assay?.Kind == AssayKind.Censored;

    /// <summary>The amount in the smallest unit of the quantity; of a censored assay the detection limit.</summary>
    internal long SmallestUnits { get; }

    /// <summary>A mass as weighed.</summary>
    public static MeasuredValue Of(WetMass mass) => new(QuantityKind.WetMass, mass.Milligrams);

    /// <summary>A dry mass.</summary>
    public static MeasuredValue Of(Mass mass) => new(QuantityKind.DryMass, mass.Milligrams);

    /// <summary>A moisture.</summary>
    public static MeasuredValue Of(Moisture moisture) => new(QuantityKind.Moisture, moisture.PartsPerTrillion);

    /// <summary>An assay.</summary>
    public static MeasuredValue Of(Grade grade) => Of(AssayValue.Reported(grade));

    /// <summary>An assay as the laboratory reported it.</summary>
    /// <exception cref="ValidationFailedException">The laboratory has not answered: a pending assay is no measurement (<c>metal-accounting.measurement.pending</c>).</exception>
    public static MeasuredValue Of(AssayValue assay)
    {
        ArgumentNullException.ThrowIfNull(assay);
        var figure = assay.Grade ?? assay.DetectionLimit
            ?? throw new ValidationFailedException(MetalAccountingViolations.MeasurementPending.At(nameof(Assay)));
        return new MeasuredValue(QuantityKind.Assay, figure.PartsPerTrillion, assay);
    }

    /// <summary>A concentration.</summary>
    public static MeasuredValue Of(Concentration concentration) => new(QuantityKind.Concentration, concentration.MicrogramsPerLitre);

    /// <summary>A volume.</summary>
    public static MeasuredValue Of(Volume volume) => new(QuantityKind.Volume, volume.Millilitres);

    /// <summary>A volume an hour.</summary>
    public static MeasuredValue PerHour(Volume volume) => new(QuantityKind.VolumePerHour, volume.Millilitres);

    /// <summary>A level.</summary>
    public static MeasuredValue Of(Length level) => new(QuantityKind.Level, level.Micrometres);

    /// <summary>Reads a value of a quantity with its unit, as people and laboratories write it: <c>12,5 т</c>, <c>&lt; 0.01 %</c>.</summary>
    /// <param name="quantity">The quantity.</param>
    /// <param name="text">The text.</param>
    /// <param name="provider">The culture; invariant by default, which takes no separator of thousands.</param>
    /// <param name="columnUnit">The unit of values that have none.</param>
    /// <exception cref="ValidationFailedException">Not such a value: <c>kernel.quantity.malformed</c>, <c>ambiguous-separator</c>, <c>unit-missing</c>,
    /// <c>unit-unknown</c>, <c>too-fine</c>, <c>kernel.assay.lookalike</c>; negative (<c>metal-accounting.measurement.negative</c>); or nothing but water
    /// (<c>metal-accounting.measurement.moisture</c>).</exception>
    /// <exception cref="OverflowedException">Out of range (<c>kernel.quantity.overflow</c>).</exception>
    public static MeasuredValue Parse(QuantityKind quantity, string text, IFormatProvider? provider = null, string? columnUnit = null) =>
        MeasuredValueText.Parse(quantity, text, provider, columnUnit);

    /// <summary>The value with its unit, exact and culture-invariant; <see cref="Parse"/> reads it.</summary>
    public override string ToString() => ToString(null);

    /// <summary>The value with its unit in the notation of a culture.</summary>
    public string ToString(IFormatProvider? provider) => MeasuredValueText.Write(this, provider);

    internal static MeasuredValue FromSmallest(QuantityKind quantity, long smallestUnits) => quantity == QuantityKind.Assay
        ? Of(Grade.FromPartsPerTrillion(smallestUnits))
        : new MeasuredValue(quantity, smallestUnits);
}
