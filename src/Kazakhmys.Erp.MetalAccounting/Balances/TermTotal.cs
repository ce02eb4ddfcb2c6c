using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.MetalAccounting.Balances;

/// <summary>The total of a term with its uncertainty.</summary>
public sealed record TermTotal
{
    /// <summary>The term.</summary>
    public required BalanceTerm Term { get; init; }

    /// <summary>The sum of its lines.</summary>
    public required Mass Amount { get; init; }

    /// <summary>
    /// How well it is known. That of <see cref="BalanceTerm.Unaccounted"/> is propagated from all other terms when no run states it: within two of it
    /// lies what measurement alone explains.
    /// </summary>
    public required AmountUncertainty Uncertainty { get; init; }
}
