using Kazakhmys.Erp.MetalAccounting.Reconciliation.Equations;

namespace Kazakhmys.Erp.MetalAccounting.Reconciliation.Statistics;

/// <summary>
/// Readings whose adjustments are always in the same proportion: an error in one looks like an error in each of the others, and no test can tell which (Bagajewicz and Jiang, Computers and
/// Chemical Engineering 22, 1998; Narasimhan and Jordache, section 7.6). They are found by how they answer to a few fixed errors of the balances.
/// </summary>
internal static class EquivalenceSets
{
    private const int Probes = 3;
    private const double Alike = 1e-6;

    /// <summary>Sets of two or more variables, each ascending, in the order of their first member.</summary>
    public static IReadOnlyList<int[]> Of(NetworkModel model, ReadingStatistics statistics)
    {
        var answers = Enumerable.Range(0, Probes).Select(probe => statistics.Response(Probe(model.RowCount, probe))).ToArray();
        int[] redundant = [.. Enumerable.Range(0, model.ReadingCount).Where(statistics.IsRedundant).OrderBy(v => Math.Abs(answers[0][v])).ThenBy(v => v)];
        var largest = redundant.Length == 0 ? 0 : Math.Abs(answers[0][redundant[^1]]);
        var sets = new DisjointSets(model.ReadingCount);
        for (var i = 0; i < redundant.Length; i++)
            for (var j = i + 1; j < redundant.Length && IsNear(redundant[i], redundant[j], 0); j++)
                if (AreAlike(redundant[i], redundant[j]))
                    sets.Join(redundant[i], redundant[j]);
        return [.. redundant.Order().GroupBy(sets.Find).Where(set => set.Count() > 1).Select(set => set.ToArray())];

        bool AreAlike(int v, int w)
        {
            var sign = Math.Sign(answers[0][v]) * Math.Sign(answers[0][w]);
            return Enumerable.Range(1, Probes - 1).All(probe => IsNear(v, w, probe)
                && Math.Abs(answers[probe][v] - sign * answers[probe][w]) <= Alike * Math.Max(Math.Abs(answers[probe][v]), 1e-3 * largest));
        }

        bool IsNear(int v, int w, int probe) =>
            Math.Abs(Math.Abs(answers[probe][v]) - Math.Abs(answers[probe][w])) <= Alike * Math.Max(Math.Abs(answers[probe][w]), 1e-3 * largest);
    }

    /// <summary>Numbers between −1 and 1 that have no pattern (multiples of irrational numbers, equally distributed).</summary>
    private static double[] Probe(int count, int probe)
    {
        double[] irrational = [0.4142135623730951, 0.7320508075688772, 0.2360679774997898];
        return [.. Enumerable.Range(1, count).Select(i => 2 * (i * irrational[probe] % 1) - 1)];
    }
}
