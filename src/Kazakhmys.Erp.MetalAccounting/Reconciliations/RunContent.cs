using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.MetalAccounting.Reconciliations;

/// <summary>What a run found, as it is stored.</summary>
internal sealed record RunContent
{
    public required IReadOnlyList<StreamLayers> Layers { get; init; }

    public required IReadOnlyList<Adjustment> Adjustments { get; init; }

    public required IReadOnlyList<ReconciledCorrelation> Correlations { get; init; }

    public required bool PassesGlobalTest { get; init; }

    public required double Objective { get; init; }

    public required int DegreesOfFreedom { get; init; }

    public required IReadOnlyList<Violation> Flags { get; init; }

    public static RunContent Of(ReconciliationRun run) => new()
    {
        Layers = run.Layers,
        Adjustments = run.Adjustments,
        Correlations = run.Correlations,
        PassesGlobalTest = run.PassesGlobalTest,
        Objective = run.Objective,
        DegreesOfFreedom = run.DegreesOfFreedom,
        // What stands in the messages already.
        Flags = [.. run.Flags.Select(flag => flag with { Arguments = new Dictionary<string, object?>() })],
    };
}
