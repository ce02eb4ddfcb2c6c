namespace Kazakhmys.Erp.MetalAccounting.Reconciliation.Equations;

/// <summary>
/// Where the search begins: measured and guessed values as they are; unmeasured masses without a guess from a balance of masses in which they are taken as very uncertain masses of
/// usual size.
/// </summary>
internal static class StartingPoint
{
    private const double VeryUncertain = 100;

    public static double[] Of(NetworkModel model, ReconciliationOptions options)
    {
        var start = (double[])model.Values.Clone();
        if (model.Width == 1 || !model.Streams.Any(IsWithoutGuess))
            return start;
        var masses = NetworkModels.Of(model.Problem with
        {
            Components = [],
            Recoveries = [],
            SharedErrors = [],
            Covariances = [],
            Streams = [.. model.Streams.Select((stream, s) => stream with { Assays = [], Mass = Known(stream, model.Values[s * model.Width]) })],
        });
        var solved = NewtonMethod.Solve(masses, masses.Values, new bool[masses.VariableCount], options);
        for (var s = 0; s < model.Streams.Count; s++)
            if (IsWithoutGuess(model.Streams[s]) && solved.Variables[s] > 0)
                start[s * model.Width] = solved.Variables[s];
        return start;
    }

    private static bool IsWithoutGuess(NetworkStream stream) => stream.Mass is { State: ReadingState.Unmeasured, Value: null };

    private static NetworkReading Known(NetworkStream stream, double size) =>
        stream.Mass.State == ReadingState.Unmeasured ? NetworkReading.Measured(size, VeryUncertain * size) : stream.Mass;
}
