using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.MetalAccounting.Balances;

/// <summary>A line of a layout for stocks; it appears in the opening and in the closing stock.</summary>
public sealed record StockLine
{
    /// <summary>Code of the line: <c>stock-concentrate</c>.</summary>
    public required Code Code { get; init; }

    /// <summary>Name in three languages.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>The accounts.</summary>
    public required AccountPattern Accounts { get; init; }
}
