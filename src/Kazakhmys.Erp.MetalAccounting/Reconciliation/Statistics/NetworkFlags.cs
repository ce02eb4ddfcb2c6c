using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.MetalAccounting.Reconciliation.Statistics;

/// <summary>What of a reconciled network deserves a look.</summary>
internal static class NetworkFlags
{
    public static IEnumerable<Violation> Of(ReconciliationProblem problem, ReconciliationResult result, double suspicion) =>
    [
        .. NetworkRules.Flags(problem),
        .. result.Readings.SelectMany(reading => Of(reading, suspicion)),
        .. result.Balances.Where(balance => balance.IsDependent).Select(balance => MetalAccountingViolations.ReconciliationDependentBalance.At(
            $"Nodes[{balance.Node}]", balance.Node, ("quantity", balance.Component?.Value ?? "mass"))),
        .. result.Recoveries.Where(recovery => recovery.Recovery is < 0 or > 1).Select(recovery => MetalAccountingViolations.ReconciliationRecovery.At(
            $"Recoveries[{recovery.Code}]", recovery.Code, ("percent", 100 * recovery.Recovery!.Value))),
        .. result.GlobalTest.Passes ? Array.Empty<Violation>() : [MetalAccountingViolations.ReconciliationGlobalTest.At(
            "", result.GlobalTest.Objective, ("critical", result.GlobalTest.CriticalValue))],
    ];

    private static IEnumerable<Violation> Of(ReconciledReading reading, double suspicion)
    {
        var (path, tag) = ($"Readings[{reading.Tag}]", reading.Tag);
        if (reading.Standing == ReadingStanding.Unobservable)
            yield return MetalAccountingViolations.ReconciliationUnobservable.At(path, tag);
        if (reading.Standing == ReadingStanding.NonRedundant)
            yield return MetalAccountingViolations.ReconciliationNonRedundant.At(path, tag);
        if (reading.BoundMultiplier is not null)
            yield return MetalAccountingViolations.ReconciliationHeldAtZero.At(path, tag);
        else if (reading.Adjusted < 0)
            yield return MetalAccountingViolations.ReconciliationNegative.At(path, tag, ("amount", reading.Adjusted));
        if (reading.IsSuspect)
            yield return MetalAccountingViolations.ReconciliationSuspect.At(path, tag, ("test", reading.TestStatistic), ("critical", suspicion));
    }
}
