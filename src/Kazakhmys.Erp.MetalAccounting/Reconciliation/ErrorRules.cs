using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.MetalAccounting.Reconciliation.Equations;

namespace Kazakhmys.Erp.MetalAccounting.Reconciliation;

/// <summary>What shared errors and covariances must be; of problems whose readings are in order.</summary>
internal static class ErrorRules
{
    public static IEnumerable<Violation> Check(ReconciliationProblem problem)
    {
        if (problem.SharedErrors.Count == 0 && problem.Covariances.Count == 0)
            return [];
        var readings = problem.Streams
            .SelectMany(stream => stream.Assays.Select((assay, k) => (ReadingTag.AssayOf(stream.Code, problem.Components[k].Code), assay))
                .Prepend((ReadingTag.MassOf(stream.Code), stream.Mass)))
            .ToDictionary(pair => pair.Item1, pair => pair.Item2);
        List<Violation> violations = [.. Shared(problem, readings), .. Covariances(problem, readings)];
        return violations.Count > 0 ? violations : Definite(problem);
    }

    private static IEnumerable<Violation> Shared(ReconciliationProblem problem, Dictionary<ReadingTag, NetworkReading> readings)
    {
        Dictionary<ReadingTag, double> squares = [];
        foreach (var error in problem.SharedErrors)
        {
            HashSet<ReadingTag> seen = [];
            foreach (var part in error.Parts)
            {
                var path = $"SharedErrors[{error.Code}].Parts[{part.Reading}]";
                if (Fault(readings, part.Reading, path) is { } fault)
                    yield return fault;
                else if (!seen.Add(part.Reading))
                    yield return MetalAccountingViolations.ReconciliationDuplicate.At(path, part.Reading);
                else if (!double.IsFinite(part.StandardUncertainty))
                    yield return MetalAccountingViolations.ReconciliationNotFinite.At(path, part.StandardUncertainty);
                else
                    squares[part.Reading] = squares.GetValueOrDefault(part.Reading) + part.StandardUncertainty * part.StandardUncertainty;
            }
        }
        foreach (var (tag, square) in squares)
            if (!(square < (1 - 1e-12) * Math.Pow(readings[tag].StandardUncertainty!.Value, 2)))
                yield return MetalAccountingViolations.ReconciliationSharedTooLarge.At($"SharedErrors[{tag}]", tag);
    }

    private static IEnumerable<Violation> Covariances(ReconciliationProblem problem, Dictionary<ReadingTag, NetworkReading> readings)
    {
        HashSet<(ReadingTag, ReadingTag)> seen = [];
        foreach (var pair in problem.Covariances)
        {
            var path = $"Covariances[{pair.First},{pair.Second}]";
            if ((Fault(readings, pair.First, path) ?? Fault(readings, pair.Second, path)) is { } fault)
                yield return fault;
            else if (pair.First == pair.Second || !seen.Add(pair.First < pair.Second ? (pair.First, pair.Second) : (pair.Second, pair.First)))
                yield return MetalAccountingViolations.ReconciliationDuplicate.At(path, pair.First);
            else if (!double.IsFinite(pair.Covariance))
                yield return MetalAccountingViolations.ReconciliationNotFinite.At(path, pair.Covariance);
        }
    }

    private static Violation? Fault(Dictionary<ReadingTag, NetworkReading> readings, ReadingTag tag, string path) =>
        !readings.TryGetValue(tag, out var reading) ? MetalAccountingViolations.ReconciliationUnknown.At(path, tag)
        : reading.State != ReadingState.Measured ? MetalAccountingViolations.ReconciliationNotMeasured.At(path, tag)
        : null;

    private static IEnumerable<Violation> Definite(ReconciliationProblem problem) => ErrorStructures.FirstSingular(problem) is { } tag
        ? [MetalAccountingViolations.ReconciliationCovarianceSingular.At($"Covariances[{tag}]", tag)]
        : [];
}
