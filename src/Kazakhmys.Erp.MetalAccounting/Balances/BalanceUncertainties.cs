namespace Kazakhmys.Erp.MetalAccounting.Balances;

/// <summary>What is known of the uncertainties of a balance: of which movements, and how they hang together.</summary>
public sealed record BalanceUncertainties
{
    /// <summary>Nothing is known.</summary>
    public static BalanceUncertainties None { get; } = new() { Movements = [] };

    /// <summary>The movements.</summary>
    public required IReadOnlyList<MovementUncertainty> Movements { get; init; }

    /// <summary>Correlations between them; a pair of reconciled movements that is not named is uncorrelated.</summary>
    public IReadOnlyList<MovementCorrelation> Correlations { get; init; } = [];
}
