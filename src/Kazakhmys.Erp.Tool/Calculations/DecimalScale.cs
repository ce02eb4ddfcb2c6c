namespace Kazakhmys.Erp.Tool.Calculations;

/// <summary>
/// Numbers of one unit as whole numbers: a power of ten is chosen so that the largest still fits, so that decimal inputs stay exact whatever
/// unit they are in (percent, g/t, tonnes, kilotonnes), and the calculators keep all their digits.
/// </summary>
internal sealed class DecimalScale
{
    private const int MaxExponent = 27;

    private readonly decimal _factor = 1;
    private readonly bool _divides;

    /// <summary>A scale on which the largest of the numbers is at most <paramref name="most"/>.</summary>
    public DecimalScale(IEnumerable<decimal> numbers, decimal most)
    {
        var largest = numbers.Select(Math.Abs).DefaultIfEmpty().Max();
        _divides = largest > most;
        for (var exponent = 0; exponent < MaxExponent && !IsFitting(largest, most); exponent++)
            _factor *= 10;
    }

    /// <summary>The whole number, rounded half to even where the number has more digits than fit.</summary>
    public long In(decimal number) => decimal.ToInt64(Math.Round(_divides ? number / _factor : number * _factor, MidpointRounding.ToEven));

    /// <summary>The number, in the unit of the inputs.</summary>
    public decimal Out(long whole) => _divides ? whole * _factor : whole / _factor;

    private bool IsFitting(decimal largest, decimal most) =>
        largest == 0 || (_divides ? largest / _factor <= most : largest > most / 10 / _factor);
}
