using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.MetalAccounting.Balances;

/// <summary>A named flow from one class of accounts to another, net: ore to plant, concentrate produced. It is no term of the balance.</summary>
public sealed record StageLine
{
    /// <summary>Code of the line: <c>concentrate-produced</c>.</summary>
    public required Code Code { get; init; }

    /// <summary>Name in three languages.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>Accounts that give.</summary>
    public required AccountPattern From { get; init; }

    /// <summary>Accounts that receive.</summary>
    public required AccountPattern To { get; init; }
}
