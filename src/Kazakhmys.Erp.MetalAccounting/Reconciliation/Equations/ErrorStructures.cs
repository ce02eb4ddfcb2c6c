namespace Kazakhmys.Erp.MetalAccounting.Reconciliation.Equations;

/// <summary>Reads shared errors and covariances of a problem.</summary>
internal static class ErrorStructures
{
    /// <summary>The structure; null when a covariance block is not positive definite.</summary>
    public static ErrorStructure? Of(
        ReconciliationProblem problem, IReadOnlyList<NetworkStream> streams, int[] componentOf, IReadOnlyList<NetworkReading> readings)
    {
        var variableOf = VariablesOf(problem, streams, componentOf);
        var own = readings.Select(reading => reading.State == ReadingState.Measured ? Square(reading.StandardUncertainty!.Value) : 0).ToArray();
        var shared = new List<(int Error, double Part)>?[readings.Count];
        var errors = problem.SharedErrors.OrderBy(error => error.Code).ToList();
        for (var e = 0; e < errors.Count; e++)
            foreach (var part in errors[e].Parts)
            {
                var variable = variableOf[part.Reading];
                (shared[variable] ??= []).Add((e, part.StandardUncertainty));
                own[variable] -= Square(part.StandardUncertainty);
            }
        var blocks = BlocksOf(problem, variableOf, own).Select(set => CovarianceBlock.Of(set.Variables, set.Covariance)).ToList();
        if (blocks.Any(block => block is null))
            return null;
        var blockOf = Enumerable.Repeat(-1, readings.Count).ToArray();
        for (var b = 0; b < blocks.Count; b++)
            foreach (var variable in blocks[b]!.Variables)
                blockOf[variable] = b;
        return new ErrorStructure { OwnVariances = own, Blocks = blocks!, BlockOf = blockOf, Shared = shared, SharedCount = errors.Count };
    }

    private static Dictionary<ReadingTag, int> VariablesOf(ReconciliationProblem problem, IReadOnlyList<NetworkStream> streams, int[] componentOf)
    {
        var width = componentOf.Length + 1;
        Dictionary<ReadingTag, int> variables = [];
        if (problem.SharedErrors.Count == 0 && problem.Covariances.Count == 0)
            return variables;
        for (var s = 0; s < streams.Count; s++)
        {
            variables[ReadingTag.MassOf(streams[s].Code)] = s * width;
            for (var q = 1; q < width; q++)
                variables[ReadingTag.AssayOf(streams[s].Code, problem.Components[componentOf[q - 1]].Code)] = s * width + q;
        }
        return variables;
    }

    /// <summary>A reading of the first set whose covariances are not positive definite; null when all are.</summary>
    public static ReadingTag? FirstSingular(ReconciliationProblem problem)
    {
        List<NetworkStream> streams = [.. problem.Streams.OrderBy(stream => stream.Code)];
        int[] componentOf = [.. Enumerable.Range(0, problem.Components.Count)];
        var variableOf = VariablesOf(problem, streams, componentOf);
        var own = streams.SelectMany(stream => stream.Assays.Prepend(stream.Mass))
            .Select(reading => reading.State == ReadingState.Measured ? Square(reading.StandardUncertainty!.Value) : 0).ToArray();
        foreach (var part in problem.SharedErrors.SelectMany(error => error.Parts))
            own[variableOf[part.Reading]] -= Square(part.StandardUncertainty);
        var singular = BlocksOf(problem, variableOf, own).FirstOrDefault(set => CovarianceBlock.Of(set.Variables, set.Covariance) is null);
        return singular.Variables is null ? null : variableOf.First(pair => pair.Value == singular.Variables[0]).Key;
    }

    private static List<(int[] Variables, double[,] Covariance)> BlocksOf(
        ReconciliationProblem problem, Dictionary<ReadingTag, int> variableOf, double[] own)
    {
        var sets = new DisjointSets(own.Length);
        var pairs = problem.Covariances.Select(pair => (First: variableOf[pair.First], Second: variableOf[pair.Second], pair.Covariance)).ToList();
        foreach (var (first, second, _) in pairs)
            sets.Join(first, second);
        var pairsOf = pairs.ToLookup(pair => sets.Find(pair.First));
        var named = pairs.SelectMany(pair => new[] { pair.First, pair.Second }).Distinct().Order();
        return [.. named.GroupBy(sets.Find).Select(group => BlockOf([.. group], pairsOf[group.Key]))];

        (int[] Variables, double[,] Covariance) BlockOf(int[] variables, IEnumerable<(int First, int Second, double Covariance)> covariances)
        {
            var matrix = new double[variables.Length, variables.Length];
            for (var i = 0; i < variables.Length; i++)
                matrix[i, i] = own[variables[i]];
            foreach (var (first, second, covariance) in covariances)
            {
                var (i, j) = (Array.BinarySearch(variables, first), Array.BinarySearch(variables, second));
                matrix[i, j] = matrix[j, i] = covariance;
            }
            return (variables, matrix);
        }
    }

    private static double Square(double value) => value * value;
}
