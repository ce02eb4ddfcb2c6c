using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.MetalAccounting.Balances;

/// <summary>A line of a layout that says whose metal accounts hold whose code does not say it.</summary>
public sealed record OwnershipLine
{
    /// <summary>The owner: <c>own</c>, <c>purchased</c>, <c>tolled-&lt;party&gt;</c>.</summary>
    public required Code Owner { get; init; }

    /// <summary>Name in three languages.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>The accounts inside the chain; an account whose last segment names its owner needs no line.</summary>
    public required IReadOnlyList<AccountPattern> Accounts { get; init; }
}
