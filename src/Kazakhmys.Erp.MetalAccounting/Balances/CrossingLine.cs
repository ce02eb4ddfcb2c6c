using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.MetalAccounting.Balances;

/// <summary>A line of a layout for metal that enters or leaves the chain.</summary>
public sealed record CrossingLine
{
    /// <summary>Code of the line: <c>cathode-own</c>.</summary>
    public required Code Code { get; init; }

    /// <summary>Name in three languages.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>The term that it is part of; not a stock.</summary>
    public required BalanceTerm Term { get; init; }

    /// <summary>The account inside the chain: stock, in process or under way.</summary>
    public AccountPattern Inside { get; init; } = AccountPattern.Any;

    /// <summary>The account outside: reserve, external, product, loss, consumed, unaccounted, funding.</summary>
    public AccountPattern Outside { get; init; } = AccountPattern.Any;

    /// <summary>Only metal that goes this way; null takes both, net.</summary>
    public FlowDirection? Direction { get; init; }
}
