using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.MetalAccounting.Settlement.Prices;

/// <summary>How units of prices are written in files and tables. Never changed, only added to.</summary>
internal static class PriceUnits
{
    private static readonly string[] _texts = ["t", "kg", "g", "lb", "oz"];

    public static string Text(PriceUnit unit) => (int)unit >= 0 && (int)unit < _texts.Length
        ? _texts[(int)unit]
        : throw new ValidationFailedException(MetalAccountingViolations.PriceUnitUnknown.At("Per", unit));

    public static PriceUnit Parse(string text) => Array.IndexOf(_texts, text) is >= 0 and var index
        ? (PriceUnit)index
        : throw new ValidationFailedException(MetalAccountingViolations.PriceUnitUnknown.At("", text));
}
