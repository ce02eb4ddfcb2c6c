namespace Kazakhmys.Erp.Kernel.Quantities;

/// <summary>A unit: <c>Numerator / Denominator</c> smallest units make one of it.</summary>
internal sealed class QuantityUnit
{
    private readonly string _ru;
    private readonly string _kk;

    public QuantityUnit(
        string symbol, string ru, long numerator, long denominator = 1, string? kk = null, params string[] aliases)
    {
        (Symbol, _ru, _kk, Numerator, Denominator) = (symbol, ru, kk ?? ru, numerator, denominator);
        Spellings = [.. new[] { symbol, ru, _kk }.Concat(aliases).Distinct(StringComparer.Ordinal)];
        var reach = (Int128)1;
        while (reach * denominator < numerator)
            (reach, Decimals) = (reach * 10, Decimals + 1);
        IsDecimal = reach * denominator == numerator;
    }

    public string Symbol { get; }

    public long Numerator { get; }

    public long Denominator { get; }

    public IReadOnlyList<string> Spellings { get; }

    /// <summary>True when the smallest unit is a decimal fraction of this one, so that every amount is written exactly.</summary>
    public bool IsDecimal { get; }

    /// <summary>The decimals with which every amount reads back as itself.</summary>
    public int Decimals { get; }

    public string SymbolIn(string language) => language switch { "ru" => _ru, "kk" => _kk, _ => Symbol };
}
