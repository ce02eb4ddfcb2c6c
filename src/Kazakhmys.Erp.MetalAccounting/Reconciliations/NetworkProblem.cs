using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.MetalAccounting.Flowsheets;
using Kazakhmys.Erp.MetalAccounting.Reconciliation;

namespace Kazakhmys.Erp.MetalAccounting.Reconciliations;

/// <summary>The network of a flowsheet with the totals of a period, as the engine takes it. Pure.</summary>
internal static class NetworkProblem
{
    public static ReconciliationProblem Of(Flowsheet flowsheet, IReadOnlyList<StreamTotals> totals)
    {
        var drawn = flowsheet.Drawn;
        var outside = OneSided(drawn);
        var (nodes, streams) = (new List<NetworkNode>(), new List<NetworkStream>());
        nodes.AddRange(drawn.Nodes.Where(node => !outside.Contains(node.Code)).Select(node => new NetworkNode { Code = node.Code }));
        foreach (var stream in drawn.Streams)
        {
            Code? from = stream.From is { } leaves && !outside.Contains(leaves) ? leaves : null;
            Code? to = stream.To is { } enters && !outside.Contains(enters) ? enters : null;
            if (from is not null || to is not null)
                AddSeries(nodes, streams, [.. totals.Where(total => total.Stream == stream.Code)], from, to);
        }
        return new ReconciliationProblem
        {
            Flowsheet = drawn.Code,
            FlowsheetVersion = drawn.Version,
            MassUnit = NetworkUnits.Mass,
            Nodes = nodes,
            Components = [.. drawn.Elements.Select(element => new NetworkComponent { Code = element, Unit = NetworkUnits.Of(element) })],
            Streams = streams,
            SharedErrors = SharedErrors(totals, streams.Select(stream => stream.Code).ToHashSet()),
        };
    }

    /// <summary>With the covariances that contents of streams, and their sums over a node, need.</summary>
    public static ReconciliationOptions Options(DraftFlowsheet drawn, ReconciliationProblem problem) =>
        new() { Covariances = NeighbourPairs.Readings(drawn, problem) };

    /// <summary>Stocks that only fill or only empty and whose content nobody takes: no balance can be drawn over them.</summary>
    private static HashSet<Code> OneSided(DraftFlowsheet drawn)
    {
        var entered = drawn.Streams.Select(stream => stream.To).ToHashSet();
        var left = drawn.Streams.Select(stream => stream.From).ToHashSet();
        return [.. drawn.Nodes.Select(node => node.Code).Where(node => !entered.Contains(node) || !left.Contains(node))];
    }

    /// <summary>A stream that several points measure is as many streams one after the other, each with a point of its own.</summary>
    private static void AddSeries(List<NetworkNode> nodes, List<NetworkStream> streams, List<StreamTotals> series, Code? from, Code? to)
    {
        for (var i = 0; i < series.Count; i++)
        {
            var isLast = i == series.Count - 1;
            var end = isLast ? to : series[i + 1].Network;
            if (!isLast)
                nodes.Add(new NetworkNode { Code = series[i + 1].Network });
            streams.Add(new NetworkStream
            {
                Code = series[i].Network,
                From = i == 0 ? from : series[i].Network,
                To = end,
                Mass = Reading(series[i].Mass, NetworkUnits.MilligramsPerTonne),
                Assays = [.. series[i].Grades.Select(grade => Reading(grade.Grade, NetworkUnits.PartsPerTrillionIn(grade.Element)))],
            });
        }
    }

    private static NetworkReading Reading(Total? total, double unit) => total is null
        ? NetworkReading.Unmeasured()
        : NetworkReading.Measured(total.Value / unit, total.StandardUncertainty / unit);

    private static IReadOnlyList<SharedError> SharedErrors(IReadOnlyList<StreamTotals> totals, HashSet<Code> streams) =>
    [
        .. totals.Where(total => streams.Contains(total.Network)).SelectMany(Parts)
            .GroupBy(part => part.Group, part => part.Part, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => (group.Key, Parts: group.Where(part => part.StandardUncertainty != 0).ToList()))
            .Where(group => group.Parts.Count > 1)
            .Select(group => new SharedError { Code = Code.Parse(group.Key), Parts = group.Parts }),
    ];

    private static IEnumerable<(string Group, SharedErrorPart Part)> Parts(StreamTotals totals)
    {
        foreach (var (group, shared) in totals.Mass?.Shared ?? new Dictionary<string, double>())
            yield return (group, new SharedErrorPart { Reading = ReadingTag.MassOf(totals.Network), StandardUncertainty = shared / NetworkUnits.MilligramsPerTonne });
        foreach (var grade in totals.Grades)
            foreach (var (group, shared) in grade.Grade?.Shared ?? new Dictionary<string, double>())
                yield return (group, new SharedErrorPart
                {
                    Reading = ReadingTag.AssayOf(totals.Network, grade.Element), StandardUncertainty = shared / NetworkUnits.PartsPerTrillionIn(grade.Element),
                });
    }
}
