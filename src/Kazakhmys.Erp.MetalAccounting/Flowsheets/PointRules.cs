using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.MetalAccounting.Measurements;

namespace Kazakhmys.Erp.MetalAccounting.Flowsheets;

/// <summary>Whether a measuring point hangs on something and measures something.</summary>
internal static class PointRules
{
    public static IEnumerable<Violation> Check(MeasuringPoint point, DraftFlowsheet flowsheet, Dictionary<Code, FlowsheetNode> nodes)
    {
        if (point.Stream is null == point.Stock is null)
            yield return MetalAccountingViolations.FlowsheetPointPlace.At("", point.Code);
        if (point.Stream is { } stream && !flowsheet.Streams.Any(each => each.Code == stream))
            yield return MetalAccountingViolations.FlowsheetPointPlace.At(nameof(point.Stream), stream);
        if (point.Stock is { } stock && (!nodes.TryGetValue(stock, out var node) || node.Kind != NodeKind.Stock))
            yield return MetalAccountingViolations.FlowsheetPointPlace.At(nameof(point.Stock), stock);
        var needsElement = point.Quantity is QuantityKind.Assay or QuantityKind.Concentration;
        if (needsElement ? point.Element is not { } element || !flowsheet.Elements.Contains(element) : point.Element is not null)
            yield return MetalAccountingViolations.FlowsheetPointElement.At(nameof(point.Element), point.Element ?? point.Code);
        var limits = point.Limits;
        foreach (var (limit, name) in new[] { (limits.Low, nameof(limits.Low)), (limits.High, nameof(limits.High)), (limits.LargestStep, nameof(limits.LargestStep)) })
            if (limit is not null && limit.Quantity != point.Quantity)
                yield return MetalAccountingViolations.FlowsheetPointLimit.At($"{nameof(point.Limits)}.{name}", limit);
        if (limits is { Low: { } low, High: { } high } && low.Quantity == high.Quantity && low.SmallestUnits > high.SmallestUnits)
            yield return MetalAccountingViolations.FlowsheetPointLimit.At($"{nameof(point.Limits)}.{nameof(limits.Low)}", low);
    }
}
