using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.MetalAccounting.Balances;

/// <summary>How two movements of one <see cref="BalanceUncertainties"/> hang together, each in the direction in which it is stated.</summary>
public sealed record MovementCorrelation
{
    /// <summary>Index of the one.</summary>
    public required int First { get; init; }

    /// <summary>Index of the other.</summary>
    public required int Second { get; init; }

    /// <summary>The correlation coefficient (JCGM 100:2008, 5.2.2): covariance over the product of the standard uncertainties, −1 to 1.</summary>
    public required Ratio Coefficient { get; init; }
}
