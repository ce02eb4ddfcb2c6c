using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.MetalAccounting.Figures;

/// <summary>A figure as published ("0.94", "7,651", "62.943") with its unit: the value and half a unit of its last digit.</summary>
/// <typeparam name="T">The quantity.</typeparam>
public sealed record Rounded<T>
    where T : struct, IQuantity<T>
{
    /// <summary>The figure as published, without its unit.</summary>
    public required string Text { get; init; }

    /// <summary>The symbol of its unit: <c>kt</c>, <c>%</c>, <c>g/t</c>.</summary>
    public required string Unit { get; init; }

    /// <summary>The value.</summary>
    public required T Value { get; init; }

    /// <summary>Half a unit of the last digit printed. Zeros at the end of a whole number count as digits.</summary>
    public required T HalfWidth { get; init; }

    /// <summary>The value between its bounds.</summary>
    public Interval<T> Interval => new() { Low = Value - HalfWidth, Value = Value, High = Value + HalfWidth };

    /// <summary>
    /// Reads a published figure. Without a culture no separator of thousands is taken: "4,576" is refused, because it is 4576 in
    /// English and 4.576 in Russian; <c>en</c>, <c>ru</c> or <c>kk</c> say which.
    /// </summary>
    /// <exception cref="ValidationFailedException">Not such a figure: <c>kernel.quantity.malformed</c>, <c>kernel.quantity.ambiguous-separator</c>,
    /// <c>kernel.quantity.unit-unknown</c> or <c>kernel.quantity.too-fine</c>.</exception>
    /// <exception cref="OverflowedException">Out of range (<c>kernel.quantity.overflow</c>).</exception>
    public static Rounded<T> Parse(string text, string unit, IFormatProvider? culture = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        var value = T.Parse($"{text} {unit}", culture);
        _ = FigureReader.Read(text, NumberNotation.For(culture), out var figure, out _);
        var half = figure.Decimals == 0 ? "0.5" : $"0.{new string('0', figure.Decimals)}5";
        return new Rounded<T> { Text = text, Unit = unit, Value = value, HalfWidth = T.Parse($"{half} {unit}", null) };
    }

    /// <summary>The figure with its unit, as published.</summary>
    public override string ToString() => $"{Text} {Unit}";
}
