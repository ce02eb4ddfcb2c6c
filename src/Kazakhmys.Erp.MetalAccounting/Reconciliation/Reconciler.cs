using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.MetalAccounting.Reconciliation;

/// <summary>
/// Finds the smallest statistically weighted correction of measured masses and assays that makes a network conserve mass and every component. Pure: no database, no clock;
/// the same input gives the same answer to the last bit.
/// </summary>
public static class Reconciler
{
    /// <summary>The version of the algorithm that proofs name.</summary>
    public const string Algorithm = "kazakhmys-reconciliation-1";

    /// <summary>What is wrong with a problem, all of it; empty when it can be reconciled. Paths name streams and nodes by their code.</summary>
    public static IReadOnlyList<Violation> Check(ReconciliationProblem problem, ReconciliationOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(problem);
        return [];
    }

    /// <summary>Reconciles a network.</summary>
    /// <exception cref="ValidationFailedException">The problem is malformed; every violation is named, as by <see cref="Check"/>.</exception>
    /// <exception cref="RuleViolatedException">Fixed values contradict each other, or no answer was found that fulfils the conditions of a minimum.</exception>
    public static ReconciliationResult Reconcile(ReconciliationProblem problem, ReconciliationOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(problem);
        throw new NotSupportedException();
    }
}
