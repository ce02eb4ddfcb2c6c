using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.MetalAccounting.Measurements;
using NodaTime;

namespace Kazakhmys.Erp.MetalAccounting.Laboratory;

/// <summary>Whether the control samples of a batch hold. Pure.</summary>
public static class ControlRules
{
    /// <summary>What is wrong with a list of determinations by itself: one twice, or a duplicate of nothing.</summary>
    public static IReadOnlyList<Violation> Check(IReadOnlyList<LaboratoryResult> results)
    {
        ArgumentNullException.ThrowIfNull(results);
        var found = new List<Violation>();
        var samples = new HashSet<(Code, Code?, Code)>();
        for (var i = 0; i < results.Count; i++)
            if (results[i].Role == ResultRole.Sample && !samples.Add(KeyOf(results[i])))
                found.Add(MetalAccountingViolations.LaboratoryTwice.At($"[{i}]", results[i].Sample, ("element", results[i].Element)));
        for (var i = 0; i < results.Count; i++)
            if (results[i].Role == ResultRole.Duplicate && !samples.Contains(KeyOf(results[i])))
                found.Add(MetalAccountingViolations.LaboratoryDuplicateOfNothing.At($"[{i}]", results[i].Sample, ("element", results[i].Element)));
        return found;
    }

    /// <summary>The limit that holds on a day, as known last; null when none does.</summary>
    public static ControlLimit? Find(IReadOnlyList<ControlLimit> limits, Code method, Code? element, ResultRole role, Code? material, LocalDate day)
    {
        ArgumentNullException.ThrowIfNull(limits);
        return limits.LastOrDefault(limit => limit.Method == method && limit.Element == element && limit.Role == role
            && (material is null || limit.Material == material) && limit.ValidFrom <= day);
    }

    /// <summary>
    /// What the controls of a batch show against the limits of the day: one outside its limit, one without a limit, or one that should be there and is not. Empty
    /// when they hold.
    /// </summary>
    public static IReadOnlyList<Violation> Judge(RecordBatch batch, IReadOnlyList<ControlLimit> limits, LocalDate day)
    {
        ArgumentNullException.ThrowIfNull(batch);
        ArgumentNullException.ThrowIfNull(limits);
        var found = new List<Violation>();
        for (var i = 0; i < batch.Results.Count; i++)
            if (batch.Results[i] is { Role: not ResultRole.Sample } control)
                found.AddRange(Judge(control, batch, limits, day).Select(violation => violation.Under($"Results[{i}]")));
        var determined = batch.Results.Where(result => result.Role == ResultRole.Sample).Select(result => (result.Method, result.Element)).Distinct();
        foreach (var (method, element) in determined)
            foreach (var role in new[] { ResultRole.Blank, ResultRole.Duplicate, ResultRole.Reference })
                if (Find(limits, method, element, role, null, day) is not null
                    && !batch.Results.Any(result => result.Role == role && result.Method == method && result.Element == element))
                    found.Add(MetalAccountingViolations.LaboratoryControlAbsent.At("Results", method, ("role", role), ("element", element)));
        return found;
    }

    private static IEnumerable<Violation> Judge(LaboratoryResult control, RecordBatch batch, IReadOnlyList<ControlLimit> limits, LocalDate day)
    {
        var material = control.Role == ResultRole.Reference ? control.Sample : (Code?)null;
        if (Find(limits, control.Method, control.Element, control.Role, material, day) is not { } limit
            || limit.Absolute is { } absolute && absolute.Quantity != control.Value.Quantity)
        {
            yield return MetalAccountingViolations.LaboratoryControlWithoutLimit.At("", control.Sample, ("role", control.Role), ("element", control.Element));
            yield break;
        }
        var expected = control.Role switch
        {
            ResultRole.Reference => limit.Certified,
            ResultRole.Duplicate => batch.Results.First(result => result.Role == ResultRole.Sample && KeyOf(result) == KeyOf(control)).Value,
            _ => null,
        };
        if (!Holds(control, expected, limit))
            yield return MetalAccountingViolations.LaboratoryControlFailed.At(
                "Value", control.Value, ("role", control.Role), ("sample", control.Sample), ("element", control.Element), ("expected", expected));
    }

    // Exact in decimals: a difference of exactly the limit holds.
    private static bool Holds(LaboratoryResult control, MeasuredValue? expected, ControlLimit limit)
    {
        var (value, absolute) = ((decimal)control.Value.SmallestUnits, (decimal)(limit.Absolute?.SmallestUnits ?? 0));
        if (control.Value.IsCensored && (expected is null || expected.IsCensored))
            return true;
        if (expected is null)
            return value <= absolute;
        var basis = control.Role == ResultRole.Duplicate ? (value + expected.SmallestUnits) / 2 : expected.SmallestUnits;
        return Math.Abs(value - expected.SmallestUnits) <= absolute + (limit.Relative.Fraction * basis);
    }

    private static (Code Sample, Code? Element, Code Method) KeyOf(LaboratoryResult result) => (result.Sample, result.Element, result.Method);
}
