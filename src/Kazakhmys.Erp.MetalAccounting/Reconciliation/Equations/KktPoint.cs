namespace Kazakhmys.Erp.MetalAccounting.Reconciliation.Equations;

/// <summary>Where the KKT matrix is taken: variables, multipliers of the scaled balances, the scales of the balances.</summary>
/// <param name="Variables">The variables, in their own units.</param>
/// <param name="Multipliers">Multipliers of the balances divided by their scales.</param>
/// <param name="RowScales">Scales of the balances.</param>
/// <param name="Curvature">1 for the exact Hessian of the Lagrangian, 0 for that of Gauss and Newton.</param>
/// <param name="Damping">Added to the diagonal of the Hessian.</param>
internal sealed record KktPoint(double[] Variables, double[] Multipliers, double[] RowScales, double Curvature, double Damping);
