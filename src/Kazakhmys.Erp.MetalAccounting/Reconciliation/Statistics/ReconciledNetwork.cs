using Kazakhmys.Erp.MetalAccounting.Reconciliation.Equations;

namespace Kazakhmys.Erp.MetalAccounting.Reconciliation.Statistics;

/// <summary>States a solved network in the terms of the problem.</summary>
internal sealed class ReconciledNetwork
{
    private readonly ReconciliationProblem _problem;
    private readonly NetworkSolution _solution;
    private readonly ReadingStatistics _statistics;
    private readonly double _suspicion;
    private readonly int?[] _setOf;
    private readonly HashSet<ReadingTag> _eliminated;
    private readonly double[] _gradient;

    private ReconciledNetwork(
        ReconciliationProblem problem, NetworkSolution solution, ReadingStatistics statistics, double suspicion, IReadOnlyList<int[]> sets,
        IReadOnlyList<EliminatedReading> eliminated, double[] gradient)
    {
        (_problem, _solution, _statistics, _suspicion, _gradient) = (problem, solution, statistics, suspicion, gradient);
        _eliminated = [.. eliminated.Select(reading => reading.Tag)];
        _setOf = new int?[solution.Model.ReadingCount];
        for (var set = 0; set < sets.Count; set++)
            foreach (var v in sets[set])
                _setOf[v] = set;
    }

    private NetworkModel Model => _solution.Model;

    public static ReconciliationResult Of(
        ReconciliationProblem problem, ReconciliationOptions options, NetworkSolution solution, ReadingStatistics statistics,
        IReadOnlyList<EliminatedReading> eliminated)
    {
        var model = solution.Model;
        var sets = EquivalenceSets.Of(model, statistics);
        var (single, joint, suspicion) = Tests.Critical(model, options);
        var optimality = Optimality.At(model, solution.Variables, solution.Multipliers, solution.IsHeld);
        var network = new ReconciledNetwork(problem, solution, statistics, suspicion, sets, eliminated, optimality.Gradient);
        var result = new ReconciliationResult
        {
            Algorithm = Reconciler.Algorithm,
            Streams = network.Streams(),
            Balances = ReconciledBalances.Of(problem, solution),
            GlobalTest = Tests.Global(solution, options),
            SingleCriticalValue = single,
            JointCriticalValue = joint,
            EquivalenceSets = [.. sets.Select(set => (IReadOnlyList<ReadingTag>)[.. set.Select(model.TagOf)])],
            Eliminated = eliminated,
            Recoveries = ReconciledRecoveries.Of(problem, solution, statistics),
            Covariances = ReconciledCovariances.Of(model, options, statistics),
            Flags = [],
            Certificate = new ReconciliationCertificate
            {
                Stationarity = optimality.Stationarity,
                Constraint = optimality.Constraint,
                Iterations = solution.Iterations,
                IsMinimum = solution.IsMinimum,
            },
        };
        return result with { Flags = [.. NetworkFlags.Of(problem, result, suspicion)] };
    }

    private IReadOnlyList<ReconciledStream> Streams()
    {
        var indexOf = Model.Streams.Select((stream, s) => (stream.Code, s)).ToDictionary(pair => pair.Code, pair => pair.s);
        var placeOf = new int[Model.ComponentOf.Length];
        for (var q = 0; q < placeOf.Length; q++)
            placeOf[Model.ComponentOf[q]] = q + 1;
        return
        [
            .. _problem.Streams.Select(stream =>
            {
                var first = indexOf[stream.Code] * Model.Width;
                return new ReconciledStream
                {
                    Code = stream.Code,
                    Mass = Reading(first, stream.Mass),
                    Assays = [.. stream.Assays.Select((assay, k) => Reading(first + placeOf[k], assay))],
                };
            }),
        ];
    }

    private ReconciledReading Reading(int v, NetworkReading given)
    {
        var (tag, isKnown) = (Model.TagOf(v), given.State != ReadingState.Unmeasured);
        double? adjusted = _statistics.IsObservable(v) ? _solution.Variables[v] : null;
        var test = _statistics.Test(v);
        return new ReconciledReading
        {
            Tag = tag,
            State = given.State,
            Standing = Standing(v),
            Measured = isKnown ? given.Value : null,
            StandardUncertainty = given.State == ReadingState.Measured ? given.StandardUncertainty : null,
            Adjusted = adjusted,
            Adjustment = isKnown && adjusted is not null ? adjusted - given.Value : null,
            AdjustedStandardUncertainty = _statistics.StandardUncertainty(v),
            Redundancy = !Model.IsMeasured(v) ? null : _statistics.IsRedundant(v) ? _statistics.Redundancies[v] : 0,
            TestStatistic = test,
            Quality = _statistics.Quality(v),
            IsSuspect = test > _suspicion,
            IsEliminated = _eliminated.Contains(tag),
            EquivalenceSet = _setOf[v],
            BoundMultiplier = _solution.IsHeld[v] ? _gradient[v] / Model.Scales[v] : null,
        };
    }

    private ReadingStanding Standing(int v) => Model.States[v] switch
    {
        ReadingState.Fixed => ReadingStanding.Fixed,
        ReadingState.Measured => _statistics.IsRedundant(v) ? ReadingStanding.Redundant : ReadingStanding.NonRedundant,
        _ => _statistics.IsObservable(v) ? ReadingStanding.Observable : ReadingStanding.Unobservable,
    };
}
