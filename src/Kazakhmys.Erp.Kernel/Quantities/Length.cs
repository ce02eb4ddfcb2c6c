using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Kernel.Quantities;

/// <summary>A length, depth or elevation, in whole micrometres: up to 9.2 million kilometres, negative below a datum.</summary>
public readonly partial record struct Length : IQuantity<Length>
{
    internal static readonly UnitTable Units = new(
        "length", long.MinValue, long.MaxValue,
        new QuantityUnit("m", "м", 1_000_000),
        new QuantityUnit("km", "км", 1_000_000_000),
        new QuantityUnit("cm", "см", 10_000),
        new QuantityUnit("mm", "мм", 1_000),
        new QuantityUnit("µm", "мкм", 1, 1, null, "\u03BCm", "um"));

    /// <summary>In micrometres, the unit it is kept in.</summary>
    public long Micrometres { get; }

    /// <summary>From micrometres.</summary>
    /// <exception cref="OverflowedException">Out of range (<c>kernel.quantity.overflow</c>).</exception>
    public static Length FromMicrometres(long micrometres) => new(Units.Narrow(micrometres));

    /// <summary>From millimetres.</summary>
    /// <exception cref="ValidationFailedException">Digits below the smallest unit (<c>kernel.quantity.too-fine</c>).</exception>
    /// <exception cref="OverflowedException">Out of range (<c>kernel.quantity.overflow</c>).</exception>
    public static Length FromMillimetres(decimal millimetres) => new(Units.From(millimetres, "mm"));

    /// <summary>From metres.</summary>
    /// <exception cref="ValidationFailedException">Digits below the smallest unit (<c>kernel.quantity.too-fine</c>).</exception>
    /// <exception cref="OverflowedException">Out of range (<c>kernel.quantity.overflow</c>).</exception>
    public static Length FromMetres(decimal metres) => new(Units.From(metres, "m"));

    /// <summary>From kilometres.</summary>
    /// <exception cref="ValidationFailedException">Digits below the smallest unit (<c>kernel.quantity.too-fine</c>).</exception>
    /// <exception cref="OverflowedException">Out of range (<c>kernel.quantity.overflow</c>).</exception>
    public static Length FromKilometres(decimal kilometres) => new(Units.From(kilometres, "km"));

    /// <summary>In millimetres, exact.</summary>
    public decimal Millimetres => Units.In(Micrometres, "mm");

    /// <summary>In metres, exact.</summary>
    public decimal Metres => Units.In(Micrometres, "m");

    /// <summary>In kilometres, exact.</summary>
    public decimal Kilometres => Units.In(Micrometres, "km");
}
