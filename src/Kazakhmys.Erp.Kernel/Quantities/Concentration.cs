using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Kernel.Quantities;

/// <summary>
/// A mass of solute in a volume of solution, or of dust or gas in air, in whole micrograms per litre (mg/m³). Never negative.
/// </summary>
public readonly partial record struct Concentration : IQuantity<Concentration>
{
    internal static readonly UnitTable Units = new(
        "concentration", 0, long.MaxValue,
        new QuantityUnit("g/L", "г/л", 1_000_000, 1, null, "g/l", "kg/m³", "kg/m3", "кг/м³", "кг/м3"),
        new QuantityUnit("mg/L", "мг/л", 1_000, 1, null, "mg/l", "g/m³", "g/m3", "г/м³", "г/м3"),
        new QuantityUnit("µg/L", "мкг/л", 1, 1, null, "\u03BCg/L", "µg/l", "ug/L", "ug/l", "mg/m³", "mg/m3", "мг/м³", "мг/м3"));

    /// <summary>In micrograms per litre, the unit it is kept in.</summary>
    public long MicrogramsPerLitre { get; }

    /// <summary>From micrograms per litre.</summary>
    /// <exception cref="OverflowedException">Out of range (<c>kernel.quantity.overflow</c>).</exception>
    public static Concentration FromMicrogramsPerLitre(long microgramsPerLitre) => new(Units.Narrow(microgramsPerLitre));

    /// <summary>From milligrams per litre.</summary>
    /// <exception cref="ValidationFailedException">Digits below the smallest unit (<c>kernel.quantity.too-fine</c>).</exception>
    /// <exception cref="OverflowedException">Out of range (<c>kernel.quantity.overflow</c>).</exception>
    public static Concentration FromMilligramsPerLitre(decimal milligramsPerLitre) => new(Units.From(milligramsPerLitre, "mg/L"));

    /// <summary>From grams per litre.</summary>
    /// <exception cref="ValidationFailedException">Digits below the smallest unit (<c>kernel.quantity.too-fine</c>).</exception>
    /// <exception cref="OverflowedException">Out of range (<c>kernel.quantity.overflow</c>).</exception>
    public static Concentration FromGramsPerLitre(decimal gramsPerLitre) => new(Units.From(gramsPerLitre, "g/L"));

    /// <summary>In milligrams per litre, exact.</summary>
    public decimal MilligramsPerLitre => Units.In(MicrogramsPerLitre, "mg/L");

    /// <summary>In grams per litre, exact.</summary>
    public decimal GramsPerLitre => Units.In(MicrogramsPerLitre, "g/L");

    internal const long PerMilligramInMillilitre = 1_000_000;

    internal static Concentration Of(Mass solute, Volume solution) =>
        new(Units.MulDiv(solute.Milligrams, PerMilligramInMillilitre, solution.Millilitres));
}
