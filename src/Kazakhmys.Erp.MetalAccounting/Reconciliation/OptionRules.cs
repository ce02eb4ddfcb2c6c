using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.MetalAccounting.Reconciliation;

/// <summary>What options must be.</summary>
internal static class OptionRules
{
    private const double FinestTolerance = 1e-14;
    private const double CoarsestTolerance = 1e-6;
    private const int MostIterations = 10_000;

    public static IEnumerable<Violation> Check(ReconciliationProblem problem, ReconciliationOptions options)
    {
        if (!(options.Confidence is > 0 and < 1))
            yield return MetalAccountingViolations.ReconciliationOptions.At(nameof(options.Confidence), options.Confidence);
        if (!(options.Tolerance is >= FinestTolerance and <= CoarsestTolerance))
            yield return MetalAccountingViolations.ReconciliationOptions.At(nameof(options.Tolerance), options.Tolerance);
        if (options.MaxIterations is < 1 or > MostIterations)
            yield return MetalAccountingViolations.ReconciliationOptions.At(nameof(options.MaxIterations), options.MaxIterations);
        if (options.MaxEliminated < 0)
            yield return MetalAccountingViolations.ReconciliationOptions.At(nameof(options.MaxEliminated), options.MaxEliminated);
        if (options.Covariances.Count == 0)
            yield break;
        var streams = problem.Streams.Select(stream => stream.Code).ToHashSet();
        var components = problem.Components.Select(component => component.Code).ToHashSet();
        foreach (var tag in options.Covariances.SelectMany(pair => new[] { pair.First, pair.Second }))
            if (!streams.Contains(tag.Stream) || (tag.Component is { } component && !components.Contains(component)))
                yield return MetalAccountingViolations.ReconciliationUnknown.At(nameof(options.Covariances), tag);
    }
}
