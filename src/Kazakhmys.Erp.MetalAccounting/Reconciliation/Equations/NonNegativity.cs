using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.MetalAccounting.Reconciliation.Equations;

/// <summary>
/// Keeps masses and assays from becoming negative: what would is held at zero, what its multiplier pushes away from zero is released, until neither happens (primal-dual active
/// set: Bergounioux, Ito and Kunisch 1999; Hintermüller, Ito and Kunisch 2002). After some changes only the worst is
/// changed at a time, and nothing is released while anything is negative.
/// </summary>
internal static class NonNegativity
{
    private const int MostChanges = 100;
    private const double Negligible = 1e-9;

    public static NetworkSolution Solve(NetworkModel model, ReconciliationOptions options)
    {
        var free = NewtonMethod.Solve(model, StartingPoint.Of(model, options), new bool[model.VariableCount], options);
        return options.KeepsNonNegative ? Bounded(free, options) ?? free : free;
    }

    /// <summary>
    /// The solution within the bounds. Null when there is none that can be accepted: readings with gross errors can push so many masses to zero that the balances degenerate.
    /// </summary>
    private static NetworkSolution? Bounded(NetworkSolution free, ReconciliationOptions options)
    {
        var solution = free;
        try
        {
            for (var change = 0; change < MostChanges; change++)
            {
                var next = Next(solution, isCareful: change >= MostChanges / 4);
                if (next.SequenceEqual(solution.IsHeld))
                    return solution.IsMinimum ? solution : null;
                solution = NewtonMethod.Solve(free.Model, solution.Variables, next, options);
            }
        }
        catch (RuleViolatedException)
        {
            return null;
        }
        return null;
    }

    private static bool[] Next(NetworkSolution solution, bool isCareful)
    {
        var model = solution.Model;
        var gradient = Optimality.At(model, solution.Variables, solution.Multipliers, solution.IsHeld).Gradient;
        var next = (bool[])solution.IsHeld.Clone();
        var (worst, at) = (0.0, -1);
        var isFeasible = !Enumerable.Range(0, model.ReadingCount).Any(v => !solution.IsHeld[v] && Excess(v) > Negligible);
        for (var v = 0; v < model.ReadingCount; v++)
        {
            var excess = Excess(v);
            if (excess <= Negligible || (isCareful && solution.IsHeld[v] && !isFeasible))
                continue;
            if (!isCareful)
                next[v] = !next[v];
            else if (excess > worst)
                (worst, at) = (excess, v);
        }
        if (isCareful && at >= 0)
            next[at] = !next[at];
        return next;

        double Excess(int v) => model.States[v] == ReadingState.Fixed || solution.Classes.IsUnobservable[v] ? 0
            : solution.IsHeld[v] ? -gradient[v] : -solution.Variables[v] / model.Scales[v];
    }
}
