using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.MetalAccounting.Reconciliation.Equations;

namespace Kazakhmys.Erp.MetalAccounting.Reconciliation.Statistics;

/// <summary>
/// Takes out the reading with the largest measurement test, while the global test fails and it is beyond its critical value (Ripps 1965; Serth and Heenan, AIChE Journal 32, 1986;
/// Narasimhan and Jordache, section 8.3). In a linear network the objective falls by the square of the test, so that this is also the reading whose removal helps most.
/// </summary>
internal static class SerialElimination
{
    public static (NetworkSolution Solution, IReadOnlyList<EliminatedReading> Eliminated) Solve(ReconciliationProblem problem, ReconciliationOptions options)
    {
        if (!options.EliminatesGrossErrors)
            return (Accepted(NonNegativity.Solve(NetworkModels.Of(problem), options)), []);

        // Gross errors push masses below zero; bounds wait until they are out.
        var free = options with { KeepsNonNegative = false };
        var solution = Accepted(NonNegativity.Solve(NetworkModels.Of(problem), free));
        List<EliminatedReading> eliminated = [];
        while (eliminated.Count < options.MaxEliminated && !Tests.Global(solution, options).Passes && Suspect(solution, options) is { } suspect)
        {
            var left = Without(problem, suspect.Tag);
            if (Solved(left, free) is not { } next)
                break;
            (problem, solution) = (left, next);
            eliminated.Add(suspect with { ObjectiveAfter = NetworkPoint.Objective(solution.Model, solution.Variables) });
        }
        if (options.KeepsNonNegative)
            solution = Accepted(NonNegativity.Solve(NetworkModels.Of(problem), options));
        return (solution, eliminated);
    }

    /// <summary>The solution without a reading; null when there is none that can be accepted, so that elimination ends.</summary>
    private static NetworkSolution? Solved(ReconciliationProblem problem, ReconciliationOptions options)
    {
        try
        {
            return Accepted(NonNegativity.Solve(NetworkModels.Of(problem), options));
        }
        catch (RuleViolatedException)
        {
            return null;
        }
    }

    /// <summary>The solution, if it is a minimum: readings that contradict each other too much can leave a saddle.</summary>
    private static NetworkSolution Accepted(NetworkSolution solution)
    {
        if (solution.IsMinimum)
            return solution;
        var optimality = Optimality.At(solution.Model, solution.Variables, solution.Multipliers, solution.IsHeld);
        throw new RuleViolatedException(MetalAccountingViolations.ReconciliationNotSolved.At(
            "", solution.Iterations, ("stationarity", optimality.Stationarity), ("constraint", optimality.Constraint)));
    }

    private static EliminatedReading? Suspect(NetworkSolution solution, ReconciliationOptions options)
    {
        var (model, statistics) = (solution.Model, ReadingStatistics.Of(solution));
        var sets = EquivalenceSets.Of(model, statistics);
        var critical = Tests.Critical(model, options).Suspicion;
        var (largest, at) = (0.0, -1);
        for (var v = 0; v < model.ReadingCount; v++)
            if (statistics.Test(v) is { } test && test > largest * (1 + 1e-9))
                (largest, at) = (test, v);
        if (at < 0 || largest <= critical)
            return null;
        var set = sets.FirstOrDefault(set => set.Contains(at)) ?? [at];
        return new EliminatedReading
        {
            Tag = model.TagOf(at),
            TestStatistic = largest,
            ObjectiveBefore = NetworkPoint.Objective(model, solution.Variables),
            ObjectiveAfter = 0,
            EquivalenceSet = [.. set.Select(model.TagOf)],
        };
    }

    /// <summary>The problem with a reading unmeasured, and without its covariances and shared errors.</summary>
    public static ReconciliationProblem Without(ReconciliationProblem problem, ReadingTag tag) => problem with
    {
        Streams = [.. problem.Streams.Select(stream => stream.Code == tag.Stream ? Without(problem, stream, tag.Component) : stream)],
        Covariances = [.. problem.Covariances.Where(pair => pair.First != tag && pair.Second != tag)],
        SharedErrors = [.. problem.SharedErrors.Select(error => error with { Parts = [.. error.Parts.Where(part => part.Reading != tag)] })],
    };

    private static NetworkStream Without(ReconciliationProblem problem, NetworkStream stream, Code? component)
    {
        if (component is null)
            return stream with { Mass = NetworkReading.Unmeasured(stream.Mass.Value) };
        var assays = stream.Assays.Select((assay, k) =>
            problem.Components[k].Code == component ? NetworkReading.Unmeasured(assay.Value) : assay);
        return stream with { Assays = [.. assays] };
    }
}
