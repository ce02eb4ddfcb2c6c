using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Kernel.Quantities;

/// <summary>A volume of solution, water, rock in place or backfill, in whole millilitres: up to 9.2 × 10¹² m³.</summary>
public readonly partial record struct Volume : IQuantity<Volume>
{
    internal static readonly UnitTable Units = new(
        "volume", long.MinValue, long.MaxValue,
        new QuantityUnit("m³", "м³", 1_000_000, 1, null, "m3", "м3"),
        new QuantityUnit("L", "л", 1_000, 1, null, "l"),
        new QuantityUnit("mL", "мл", 1, 1, null, "ml"));

    /// <summary>In millilitres, the unit it is kept in.</summary>
    public long Millilitres { get; }

    /// <summary>From millilitres.</summary>
    /// <exception cref="OverflowedException">Out of range (<c>kernel.quantity.overflow</c>).</exception>
    public static Volume FromMillilitres(long millilitres) => new(Units.Narrow(millilitres));

    /// <summary>From litres.</summary>
    /// <exception cref="ValidationFailedException">Digits below the smallest unit (<c>kernel.quantity.too-fine</c>).</exception>
    /// <exception cref="OverflowedException">Out of range (<c>kernel.quantity.overflow</c>).</exception>
    public static Volume FromLitres(decimal litres) => new(Units.From(litres, "L"));

    /// <summary>From cubic metres.</summary>
    /// <exception cref="ValidationFailedException">Digits below the smallest unit (<c>kernel.quantity.too-fine</c>).</exception>
    /// <exception cref="OverflowedException">Out of range (<c>kernel.quantity.overflow</c>).</exception>
    public static Volume FromCubicMetres(decimal cubicMetres) => new(Units.From(cubicMetres, "m³"));

    /// <summary>In litres, exact.</summary>
    public decimal Litres => Units.In(Millilitres, "L");

    /// <summary>In cubic metres, exact.</summary>
    public decimal CubicMetres => Units.In(Millilitres, "m³");

    /// <summary>The solute in a volume of solution, rounded once, half to even.</summary>
    /// <exception cref="OverflowedException">Out of range (<c>kernel.quantity.overflow</c>).</exception>
    public static Mass operator *(Volume solution, Concentration concentration) =>
        Mass.FromMilligrams(Mass.Units.MulDiv(solution.Millilitres, concentration.MicrogramsPerLitre, Concentration.PerMilligramInMillilitre));
}
