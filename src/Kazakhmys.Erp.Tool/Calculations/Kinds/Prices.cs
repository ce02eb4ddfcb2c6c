using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.MetalAccounting.Settlement.Prices;

namespace Kazakhmys.Erp.Tool.Calculations.Kinds;

/// <summary>Prices and units of contracts as the calculations on the command line take them: always in US dollars.</summary>
internal static class Prices
{
    public static readonly Code Dollar = Code.Parse("USD");

    public static UnitPrice Of(decimal amount, PriceUnit unit) => new() { Amount = amount, Currency = Dollar, Per = unit };

    public static UnitPrice? Find(CalculationInputs inputs, string name, PriceUnit unit, decimal factor = 1) =>
        inputs.IsNull(name) ? null : Of(inputs.Amount(name) * factor, unit);

    public static TradeUnits Units(decimal? poundsPerTonne, decimal? gramsPerOunce) => new()
    {
        PoundsPerTonne = poundsPerTonne is { } pounds ? Ratio.FromPartsPerTrillion(ScaledMasses.Parts(pounds)) : null,
        GramsPerTroyOunce = gramsPerOunce is { } grams ? Ratio.FromPartsPerTrillion(ScaledMasses.Parts(grams)) : null,
    };
}
