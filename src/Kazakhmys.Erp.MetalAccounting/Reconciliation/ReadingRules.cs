using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.MetalAccounting.Reconciliation;

/// <summary>What the readings of a network must be.</summary>
internal static class ReadingRules
{
    /// <summary>Products and quotients of several numbers up to this stay within range.</summary>
    private const double Largest = 1e30;

    public static IEnumerable<Violation> Check(ReconciliationProblem problem)
    {
        foreach (var stream in problem.Streams)
        {
            foreach (var violation in Check(stream.Mass, $"Streams[{stream.Code}].Mass", ReadingTag.MassOf(stream.Code), problem.MassUnit))
                yield return violation;
            if (stream.Assays.Count != problem.Components.Count)
            {
                yield return MetalAccountingViolations.ReconciliationAssayCount.At(
                    $"Streams[{stream.Code}].Assays", stream.Assays.Count, ("stream", stream.Code), ("components", problem.Components.Count));
                continue;
            }
            for (var k = 0; k < stream.Assays.Count; k++)
            {
                var component = problem.Components[k];
                var path = $"Streams[{stream.Code}].Assays[{component.Code}]";
                foreach (var violation in Check(stream.Assays[k], path, ReadingTag.AssayOf(stream.Code, component.Code), component.Unit))
                    yield return violation;
                if (component.Unit == "%" && stream.Assays[k].State != ReadingState.Unmeasured && stream.Assays[k].Value > 100)
                    yield return MetalAccountingViolations.ReconciliationPercent.At(path, stream.Assays[k].Value);
            }
        }
        if (!problem.Streams.Any(stream => stream.Assays.Prepend(stream.Mass).Any(reading => reading.State == ReadingState.Measured)))
            yield return MetalAccountingViolations.ReconciliationNothingMeasured.At("Streams");
    }

    private static IEnumerable<Violation> Check(NetworkReading reading, string path, ReadingTag tag, string unit)
    {
        if (reading.Unit is { } own && own != unit)
            yield return MetalAccountingViolations.ReconciliationUnit.At($"{path}.Unit", own, ("unit", unit));
        if (reading.Value is { } value && !IsUsable(value))
            yield return MetalAccountingViolations.ReconciliationNotFinite.At($"{path}.Value", value);
        if (reading.StandardUncertainty is { } given && !IsUsable(given))
            yield return MetalAccountingViolations.ReconciliationNotFinite.At($"{path}.StandardUncertainty", given);
        if (reading.State != ReadingState.Unmeasured && reading.Value is null)
            yield return MetalAccountingViolations.ReconciliationValueMissing.At($"{path}.Value", tag);
        if (reading.State != ReadingState.Measured)
            yield break;
        if (reading.StandardUncertainty is not { } uncertainty)
            yield return MetalAccountingViolations.ReconciliationUncertaintyMissing.At($"{path}.StandardUncertainty", tag);
        else if (IsUsable(uncertainty) && uncertainty < 1 / Largest)
            yield return MetalAccountingViolations.ReconciliationUncertainty.At($"{path}.StandardUncertainty", uncertainty);
    }

    /// <summary>A number that can be calculated with.</summary>
    public static bool IsUsable(double number) => Math.Abs(number) <= Largest;
}
