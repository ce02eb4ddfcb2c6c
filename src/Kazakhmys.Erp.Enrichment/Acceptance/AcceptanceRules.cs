using Kazakhmys.Erp.Kernel.Assays;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Enrichment.Acceptance;

/// <summary>A lot against the limits of its receiver.</summary>
public static class AcceptanceRules
{
    /// <summary>
    /// One violation for each limit that is not kept. A result below the detection limit keeps an upper limit that the detection limit keeps,
    /// and no lower one.
    /// </summary>
    public static IReadOnlyList<Violation> Check(AcceptanceSpecification specification, Assay assay, Moisture moisture)
    {
        ArgumentNullException.ThrowIfNull(specification);
        ArgumentNullException.ThrowIfNull(assay);
        var found = new List<Violation>();
        foreach (var limit in specification.Elements)
        {
            if (!assay.Values.TryGetValue(limit.Element, out var value) || (value.Grade ?? value.DetectionLimit) is not { } grade)
                found.Add(EnrichmentViolations.AcceptanceNotAssayed.At(
                    $"Assay.{limit.Element}", limit.Element, ("specification", specification.Code)));
            else
                found.AddRange(Element(specification.Code, limit, grade, value.Grade is null));
        }
        if (specification.MoistureAtMost is { } most && moisture > most)
            found.Add(Broken(specification.Code, "Moisture", "H2O", moisture, $"≤ {most}"));
        return found;
    }

    private static IEnumerable<Violation> Element(Code specification, ElementLimit limit, Grade grade, bool isCensored)
    {
        var path = $"Assay.{limit.Element}";
        if (limit.AtMost is { } most && grade > most)
            yield return Broken(specification, path, limit.Element.Value, grade, $"≤ {most}");
        if (limit.AtLeast is { } least && (isCensored || grade < least))
            yield return Broken(specification, path, limit.Element.Value, grade, $"≥ {least}");
    }

    private static Violation Broken(Code specification, string path, string element, object value, string limit) =>
        EnrichmentViolations.AcceptanceLimit.At(path, value, ("element", element), ("limit", limit), ("specification", specification));
}
