using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.MetalAccounting.Measurements;
using Kazakhmys.Erp.MetalAccounting.Reconciliation.Equations;

namespace Kazakhmys.Erp.MetalAccounting.Flowsheets;

/// <summary>
/// What of the flows of each component can be calculated and checked, from the measuring points. With the outside as one more node, an unmeasured flow follows
/// from others exactly when no cycle of unmeasured streams runs through it, and a measured one is checked exactly when its ends are still apart after
/// unmeasured streams have been contracted (Kretsovalis and Mah 1987). The content of a metal counts as measured where mass and assay are. Pure.
/// </summary>
public static class FlowsheetObservability
{
    /// <summary>The component that stands for the dry mass.</summary>
    public static Code Mass { get; } = Code.Parse("mass");

    /// <summary>The mass first, then the elements in their order.</summary>
    public static IReadOnlyList<ComponentObservability> Of(DraftFlowsheet flowsheet)
    {
        ArgumentNullException.ThrowIfNull(flowsheet);
        var weighed = flowsheet.Streams.Select(stream => IsMeasured(flowsheet, stream, point => IsMass(point.Quantity))).ToArray();
        return
        [
            Of(Mass, flowsheet, weighed),
            .. flowsheet.Elements.Select(element => Of(
                element,
                flowsheet,
                [.. flowsheet.Streams.Select((stream, i) => weighed[i] && IsMeasured(flowsheet, stream, point => point.Quantity == QuantityKind.Assay && point.Element == element))])),
        ];
    }

    /// <summary>The points that measure a stream; an opening or closing stock is measured by the points on its stock.</summary>
    internal static IEnumerable<MeasuringPoint> PointsOf(DraftFlowsheet flowsheet, FlowsheetStream stream) => flowsheet.Points.Where(point =>
        point.Stream == stream.Code || (stream.Kind != StreamKind.Flow && point.Stock is { } stock && stock == (stream.From ?? stream.To)));

    private static bool IsMass(QuantityKind quantity) => quantity is QuantityKind.WetMass or QuantityKind.DryMass;

    private static bool IsMeasured(DraftFlowsheet flowsheet, FlowsheetStream stream, Func<MeasuringPoint, bool> measures) =>
        PointsOf(flowsheet, stream).Any(measures);

    private static ComponentObservability Of(Code component, DraftFlowsheet flowsheet, bool[] measured)
    {
        var streams = flowsheet.Streams;
        var index = flowsheet.Nodes.Select((node, i) => (node.Code, i)).ToDictionary(pair => pair.Code, pair => pair.i);
        var outside = flowsheet.Nodes.Count;
        var ends = streams.Select(stream => (From: End(stream.From), To: End(stream.To))).ToArray();
        var unmeasured = Enumerable.Range(0, streams.Count).Where(i => !measured[i]).ToList();
        var contracted = new DisjointSets(outside + 1);
        foreach (var i in unmeasured)
            contracted.Join(ends[i].From, ends[i].To);
        var bridges = Bridges.Among(outside + 1, [.. unmeasured.Select(i => ends[i])]);
        var known = unmeasured.Where((_, edge) => bridges[edge]).ToHashSet();
        return new ComponentObservability
        {
            Component = component,
            Unobservable = Codes(i => !measured[i] && !known.Contains(i)),
            Calculated = Codes(known.Contains),
            NotRedundant = Codes(i => measured[i] && contracted.Find(ends[i].From) == contracted.Find(ends[i].To)),
            Redundant = Codes(i => measured[i] && contracted.Find(ends[i].From) != contracted.Find(ends[i].To)),
        };

        int End(Code? node) => node is { } code ? index[code] : outside;
        IReadOnlyList<Code> Codes(Func<int, bool> picks) => [.. Enumerable.Range(0, streams.Count).Where(picks).Select(i => streams[i].Code)];
    }
}
