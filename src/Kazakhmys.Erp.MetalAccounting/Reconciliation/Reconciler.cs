using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.MetalAccounting.Reconciliation.Statistics;

namespace Kazakhmys.Erp.MetalAccounting.Reconciliation;

/// <summary>
/// Finds the smallest statistically weighted correction of measured masses and assays that makes a network conserve mass and every component. Pure: no database, no clock;
/// the same input gives the same answer to the last bit, in whatever order nodes, streams and components are given.
/// </summary>
public static class Reconciler
{
    /// <summary>The version of the algorithm that proofs name.</summary>
    public const string Algorithm = "kazakhmys-reconciliation-1";

    /// <summary>What is wrong with a problem, all of it; empty when it can be reconciled. Paths name streams and nodes by their code.</summary>
    public static IReadOnlyList<Violation> Check(ReconciliationProblem problem, ReconciliationOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(problem);
        options ??= ReconciliationOptions.Default;
        List<Violation> violations = [.. NetworkRules.Check(problem), .. ReadingRules.Check(problem), .. OptionRules.Check(problem, options)];
        return violations.Count > 0 ? violations : [.. ErrorRules.Check(problem)];
    }

    /// <summary>Reconciles a network.</summary>
    /// <exception cref="ValidationFailedException">The problem is malformed; every violation is named, as by <see cref="Check"/>.</exception>
    /// <exception cref="RuleViolatedException">Values taken as exact contradict each other (<c>metal-accounting.reconciliation.contradiction</c>), or no answer was
    /// found that fulfils the conditions of a minimum (<c>metal-accounting.reconciliation.not-solved</c>).</exception>
    public static ReconciliationResult Reconcile(ReconciliationProblem problem, ReconciliationOptions? options = null)
    {
        options ??= ReconciliationOptions.Default;
        var violations = Check(problem, options);
        if (violations.Count > 0)
            throw new ValidationFailedException(violations);
        var (solution, eliminated) = SerialElimination.Solve(problem, options);
        return ReconciledNetwork.Of(problem, options, solution, ReadingStatistics.Of(solution), eliminated);
    }
}
