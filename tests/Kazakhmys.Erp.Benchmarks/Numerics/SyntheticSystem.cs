using Kazakhmys.Erp.Numerics.Ldlt;
using Kazakhmys.Erp.Numerics.Sparse;

namespace Kazakhmys.Erp.Benchmarks.Numerics;

/// <summary>Synthetic symmetric systems: grids as of power flow, layered plant networks as of reconciliation.</summary>
internal sealed record SyntheticSystem(string Kind, SparsePattern Pattern, double[] Values)
{
    /// <summary>By the rule that fits the kind.</summary>
    public LdltSymbolic Analyse() =>
        LdltSymbolic.Analyse(Pattern, Values, new LdltOptions { Pivots = Kind.Contains("KKT", StringComparison.Ordinal) ? PivotRule.Threshold : PivotRule.Diagonal });

    public static SyntheticSystem Grid(int side)
    {
        var entries = new List<(int, int, double)>();
        for (var i = 0; i < side * side; i++)
        {
            entries.Add((i, i, 4));
            if (i % side > 0)
                entries.Add((i, i - 1, -1));
            if (i >= side)
                entries.Add((i, i - side, -1));
        }

        return Of("2-D grid Laplacian", side * side, entries);
    }

    /// <summary>A V Aᵀ of a network: masses, all measured.</summary>
    public static SyntheticSystem Normal(int nodes, int seed)
    {
        var random = new Random(seed);
        var entries = new List<(int, int, double)>();
        foreach (var (from, to) in LayeredStreams(nodes, random))
        {
            var variance = Math.Exp(4 * random.NextDouble());
            foreach (var node in new[] { from, to }.Where(n => n >= 0))
                entries.Add((node, node, variance));
            if (from >= 0 && to >= 0)
                entries.Add((from, to, -variance));
        }

        return Of("network, A V Aᵀ", nodes, entries);
    }

    /// <summary>
    /// [[H, Jᵀ], [J, 0]] of masses and assays of a network, in units of their uncertainties; a quarter of the masses are not measured, so that H has zeros as well.
    /// </summary>
    public static SyntheticSystem Saddle(int nodes, int assays, int seed)
    {
        var random = new Random(seed);
        var streams = LayeredStreams(nodes, random);
        var (count, unknowns) = (streams.Count, streams.Count * (assays + 1));
        var entries = new List<(int, int, double)>();
        for (var s = 0; s < count; s++)
        {
            var mass = Math.Exp(random.NextDouble());
            entries.Add((s, s, random.NextDouble() < (assays == 0 ? 0.05 : 0.25) && streams[s].From >= 0 ? 0 : 1));
            for (var k = 0; k <= assays; k++)
            {
                var grade = k == 0 ? 1 : 0.2 + random.NextDouble();
                if (k > 0)
                    entries.Add((k * count + s, k * count + s, 1));
                foreach (var (node, sign) in new[] { (streams[s].From, -1.0), (streams[s].To, 1.0) }.Where(e => e.Item1 >= 0))
                {
                    entries.Add((unknowns + k * nodes + node, s, sign * grade * 0.1));
                    if (k > 0)
                        entries.Add((unknowns + k * nodes + node, k * count + s, sign * mass));
                }
            }
        }

        return Of(assays == 0 ? "network, KKT of masses" : $"network, KKT with {assays} assays", unknowns + (assays + 1) * nodes, entries);
    }

    private static SyntheticSystem Of(string kind, int order, List<(int Row, int Column, double Value)> entries)
    {
        var builder = new SparsePatternBuilder(order);
        foreach (var (row, column, _) in entries)
            builder.Add(row, column);
        var pattern = builder.Build();
        var values = new double[pattern.Count];
        for (var k = 0; k < entries.Count; k++)
            values[builder.SlotOf(k)] += entries[k].Value;
        return new SyntheticSystem(kind, pattern, values);
    }

    /// <summary>Streams of a plant in twelve layers with by-passes and recycles; −1 is outside.</summary>
    private static List<(int From, int To)> LayeredStreams(int nodes, Random random)
    {
        const int layers = 12;
        var streams = new HashSet<(int, int)>();
        for (var node = 0; node < nodes; node++)
        {
            var layer = Layer(node);
            streams.Add(layer == 0 ? (-1, node) : (Any(layer - 1), node));
            if (layer + 1 < layers && random.NextDouble() < 0.45)
                streams.Add((node, Any(Math.Min(layers - 1, layer + 1 + random.Next(2)))));
            if (layer > 0 && random.NextDouble() < 0.10)
                streams.Add((node, Any(layer - 1)));
            if (layer == layers - 1 || random.NextDouble() < 0.4)
                streams.Add((node, -1));
        }

        return [.. streams];

        int Layer(int node) => (int)((long)node * layers / nodes);
        int First(int layer) => (int)(((long)layer * nodes + layers - 1) / layers);
        int Any(int layer) => random.Next(First(layer), First(layer + 1));
    }
}
