using Kazakhmys.Erp.MetalAccounting.Reconciliation.Equations;

namespace Kazakhmys.Erp.MetalAccounting.Reconciliation.Statistics;

/// <summary>The global test and the critical values.</summary>
internal static class Tests
{
    public static GlobalTest Global(NetworkSolution solution, ReconciliationOptions options) =>
        Global(NetworkPoint.Objective(solution.Model, solution.Variables), solution.Classes.DegreesOfFreedom, options);

    /// <summary>Critical value of a single test, of all measurement tests together, and the one beyond which a reading is suspect.</summary>
    public static (double Single, double Joint, double Suspicion) Critical(NetworkModel model, ReconciliationOptions options)
    {
        var alpha = 1 - options.Confidence;
        var single = NormalDistribution.TwoSidedQuantile(alpha);
        var joint = NormalDistribution.JointQuantile(alpha, model.States.Count(state => state == ReadingState.Measured));
        return (single, joint, options.CorrectsForManyTests ? joint : single);
    }

    private static GlobalTest Global(double objective, int degreesOfFreedom, ReconciliationOptions options)
    {
        var isTest = degreesOfFreedom > 0;
        double? critical = isTest ? ChiSquareDistribution.UpperQuantile(1 - options.Confidence, degreesOfFreedom) : null;
        return new GlobalTest
        {
            Objective = objective,
            DegreesOfFreedom = degreesOfFreedom,
            CriticalValue = critical,
            PValue = isTest ? ChiSquareDistribution.UpperTail(objective, degreesOfFreedom) : null,
            Passes = critical is null || objective <= critical,
        };
    }
}
