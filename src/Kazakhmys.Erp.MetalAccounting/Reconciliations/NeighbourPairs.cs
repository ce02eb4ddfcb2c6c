using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.MetalAccounting.Flowsheets;
using Kazakhmys.Erp.MetalAccounting.Reconciliation;

namespace Kazakhmys.Erp.MetalAccounting.Reconciliations;

/// <summary>Which readings the amounts of neighbouring streams hang together through.</summary>
internal static class NeighbourPairs
{
    /// <summary>Streams that touch one node, each pair once, in the order of the flowsheet.</summary>
    public static IReadOnlyList<(Code First, Code Second)> Streams(DraftFlowsheet drawn, HashSet<Code> network)
    {
        var touching = drawn.Nodes.ToDictionary(node => node.Code, _ => new List<Code>());
        foreach (var stream in drawn.Streams.Where(stream => network.Contains(stream.Code)))
        {
            if (stream.From is { } from)
                touching[from].Add(stream.Code);
            if (stream.To is { } to)
                touching[to].Add(stream.Code);
        }
        return [.. touching.Values.SelectMany(streams => streams.SelectMany((first, i) => streams.Skip(i + 1).Select(second => (first, second)))).Distinct()];
    }

    /// <summary>Mass with mass, and for each component what the contents need: mass with assay within a stream and across, assay with assay.</summary>
    public static IReadOnlyList<ReadingPair> Readings(DraftFlowsheet drawn, ReconciliationProblem problem)
    {
        var pairs = new List<ReadingPair>();
        foreach (var stream in problem.Streams)
            pairs.AddRange(problem.Components.Select(component => Pair(ReadingTag.MassOf(stream.Code), ReadingTag.AssayOf(stream.Code, component.Code))));
        foreach (var (first, second) in Streams(drawn, [.. problem.Streams.Select(stream => stream.Code)]))
        {
            var (firstMass, secondMass) = (ReadingTag.MassOf(first), ReadingTag.MassOf(second));
            pairs.Add(Pair(firstMass, secondMass));
            foreach (var component in problem.Components)
            {
                var (firstAssay, secondAssay) = (ReadingTag.AssayOf(first, component.Code), ReadingTag.AssayOf(second, component.Code));
                pairs.AddRange([Pair(firstMass, secondAssay), Pair(firstAssay, secondMass), Pair(firstAssay, secondAssay)]);
            }
        }
        return pairs;
    }

    public static ReadingPair Pair(ReadingTag first, ReadingTag second) => new() { First = first, Second = second };
}
