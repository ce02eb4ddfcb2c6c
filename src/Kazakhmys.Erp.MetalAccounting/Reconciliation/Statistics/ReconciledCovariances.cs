using Kazakhmys.Erp.MetalAccounting.Reconciliation.Equations;

namespace Kazakhmys.Erp.MetalAccounting.Reconciliation.Statistics;

/// <summary>The covariances that were asked for; one solve for each reading that stands first.</summary>
internal static class ReconciledCovariances
{
    public static IReadOnlyList<AdjustedCovariance> Of(NetworkModel model, ReconciliationOptions options, ReadingStatistics statistics)
    {
        if (!options.StatesAllCovariances && options.Covariances.Count == 0)
            return [];
        var variables = model.Variables();
        var pairs = options.StatesAllCovariances ? AllPairs(model, statistics) : options.Covariances;
        Dictionary<ReadingTag, double[]> columns = [];
        return [.. pairs.Select(pair => new AdjustedCovariance { Pair = pair, Covariance = Covariance(pair) })];

        double? Covariance(ReadingPair pair)
        {
            var (first, second) = (variables[pair.First], variables[pair.Second]);
            if (!statistics.IsObservable(first) || !statistics.IsObservable(second))
                return null;
            if (!columns.TryGetValue(pair.First, out var column))
                columns[pair.First] = column = statistics.CovariancesWith([(first, 1)]);
            return column[second];
        }
    }

    private static List<ReadingPair> AllPairs(NetworkModel model, ReadingStatistics statistics)
    {
        List<ReadingTag> tags = [.. Enumerable.Range(0, model.ReadingCount).Where(statistics.IsObservable).Select(model.TagOf)];
        return [.. tags.SelectMany((first, i) => tags.Skip(i).Select(second => new ReadingPair { First = first, Second = second }))];
    }
}
