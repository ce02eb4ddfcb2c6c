using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.MetalAccounting.Reconciliation.Meters;

/// <summary>What candidates and target must be.</summary>
internal static class MeterRules
{
    public static IEnumerable<Violation> Check(ReconciliationProblem problem, IReadOnlyList<MeterCandidate> candidates, MeterTarget target)
    {
        foreach (var code in candidates.GroupBy(candidate => candidate.Code).Where(group => group.Count() > 1).Select(group => group.Key))
            yield return MetalAccountingViolations.ReconciliationDuplicate.At($"Candidates[{code}]", code);
        foreach (var violation in candidates.SelectMany(candidate => Check(problem, candidate)))
            yield return violation;
        if (candidates.Select(candidate => candidate.Cost.Currency).Distinct().Count() > 1)
            yield return MetalAccountingViolations.MeterCost.At("Candidates", candidates[0].Cost.Currency);
        if (target.Recovery is { } recovery ? problem.Recoveries.All(known => known.Code != recovery) : target.Streams.Count == 0)
            yield return MetalAccountingViolations.MeterTarget.At("Target", target.Recovery);
        foreach (var stream in target.Streams.Where(code => problem.Streams.All(stream => stream.Code != code)))
            yield return MetalAccountingViolations.ReconciliationUnknown.At("Target.Streams", stream);
        if (target.Component is { } component && problem.Components.All(known => known.Code != component))
            yield return MetalAccountingViolations.ReconciliationUnknown.At("Target.Component", component);
    }

    private static IEnumerable<Violation> Check(ReconciliationProblem problem, MeterCandidate candidate)
    {
        var path = $"Candidates[{candidate.Code}]";
        if (!(candidate.StandardUncertainty > 0) || !double.IsFinite(candidate.StandardUncertainty))
            yield return MetalAccountingViolations.ReconciliationUncertainty.At($"{path}.StandardUncertainty", candidate.StandardUncertainty);
        if (candidate.Cost.Hundredths <= 0)
            yield return MetalAccountingViolations.MeterCost.At($"{path}.Cost", candidate.Cost);
        var stream = problem.Streams.FirstOrDefault(stream => stream.Code == candidate.Reading.Stream);
        var component = problem.Components.Index().Where(known => known.Item.Code == candidate.Reading.Component).Select(known => known.Index).DefaultIfEmpty(-1).First();
        if (stream is null || (candidate.Reading.Component is not null && (component < 0 || component >= stream.Assays.Count)))
            yield return MetalAccountingViolations.ReconciliationUnknown.At($"{path}.Reading", candidate.Reading);
        else if ((component < 0 ? stream.Mass : stream.Assays[component]).State == ReadingState.Fixed)
            yield return MetalAccountingViolations.MeterFixed.At($"{path}.Reading", candidate.Reading);
    }
}
