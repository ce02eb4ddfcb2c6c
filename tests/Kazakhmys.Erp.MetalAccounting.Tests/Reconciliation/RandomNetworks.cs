using System.Globalization;
using CsCheck;
using Kazakhmys.Erp.MetalAccounting.Reconciliation;
using static Kazakhmys.Erp.MetalAccounting.Tests.Reconciliation.Networks;

namespace Kazakhmys.Erp.MetalAccounting.Tests.Reconciliation;

/// <summary>Random synthetic networks: a chain of nodes with by-passes and recycles, whose true flows balance, measured with noise.</summary>
internal static class RandomNetworks
{
    /// <summary>Networks with masses and one component; some masses are not measured.</summary>
    public static readonly Gen<ReconciliationProblem> Bilinear = Gen.Int[0, int.MaxValue].Select(seed => Make(seed, withAssays: true));

    public static readonly Gen<ReconciliationProblem> Linear = Gen.Int[0, int.MaxValue].Select(seed => Make(seed, withAssays: false));

    private static ReconciliationProblem Make(int seed, bool withAssays)
    {
        var random = new Random(seed);
        var nodes = random.Next(2, 8);
        List<(int From, int To, double Mass, double Metal)> streams = [];
        // Each path carries ore through a run of nodes; sums of paths balance.
        for (var path = 0; path < 2 * nodes; path++)
        {
            var (first, last) = (random.Next(nodes), random.Next(nodes));
            (first, last) = (Math.Min(first, last), Math.Max(first, last));
            var (mass, grade) = (50 + 100 * random.NextDouble(), 0.5 + 4 * random.NextDouble());
            Carry(streams, [-1, .. Enumerable.Range(first, last - first + 1), -1], mass, mass * grade);
        }
        Carry(streams, [-1, .. Enumerable.Range(0, nodes), -1], 100, 120);
        Carry(streams, [nodes - 1, 0, .. Enumerable.Range(1, nodes - 1)], 20, 60);
        return Problem(withAssays ? ["Cu"] : [], [.. streams.Select((s, i) => Measure(random, s, i, withAssays))]);
    }

    private static void Carry(List<(int From, int To, double Mass, double Metal)> streams, int[] path, double mass, double metal)
    {
        for (var i = 1; i < path.Length; i++)
        {
            var at = streams.FindIndex(s => s.From == path[i - 1] && s.To == path[i]);
            if (at < 0)
                streams.Add((path[i - 1], path[i], mass, metal));
            else
                streams[at] = streams[at] with { Mass = streams[at].Mass + mass, Metal = streams[at].Metal + metal };
        }
    }

    private static NetworkStream Measure(Random random, (int From, int To, double Mass, double Metal) stream, int index, bool withAssays)
    {
        var mass = random.NextDouble() < 0.15 ? NetworkReading.Unmeasured() : Noisy(random, stream.Mass, 0.02);
        var text = string.Create(CultureInfo.InvariantCulture, $"s{index}: {Name(stream.From)} > {Name(stream.To)}");
        return withAssays ? Stream(text, mass, Noisy(random, stream.Metal / stream.Mass, 0.03)) : Stream(text, mass);
    }

    private static string Name(int node) => node < 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"n{node}");

    private static NetworkReading Noisy(Random random, double value, double relative) =>
        Measured(value * (1 + relative * (2 * random.NextDouble() - 1)), relative * value);
}
