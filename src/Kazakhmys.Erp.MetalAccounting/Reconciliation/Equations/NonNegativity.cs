using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.MetalAccounting.Reconciliation.Equations;

/// <summary>
/// Keeps masses and assays from becoming negative: what would is held at zero, what its multiplier pushes away from zero is released, until neither happens (primal-dual active
/// set: Bergounioux, Ito and Kunisch 1999; Hintermüller, Ito and Kunisch 2002). When the set comes back, variables are only held, one at a time.
/// </summary>
internal static class NonNegativity
{
    private const int MostChanges = 50;
    private const double Negligible = 1e-9;

    public static NetworkSolution Solve(NetworkModel model, ReconciliationOptions options)
    {
        var start = StartingPoint.Of(model, options);
        var isHeld = new bool[model.VariableCount];
        var solution = NewtonMethod.Solve(model, start, isHeld, options);
        if (!options.KeepsNonNegative)
            return solution;
        for (var change = 0; change < 2 * MostChanges; change++)
        {
            var next = Next(solution, isCareful: change >= MostChanges / 2);
            if (next.SequenceEqual(solution.IsHeld))
                return solution;
            solution = NewtonMethod.Solve(model, start, next, options);
        }
        throw new RuleViolatedException(MetalAccountingViolations.ReconciliationNotSolved.At(
            "", 2 * MostChanges, ("stationarity", double.NaN), ("constraint", double.NaN)));
    }

    private static bool[] Next(NetworkSolution solution, bool isCareful)
    {
        var model = solution.Model;
        var gradient = Optimality.At(model, solution.Variables, solution.Multipliers, solution.IsHeld).Gradient;
        var next = (bool[])solution.IsHeld.Clone();
        var (worst, at) = (0.0, -1);
        for (var v = 0; v < model.ReadingCount; v++)
        {
            if (model.States[v] == ReadingState.Fixed || solution.Classes.IsUnobservable[v])
                continue;
            var excess = solution.IsHeld[v] ? -gradient[v] : -solution.Variables[v] / model.Scales[v];
            if (excess <= Negligible)
                continue;
            if (!isCareful)
                next[v] = !next[v];
            else if (excess > worst)
                (worst, at) = (excess, v);
        }
        if (isCareful && at >= 0)
            next[at] = !next[at];
        return next;
    }
}
