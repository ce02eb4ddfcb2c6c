using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.MetalAccounting.Balances;

/// <summary>The standard uncertainty of one flow between two accounts over a period, or of the stock of one account at its beginning or end.</summary>
public sealed record MovementUncertainty
{
    /// <summary>The book.</summary>
    public required Code Book { get; init; }

    /// <summary>Of a flow the account that gives; of a stock its account.</summary>
    public required Code From { get; init; }

    /// <summary>The account that receives; null for a stock.</summary>
    public Code? To { get; init; }

    /// <summary><see cref="BalanceTerm.OpeningStock"/> or <see cref="BalanceTerm.ClosingStock"/>; null for a flow.</summary>
    public BalanceTerm? Stock { get; init; }

    /// <summary>One standard deviation.</summary>
    public required Mass Standard { get; init; }

    /// <summary>Where it comes from.</summary>
    public UncertaintyBasis Basis { get; init; } = UncertaintyBasis.Reconciled;
}
