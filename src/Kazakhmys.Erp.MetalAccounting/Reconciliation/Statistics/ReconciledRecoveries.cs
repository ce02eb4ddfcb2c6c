using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.MetalAccounting.Reconciliation.Equations;

namespace Kazakhmys.Erp.MetalAccounting.Reconciliation.Statistics;

/// <summary>Recoveries and yields with their uncertainty, to first order (GUM 2008, 5.2.2: correlated input quantities).</summary>
internal static class ReconciledRecoveries
{
    public static IReadOnlyList<ReconciledRecovery> Of(ReconciliationProblem problem, NetworkSolution solution, ReadingStatistics statistics)
    {
        if (problem.Recoveries.Count == 0)
            return [];
        var indexOf = solution.Model.Streams.Select((stream, s) => (stream.Code, s)).ToDictionary(pair => pair.Code, pair => pair.s);
        return [.. problem.Recoveries.Select(recovery => Of(recovery, indexOf, solution, statistics))];
    }

    /// <summary>A recovery and how it changes with each variable; null when something of it is not observable or there is nothing below the line.</summary>
    public static (double Recovery, IReadOnlyList<(int Variable, double Factor)> Gradient)? Linearised(
        NetworkRecovery recovery, IReadOnlyDictionary<Code, int> indexOf, NetworkSolution solution)
    {
        var (model, x) = (solution.Model, solution.Variables);
        var quantity = recovery.Component is { } component ? model.Components.ToList().IndexOf(component) + 1 : 0;
        var (products, feeds) = (recovery.Products.Select(MassVariable).ToList(), recovery.Feeds.Select(MassVariable).ToList());
        var involved = products.Concat(feeds).SelectMany(mass => new[] { mass, mass + quantity });
        if (involved.Any(v => solution.Classes.IsUnobservable[v]))
            return null;
        var (above, below) = (products.Sum(Amount), feeds.Sum(Amount));
        if (below == 0)
            return null;
        var ratio = above / below;
        return (ratio, [.. products.SelectMany(mass => Terms(mass, 1 / below)), .. feeds.SelectMany(mass => Terms(mass, -ratio / below))]);

        int MassVariable(Code stream) => indexOf[stream] * model.Width;
        double Amount(int mass) => quantity == 0 ? x[mass] : x[mass] * x[mass + quantity];
        IEnumerable<(int, double)> Terms(int mass, double factor) =>
            quantity == 0 ? [(mass, factor)] : [(mass, factor * x[mass + quantity]), (mass + quantity, factor * x[mass])];
    }

    private static ReconciledRecovery Of(
        NetworkRecovery recovery, IReadOnlyDictionary<Code, int> indexOf, NetworkSolution solution, ReadingStatistics statistics)
    {
        if (Linearised(recovery, indexOf, solution) is not { } linear)
            return new ReconciledRecovery { Code = recovery.Code, Recovery = null, StandardUncertainty = null };
        var covariances = statistics.CovariancesWith(linear.Gradient);
        var variance = linear.Gradient.Sum(term => term.Factor * covariances[term.Variable]);
        return new ReconciledRecovery { Code = recovery.Code, Recovery = linear.Recovery, StandardUncertainty = Math.Sqrt(Math.Max(0, variance)) };
    }
}
