using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.MetalAccounting.Reconciliation.Equations;

namespace Kazakhmys.Erp.MetalAccounting.Flowsheets;

/// <summary>Whether what was drawn is a network that conserves. Pure.</summary>
public static class FlowsheetRules
{
    /// <summary>Everything that is wrong with a network, and as warnings the streams that its measuring points leave unobservable or unchecked.</summary>
    public static IReadOnlyList<Violation> Check(DraftFlowsheet flowsheet)
    {
        ArgumentNullException.ThrowIfNull(flowsheet);
        var found = new List<Violation>();
        var nodes = flowsheet.Nodes.ToDictionary(node => node.Code);
        for (var i = 0; i < flowsheet.Streams.Count; i++)
            found.AddRange(CheckStream(flowsheet.Streams[i], nodes).Select(violation => violation.Under($"Streams[{i}]")));
        if (found.Count > 0)
            return found;
        found.AddRange(CheckNodes(flowsheet));
        found.AddRange(CheckIslands(flowsheet));
        for (var i = 0; i < flowsheet.Points.Count; i++)
            found.AddRange(PointRules.Check(flowsheet.Points[i], flowsheet, nodes).Select(violation => violation.Under($"Points[{i}]")));
        if (!found.Exists(violation => violation.IsError))
            found.AddRange(Unchecked(flowsheet));
        return found;
    }

    private static IEnumerable<Violation> CheckStream(FlowsheetStream stream, Dictionary<Code, FlowsheetNode> nodes)
    {
        if (stream.From is { } from && !nodes.ContainsKey(from))
            yield return MetalAccountingViolations.FlowsheetNodeUnknown.At(nameof(stream.From), from);
        if (stream.To is { } to && !nodes.ContainsKey(to))
            yield return MetalAccountingViolations.FlowsheetNodeUnknown.At(nameof(stream.To), to);
        var hangs = stream.Kind switch
        {
            StreamKind.OpeningStock => stream.From is not null || stream.To is null,
            StreamKind.ClosingStock => stream.From is null || stream.To is not null,
            _ => stream.From is null && stream.To is null,
        };
        if (hangs || (stream.From is not null && stream.From == stream.To))
            yield return MetalAccountingViolations.FlowsheetStreamEnds.At("", stream.Code);
    }

    private static IEnumerable<Violation> CheckNodes(DraftFlowsheet flowsheet)
    {
        var entered = flowsheet.Streams.Where(stream => stream.To is not null).Select(stream => stream.To!.Value).ToHashSet();
        var left = flowsheet.Streams.Where(stream => stream.From is not null).Select(stream => stream.From!.Value).ToHashSet();
        var twice = flowsheet.Streams.Where(stream => stream.Kind != StreamKind.Flow)
            .GroupBy(stream => (stream.Kind, stream.From ?? stream.To)).Where(group => group.Count() > 1).SelectMany(group => group.Skip(1));
        foreach (var stream in twice)
            yield return MetalAccountingViolations.FlowsheetStockTwice.At(nameof(flowsheet.Streams), stream.Code);
        for (var i = 0; i < flowsheet.Nodes.Count; i++)
        {
            var node = flowsheet.Nodes[i];
            if (node.Kind == NodeKind.Area && !entered.Contains(node.Code))
                yield return MetalAccountingViolations.FlowsheetNoInlet.At($"{nameof(flowsheet.Nodes)}[{i}]", node.Code);
            if (node.Kind == NodeKind.Area && !left.Contains(node.Code))
                yield return MetalAccountingViolations.FlowsheetNoOutlet.At($"{nameof(flowsheet.Nodes)}[{i}]", node.Code);
        }
    }

    private static IEnumerable<Violation> CheckIslands(DraftFlowsheet flowsheet)
    {
        var connected = new DisjointSets(flowsheet.Nodes.Count);
        var index = flowsheet.Nodes.Select((node, i) => (node.Code, i)).ToDictionary(pair => pair.Code, pair => pair.i);
        foreach (var stream in flowsheet.Streams)
            if (stream is { From: { } from, To: { } to })
                connected.Join(index[from], index[to]);
        for (var i = 1; i < flowsheet.Nodes.Count; i++)
            if (connected.Find(i) != connected.Find(0) && connected.Find(i) == i)
                yield return MetalAccountingViolations.FlowsheetIsland.At($"{nameof(flowsheet.Nodes)}[{i}]", flowsheet.Nodes[i].Code);
    }

    private static IEnumerable<Violation> Unchecked(DraftFlowsheet flowsheet)
    {
        foreach (var component in FlowsheetObservability.Of(flowsheet))
        {
            foreach (var stream in component.Unobservable)
                yield return MetalAccountingViolations.FlowsheetUnobservable.At(nameof(flowsheet.Streams), stream, ("component", component.Component));
            foreach (var stream in component.NotRedundant)
                yield return MetalAccountingViolations.FlowsheetNotRedundant.At(nameof(flowsheet.Streams), stream, ("component", component.Component));
        }
    }
}
