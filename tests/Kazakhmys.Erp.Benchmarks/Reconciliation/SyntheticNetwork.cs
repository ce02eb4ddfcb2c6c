using System.Globalization;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.MetalAccounting.Reconciliation;

namespace Kazakhmys.Erp.Benchmarks.Reconciliation;

/// <summary>
/// A synthetic chain from mine to smelter: nodes in layers, streams to the next layers, some recycles, products and feeds, stocks as pairs of streams. Masses and assays balance
/// exactly before the noise of measurement. Seeded.
/// </summary>
internal sealed class SyntheticNetwork
{
    private const int Layers = 12;
    private static readonly double[] _grades = [0.9, 15, 0.3];
    private static readonly double[] _units = [100, 1e6, 1e6];
    private static readonly string[] _unitNames = ["%", "g/t", "g/t"];

    private readonly Random _random;
    private readonly int _nodes;
    private readonly int[] _layer;
    private readonly List<(int? From, int? To)> _streams = [];
    private int _feeds;
    private double[][] _components = [];

    private SyntheticNetwork(int nodes, int seed)
    {
        (_random, _nodes) = (new Random(seed), nodes);
        var depth = Math.Min(Layers, Math.Max(3, (int)Math.Sqrt(nodes)));
        _layer = [.. Enumerable.Range(0, nodes).Select(n => n < depth ? n : _random.Next(depth)).Order()];
    }

    /// <summary>A problem with so many nodes and a share of its masses unmeasured; stocks are always surveyed.</summary>
    public static ReconciliationProblem Of(int nodes, int seed, double unmeasured)
    {
        var network = new SyntheticNetwork(nodes, seed);
        network.Connect();
        network.Fill();
        return network.Measure(unmeasured);
    }

    private void Connect()
    {
        var nodesOf = Enumerable.Range(0, _nodes).ToLookup(n => _layer[n]);
        int Any(int layer) => nodesOf[layer].ElementAt(_random.Next(nodesOf[layer].Count()));
        var last = _layer[^1];
        List<(int From, int To)> inner = [.. Enumerable.Range(0, _nodes).Where(n => _layer[n] > 0).Select(n => (Any(_layer[n] - 1), n))];
        for (var n = 0; n < _nodes; n++)
        {
            if (_random.NextDouble() < 0.45 && _layer[n] < last)
                inner.Add((n, Any(Math.Min(last, _layer[n] + _random.Next(1, 3)))));
            if (_random.NextDouble() < 0.1 && _layer[n] > 0)
                inner.Add((n, Any(_layer[n] - 1)));
        }
        var hasOutlet = inner.Where(e => _layer[e.To] > _layer[e.From]).Select(e => e.From).ToHashSet();
        var feeds = Enumerable.Range(0, _nodes).Where(n => _layer[n] == 0 || _random.NextDouble() < 0.05).ToList();
        var products = Enumerable.Range(0, _nodes).Where(n => !hasOutlet.Contains(n) || _random.NextDouble() < 0.4).ToList();
        _feeds = feeds.Count;
        _streams.AddRange(feeds.Select(n => ((int?)null, (int?)n)));
        _streams.AddRange(inner.Distinct().Select(e => ((int?)e.From, (int?)e.To)));
        _streams.AddRange(products.Select(n => ((int?)n, (int?)null)));
    }

    /// <summary>Gangue and metals follow split fractions of their own through the network, until the recycles have settled.</summary>
    private void Fill()
    {
        var outlets = _streams.Index().Where(s => s.Item.From is not null).ToLookup(s => s.Item.From!.Value, s => s.Index);
        var feed = Enumerable.Range(0, _feeds).Select(_ => 10_000 * Math.Exp(0.6 * Normal())).ToArray();
        var grades = _grades.Select((grade, k) => feed.Select(_ => grade * Math.Exp(0.3 * Normal()) / _units[k]).ToArray()).ToArray();
        _components = [.. Enumerable.Range(0, _grades.Length + 1).Select(k => Flow(outlets, Splits(outlets, k),
            [.. feed.Select((mass, s) => mass * (k == 0 ? 1 - grades.Sum(grade => grade[s]) : grades[k - 1][s]))]))];
    }

    private double[] Splits(ILookup<int, int> outlets, int component)
    {
        var split = new double[_streams.Count];
        for (var n = 0; n < _nodes; n++)
        {
            var shares = outlets[n].Select(s => (Stream: s, Share: (0.1 + _random.NextDouble()) * (IsRecycle(s) ? 0.15 : 1) * Math.Exp(component == 0 ? 0 : 0.5 * Normal()))).ToList();
            foreach (var (stream, share) in shares)
                split[stream] = share / shares.Sum(other => other.Share);
        }
        return split;
    }

    private double[] Flow(ILookup<int, int> outlets, double[] split, double[] feed)
    {
        var (flow, inlets) = (new double[_streams.Count], _streams.Index().Where(s => s.Item.To is not null).ToLookup(s => s.Item.To!.Value, s => s.Index));
        feed.CopyTo(flow, 0);
        for (var change = 1.0; change > 1e-15;)
        {
            change = 0;
            for (var n = 0; n < _nodes; n++)
            {
                var through = inlets[n].Sum(s => flow[s]);
                foreach (var s in outlets[n])
                {
                    change = Math.Max(change, Math.Abs(split[s] * through - flow[s]) / Math.Max(1e-300, through));
                    flow[s] = split[s] * through;
                }
            }
        }
        return flow;
    }

    private ReconciliationProblem Measure(double unmeasured)
    {
        List<NetworkStream> streams = [.. _streams.Select((ends, s) => Stream(s, ends.From, ends.To, s, _components.Sum(part => part[s]), _random.NextDouble() < unmeasured))];
        foreach (var n in Enumerable.Range(0, _nodes).Where(_ => _random.NextDouble() < 0.2))
        {
            var (mass, alike) = (1500 * Math.Exp(0.5 * Normal()), _streams.FindIndex(ends => ends.To == n));
            streams.Add(Stream(streams.Count, null, n, alike, mass, false));
            streams.Add(Stream(streams.Count, n, null, alike, mass, false));
        }
        return new ReconciliationProblem
        {
            Flowsheet = Code.Parse("synthetic"),
            FlowsheetVersion = 1,
            MassUnit = "t",
            Nodes = [.. Enumerable.Range(0, _nodes).Select(n => new NetworkNode { Code = Named("n", n) })],
            Components = [.. _unitNames.Select((unit, k) => new NetworkComponent { Code = Named("c", k), Unit = unit })],
            Streams = streams,
        };
    }

    private NetworkStream Stream(int index, int? from, int? to, int alike, double mass, bool isUnmeasured)
    {
        var whole = _components.Sum(part => part[alike]);
        var reading = Noisy(mass, [0.002, 0.01, 0.02, 0.05]);
        return new NetworkStream
        {
            Code = Named("s", index),
            From = from is { } left ? Named("n", left) : null,
            To = to is { } entered ? Named("n", entered) : null,
            Mass = isUnmeasured ? NetworkReading.Unmeasured(reading.Value) : reading,
            Assays = [.. _units.Select((unit, k) => Noisy(_components[k + 1][alike] / whole * unit, [0.01, 0.02, 0.05]))],
        };
    }

    private NetworkReading Noisy(double value, double[] errors)
    {
        var error = errors[_random.Next(errors.Length)] * value;
        return NetworkReading.Measured(value + error * Math.Clamp(Normal(), -3, 3), error);
    }

    private bool IsRecycle(int stream) => _streams[stream] is { From: { } from, To: { } to } && _layer[to] <= _layer[from];

    private double Normal() => Math.Sqrt(-2 * Math.Log(1 - _random.NextDouble())) * Math.Cos(2 * Math.PI * _random.NextDouble());

    private static Code Named(string kind, int index) => Code.Parse(string.Create(CultureInfo.InvariantCulture, $"{kind}{index + 1}"));
}
