using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.MetalAccounting.Balances;

/// <summary>An area of a layout: the accounts within its fence.</summary>
public sealed record AreaLine
{
    /// <summary>Code of the area: <c>smelting</c>.</summary>
    public required Code Code { get; init; }

    /// <summary>Name in three languages.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>Its accounts inside the chain; an account belongs to the first area that means it.</summary>
    public required IReadOnlyList<AccountPattern> Accounts { get; init; }
}
