using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.MetalAccounting.Balances;

/// <summary>One account, or one pair of accounts, behind a line.</summary>
public sealed record BalanceCell
{
    /// <summary>The book.</summary>
    public required Code Book { get; init; }

    /// <summary>The account: of a stock its own, of a flow the one that gives in the natural direction of the line.</summary>
    public required Code Account { get; init; }

    /// <summary>The account on the other side; null for a stock.</summary>
    public Code? Counterpart { get; init; }

    /// <summary>
    /// Whose metal it is by the last segment of either account: <c>own</c>, <c>purchased</c>, <c>tolled-&lt;party&gt;</c>; where accounts do not say, by
    /// the layout; null where that does not either.
    /// </summary>
    public string? Owner { get; init; }

    /// <summary>The amount, with the sign that it has in its line.</summary>
    public required Mass Amount { get; init; }

    /// <summary>How well it is known.</summary>
    public AmountUncertainty Uncertainty { get; init; } = AmountUncertainty.Unknown;
}
