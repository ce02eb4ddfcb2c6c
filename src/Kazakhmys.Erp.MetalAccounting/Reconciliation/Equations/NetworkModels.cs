using Kazakhmys.Erp.Kernel.Codes;

namespace Kazakhmys.Erp.MetalAccounting.Reconciliation.Equations;

/// <summary>Lays a checked problem out as a model.</summary>
internal static class NetworkModels
{
    public static NetworkModel Of(ReconciliationProblem problem)
    {
        List<Code> nodes = [.. problem.Nodes.Select(node => node.Code).Order()];
        List<NetworkStream> streams = [.. problem.Streams.OrderBy(stream => stream.Code)];
        int[] componentOf = [.. Enumerable.Range(0, problem.Components.Count).OrderBy(k => problem.Components[k].Code)];
        var (starts, endNodes, coefficients) = EndsOf(streams, nodes.Select((node, i) => (node, i)).ToDictionary(pair => pair.node, pair => pair.i));
        var width = componentOf.Length + 1;
        List<NetworkReading> readings =
            [.. streams.SelectMany(stream => componentOf.Select(k => stream.Assays[k]).Prepend(stream.Mass))];
        var sizes = Enumerable.Range(0, width).Select(q => SizeOf(readings.Where((_, v) => v % width == q))).ToArray();
        return new NetworkModel
        {
            Problem = problem,
            Nodes = nodes,
            Streams = streams,
            Components = [.. componentOf.Select(k => problem.Components[k].Code)],
            ComponentOf = componentOf,
            EndStarts = starts,
            EndNodes = endNodes,
            EndCoefficients = coefficients,
            States = [.. readings.Select(reading => reading.State)],
            Values = [.. readings.Select((reading, v) => reading.Value ?? sizes[v % width]), .. problem.SharedErrors.Select(_ => 0.0)],
            Scales = [.. readings.Select((reading, v) => ScaleOf(reading, sizes[v % width])), .. problem.SharedErrors.Select(_ => 1.0)],
            Errors = ErrorStructures.Of(problem, streams, componentOf, readings)
                ?? throw new InvalidOperationException("The covariances were not checked."),
        };
    }

    /// <summary>Coefficients of the balances: +1 where a stream enters, −1 where it leaves, and its shares.</summary>
    private static (int[] Starts, int[] Nodes, double[] Coefficients) EndsOf(List<NetworkStream> streams, Dictionary<Code, int> nodes)
    {
        var starts = new int[streams.Count + 1];
        List<(int Node, double Coefficient)> ends = [];
        for (var s = 0; s < streams.Count; s++)
        {
            if (streams[s].To is { } to)
                ends.Add((nodes[to], 1));
            if (streams[s].From is { } from)
                ends.Add((nodes[from], -1));
            ends.AddRange(streams[s].Shares.Select(share => (nodes[share.Node], share.Coefficient)));
            ends.Sort(starts[s], ends.Count - starts[s], Comparer<(int Node, double)>.Create((a, b) => a.Node.CompareTo(b.Node)));
            starts[s + 1] = ends.Count;
        }
        return (starts, [.. ends.Select(end => end.Node)], [.. ends.Select(end => end.Coefficient)]);
    }

    /// <summary>The typical size of a kind of reading: the median of the known absolute values.</summary>
    private static double SizeOf(IEnumerable<NetworkReading> readings)
    {
        List<double> known = [.. readings.Where(reading => reading.Value is { } value && value != 0).Select(reading => Math.Abs(reading.Value!.Value)).Order()];
        return known.Count == 0 ? 1 : known[known.Count / 2];
    }

    private static double ScaleOf(NetworkReading reading, double size) => reading.State switch
    {
        ReadingState.Measured => reading.StandardUncertainty!.Value,
        _ => reading.Value is { } value && value != 0 ? Math.Abs(value) : size,
    };
}
