using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.MetalAccounting.Reconciliation.Statistics;

namespace Kazakhmys.Erp.MetalAccounting.Reconciliation.Meters;

/// <summary>
/// Which meter next: candidates by the variance of a target that they take away for their money, to first order at the reconciled network (Bagajewicz, Process Plant
/// Instrumentation: Design and Upgrade, 2000, chapter 6; the update of a variance by one more observation: Rao, Linear Statistical Inference, 2nd ed., section 4a). Pure.
/// </summary>
public static class MeterRanking
{
    /// <summary>
    /// The candidates, best first: those that make an unobservable target observable, the better known the earlier; then by variance taken away per unit of money; equal ones by code.
    /// </summary>
    /// <exception cref="ValidationFailedException">The problem, a candidate or the target is malformed (the codes of <see cref="Reconciler.Check"/>, and
    /// <c>metal-accounting.meter.cost</c>, <c>metal-accounting.meter.target</c>, <c>metal-accounting.meter.fixed</c>).</exception>
    /// <exception cref="RuleViolatedException">The network cannot be reconciled, as by <see cref="Reconciler.Reconcile"/>.</exception>
    public static IReadOnlyList<RankedMeter> Rank(
        ReconciliationProblem problem, IReadOnlyList<MeterCandidate> candidates, MeterTarget target, ReconciliationOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(candidates);
        ArgumentNullException.ThrowIfNull(target);
        options ??= ReconciliationOptions.Default;
        List<Violation> violations = [.. Reconciler.Check(problem, options), .. MeterRules.Check(problem, candidates, target)];
        if (violations.Count > 0)
            throw new ValidationFailedException(violations);
        var network = new MeteredNetwork(SerialElimination.Solve(problem, options).Solution, target);
        return
        [
            .. candidates.Select(network.With)
                .OrderByDescending(meter => meter.UncertaintyBefore is null && meter.UncertaintyAfter is not null)
                .ThenBy(meter => meter.UncertaintyBefore is null ? meter.UncertaintyAfter ?? double.MaxValue : 0)
                .ThenByDescending(meter => meter.VarianceTakenPerUnitOfMoney ?? 0)
                .ThenBy(meter => meter.Candidate.Code),
        ];
    }
}
