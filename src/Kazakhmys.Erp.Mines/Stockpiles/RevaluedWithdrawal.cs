using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.Mines.Stockpiles;

/// <summary>A withdrawal as it was posted and as a method values it with everything that is known by now.</summary>
public sealed record RevaluedWithdrawal
{
    /// <summary>The withdrawal: <c>mine/number</c>.</summary>
    public required string Document { get; init; }

    /// <summary>Dry mass and metals as posted; they stay.</summary>
    public required StockpileContent Posted { get; init; }

    /// <summary>The same dry mass with the metals that the method gives it now.</summary>
    public required StockpileContent Valued { get; init; }

    /// <summary>Valued minus posted of a metal: what later receipts, corrections or the other method would have it carry more.</summary>
    public Mass DifferenceOf(Code element) => Valued.MetalOf(element) - Posted.MetalOf(element);
}
