using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.MetalAccounting.Reconciliation.Equations;

namespace Kazakhmys.Erp.MetalAccounting.Reconciliation;

/// <summary>What a network must be before it can be reconciled.</summary>
internal static class NetworkRules
{
    public static IEnumerable<Violation> Check(ReconciliationProblem problem)
    {
        if (string.IsNullOrWhiteSpace(problem.MassUnit))
            yield return MetalAccountingViolations.ReconciliationUnitMissing.At(nameof(problem.MassUnit));
        foreach (var component in problem.Components.Where(component => string.IsNullOrWhiteSpace(component.Unit)))
            yield return MetalAccountingViolations.ReconciliationUnitMissing.At($"Components[{component.Code}].Unit");
        foreach (var component in problem.Components.Where(component => component.Code.Value == ReadingTag.MassName))
            yield return MetalAccountingViolations.ReconciliationDuplicate.At($"Components[{component.Code}]", component.Code);
        foreach (var violation in Twice("Nodes", problem.Nodes.Select(node => node.Code))
            .Concat(Twice("Streams", problem.Streams.Select(stream => stream.Code)))
            .Concat(Twice("Components", problem.Components.Select(component => component.Code)))
            .Concat(Twice("SharedErrors", problem.SharedErrors.Select(error => error.Code)))
            .Concat(Twice("Recoveries", problem.Recoveries.Select(recovery => recovery.Code))))
            yield return violation;
        var nodes = problem.Nodes.Select(node => node.Code).ToHashSet();
        foreach (var violation in problem.Streams.SelectMany(stream => Ends(stream, nodes)))
            yield return violation;
        foreach (var violation in problem.Recoveries.SelectMany(recovery => Recovery(problem, recovery)))
            yield return violation;
        var touched = problem.Streams.SelectMany(NodesOf).ToHashSet();
        foreach (var node in problem.Nodes.Where(node => !touched.Contains(node.Code)))
            yield return MetalAccountingViolations.ReconciliationNoStreams.At($"Nodes[{node.Code}]", node.Code);
    }

    /// <summary>Warnings on the shape of a network that is otherwise in order.</summary>
    public static IEnumerable<Violation> Flags(ReconciliationProblem problem)
    {
        var index = problem.Nodes.Select((node, i) => (node.Code, i)).ToDictionary(pair => pair.Code, pair => pair.i);
        var (sets, enters, leaves) = (new DisjointSets(index.Count), new HashSet<Code>(), new HashSet<Code>());
        foreach (var stream in problem.Streams)
        {
            var ends = NodesOf(stream).ToList();
            if (ends.Count == 0)
                yield return MetalAccountingViolations.ReconciliationNoEnds.At($"Streams[{stream.Code}]", stream.Code);
            foreach (var node in ends)
                sets.Join(index[ends[0]], index[node]);
            enters.UnionWith(stream.Shares.Where(share => share.Coefficient > 0).Select(share => share.Node));
            leaves.UnionWith(stream.Shares.Where(share => share.Coefficient < 0).Select(share => share.Node));
            _ = stream.To is { } to && enters.Add(to);
            _ = stream.From is { } from && leaves.Add(from);
        }
        foreach (var node in problem.Nodes.Where(node => !enters.Contains(node.Code) || !leaves.Contains(node.Code)))
            yield return MetalAccountingViolations.ReconciliationOneSided.At($"Nodes[{node.Code}]", node.Code);
        var parts = problem.Nodes.GroupBy(node => sets.Find(index[node.Code])).OrderByDescending(part => part.Count());
        foreach (var node in parts.Skip(1).SelectMany(part => part))
            yield return MetalAccountingViolations.ReconciliationIsland.At($"Nodes[{node.Code}]", node.Code);
    }

    private static IEnumerable<Code> NodesOf(NetworkStream stream) =>
        new[] { stream.From, stream.To }.OfType<Code>().Concat(stream.Shares.Select(share => share.Node));

    private static IEnumerable<Violation> Twice(string path, IEnumerable<Code> codes) =>
        codes.GroupBy(code => code).Where(group => group.Count() > 1)
            .Select(group => MetalAccountingViolations.ReconciliationDuplicate.At($"{path}[{group.Key}]", group.Key));

    private static IEnumerable<Violation> Ends(NetworkStream stream, HashSet<Code> nodes)
    {
        var path = $"Streams[{stream.Code}]";
        if (stream.From is { } from && stream.To == from)
            yield return MetalAccountingViolations.ReconciliationSelfLoop.At(path, stream.Code);
        foreach (var node in NodesOf(stream).Where(node => !nodes.Contains(node)))
            yield return MetalAccountingViolations.ReconciliationUnknown.At(path, node);
        foreach (var share in stream.Shares.Where(share => !ReadingRules.IsUsable(share.Coefficient) || share.Coefficient == 0))
            yield return MetalAccountingViolations.ReconciliationNotFinite.At($"{path}.Shares[{share.Node}]", share.Coefficient);
        if (stream.From is null || stream.From != stream.To)
            foreach (var node in NodesOf(stream).GroupBy(node => node).Where(group => group.Count() > 1))
                yield return MetalAccountingViolations.ReconciliationDuplicate.At($"{path}.Shares[{node.Key}]", node.Key);
    }

    private static IEnumerable<Violation> Recovery(ReconciliationProblem problem, NetworkRecovery recovery)
    {
        var path = $"Recoveries[{recovery.Code}]";
        if (recovery.Products.Count == 0 || recovery.Feeds.Count == 0)
            yield return MetalAccountingViolations.ReconciliationRecoveryEmpty.At(path, recovery.Code);
        if (recovery.Component is { } component && problem.Components.All(known => known.Code != component))
            yield return MetalAccountingViolations.ReconciliationUnknown.At($"{path}.Component", component);
        foreach (var stream in recovery.Products.Concat(recovery.Feeds).Where(code => problem.Streams.All(stream => stream.Code != code)))
            yield return MetalAccountingViolations.ReconciliationUnknown.At(path, stream);
    }
}
