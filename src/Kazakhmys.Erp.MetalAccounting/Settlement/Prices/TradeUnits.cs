using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.MetalAccounting.Settlement.Prices;

/// <summary>
/// How many pounds a tonne and how many grams a troy ounce have in a contract. Contracts that print rounded factors (2204.62 lb, 31.1035 g) mean them;
/// without them the legal definitions hold: 1 lb = 0.45359237 kg exactly (1959 agreement), 12 troy ounces × 175 = 144 lb.
/// </summary>
public sealed record TradeUnits
{
    /// <summary>The legal definitions.</summary>
    public static TradeUnits Exact { get; } = new();

    /// <summary>Pounds in a tonne as the contract prints them; null for the definition.</summary>
    public Ratio? PoundsPerTonne { get; init; }

    /// <summary>Grams in a troy ounce as the contract prints them; null for the definition.</summary>
    public Ratio? GramsPerTroyOunce { get; init; }

    internal IEnumerable<Violation> Check(string path)
    {
        if (PoundsPerTonne is { } pounds && (pounds < Ratio.FromFraction(2204) || pounds > Ratio.FromFraction(2205)))
            yield return KernelViolations.ValueOutOfRange.At($"{path}.{nameof(PoundsPerTonne)}", pounds.Fraction, ("min", 2204), ("max", 2205));
        if (GramsPerTroyOunce is { } grams && (grams < Ratio.FromFraction(31.1m) || grams > Ratio.FromFraction(31.11m)))
            yield return KernelViolations.ValueOutOfRange.At($"{path}.{nameof(GramsPerTroyOunce)}", grams.Fraction, ("min", 31.1m), ("max", 31.11m));
    }

    /// <summary>Milligrams in a unit.</summary>
    internal Rational MilligramsPer(PriceUnit unit) => unit switch
    {
        PriceUnit.Tonne => Rational.Of(1_000_000_000m),
        PriceUnit.Kilogram => Rational.Of(1_000_000m),
        PriceUnit.Gram => Rational.Of(1_000m),
        PriceUnit.Pound => PoundsPerTonne is { } pounds ? Rational.Of(1_000_000_000m) / Rational.Of(pounds) : Rational.Of(453_592.37m),
        PriceUnit.TroyOunce => Rational.Of(1_000m) * (GramsPerTroyOunce is { } grams ? Rational.Of(grams) : Rational.Of(31.1034768m)),
        _ => throw new ValidationFailedException(MetalAccountingViolations.PriceUnitUnknown.At("Per", unit)),
    };
}
