using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Mines.Calculations;

/// <summary>
/// Reconciliation of models and production. F1 is the short-term or grade-control model over the long-term reserve model (Parker, H. M. 2012,
/// Reconciliation principles for the mining industry, Mining Technology 121:160–176).
/// </summary>
public static class Reconciliation
{
    /// <summary>F1 over one or more periods, from summed tonnes and metal, never from averaged ratios.</summary>
    /// <param name="gradeControl">Dry mass and metal of each period by the grade-control model.</param>
    /// <param name="reserveModel">Dry mass and metal of the same ground by the reserve model.</param>
    /// <exception cref="RuleViolatedException">A sum is zero (<c>kernel.quantity.divide-by-zero</c>).</exception>
    public static ReconciliationFactors F1(
        IReadOnlyList<(Mass Dry, Mass Metal)> gradeControl, IReadOnlyList<(Mass Dry, Mass Metal)> reserveModel)
    {
        var (dry, metal) = (gradeControl.Sum(part => part.Dry), gradeControl.Sum(part => part.Metal));
        var (modelDry, modelMetal) = (reserveModel.Sum(part => part.Dry), reserveModel.Sum(part => part.Metal));
        return new ReconciliationFactors
        {
            Tonnes = dry / modelDry,
            Metal = metal / modelMetal,
            Grade = Grade.Of(metal, dry) / Grade.Of(modelMetal, modelDry),
        };
    }
}
