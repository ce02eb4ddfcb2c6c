using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.MetalAccounting.Reconciliation.Equations;
using Kazakhmys.Erp.MetalAccounting.Reconciliation.Statistics;

namespace Kazakhmys.Erp.MetalAccounting.Reconciliation.Meters;

/// <summary>A reconciled network and the target in it.</summary>
internal sealed class MeteredNetwork
{
    private readonly ReconciliationProblem _problem;
    private readonly NetworkSolution _solution;
    private readonly ReadingStatistics _statistics;
    private readonly IReadOnlyDictionary<ReadingTag, int> _variables;
    private readonly MeterTarget _target;
    private readonly double? _variance;
    private readonly double[] _covariances = [];

    public MeteredNetwork(NetworkSolution solution, MeterTarget target)
    {
        (_problem, _solution, _target) = (solution.Model.Problem, solution, target);
        (_statistics, _variables) = (ReadingStatistics.Of(solution), solution.Model.Variables());
        if (Gradient(solution) is not { } gradient)
            return;
        _covariances = _statistics.CovariancesWith(gradient);
        _variance = Math.Max(0, gradient.Sum(term => term.Factor * _covariances[term.Variable]));
    }

    /// <summary>What a candidate would do.</summary>
    public RankedMeter With(MeterCandidate candidate)
    {
        var v = _variables[candidate.Reading];
        var after = _variance is { } before && _statistics.IsObservable(v) ? Updated(before, v, candidate) : Anew(v, candidate);
        double? taken = _variance is { } known && after is { } left ? Math.Max(0, known - left) : null;
        return new RankedMeter
        {
            Candidate = candidate,
            UncertaintyBefore = _variance is { } variance ? Math.Sqrt(variance) : null,
            UncertaintyAfter = after is { } rest ? Math.Sqrt(rest) : null,
            VarianceTaken = taken,
            VarianceTakenPerUnitOfMoney = taken / (double)candidate.Cost.Amount,
        };
    }

    /// <summary>One more observation of x with variance s² takes Cov(t, x)²/(Var(x) + s²) from Var(t).</summary>
    private double Updated(double before, int v, MeterCandidate candidate)
    {
        var uncertainty = _statistics.StandardUncertainty(v)!.Value;
        var covariance = _covariances[v];
        return Math.Max(0, before - covariance * covariance / (uncertainty * uncertainty + candidate.StandardUncertainty * candidate.StandardUncertainty));
    }

    /// <summary>Where nothing was known of the reading or the target, the network is classified anew with the candidate in it, at the same point.</summary>
    private double? Anew(int v, MeterCandidate candidate)
    {
        if (_solution.Model.States[v] != ReadingState.Unmeasured)
            return _variance;
        var reading = NetworkReading.Measured(_solution.Variables[v], candidate.StandardUncertainty);
        var model = NetworkModels.Of(_problem with
        {
            Streams = [.. _problem.Streams.Select(stream => stream.Code == candidate.Reading.Stream ? Measured(stream, candidate.Reading.Component, reading) : stream)],
        });
        var classes = Classification.Of(model, _solution.Variables, _solution.IsHeld);
        var solution = _solution with { Model = model, System = new KktSystem(model, classes, _solution.Variables), Classes = classes };
        if (Gradient(solution) is not { } gradient)
            return null;
        var covariances = ReadingStatistics.Of(solution).CovariancesWith(gradient);
        return Math.Max(0, gradient.Sum(term => term.Factor * covariances[term.Variable]));
    }

    private NetworkStream Measured(NetworkStream stream, Code? component, NetworkReading reading) => component is null
        ? stream with { Mass = reading }
        : stream with { Assays = [.. stream.Assays.Select((assay, k) => _problem.Components[k].Code == component ? reading : assay)] };

    /// <summary>How the target changes with each variable; null when something of it is not observable.</summary>
    private IReadOnlyList<(int Variable, double Factor)>? Gradient(NetworkSolution solution)
    {
        var indexOf = solution.Model.Streams.Index().ToDictionary(stream => stream.Item.Code, stream => stream.Index);
        if (_target.Recovery is { } code)
            return ReconciledRecoveries.Linearised(_problem.Recoveries.First(recovery => recovery.Code == code), indexOf, solution)?.Gradient;
        var (width, x) = (solution.Model.Width, solution.Variables);
        var quantity = _target.Component is { } component ? solution.Model.Components.ToList().IndexOf(component) + 1 : 0;
        List<(int Variable, double Factor)> gradient = [];
        foreach (var mass in _target.Streams.Select(stream => indexOf[stream] * width))
        {
            gradient.Add((mass, quantity == 0 ? 1 : x[mass + quantity]));
            if (quantity > 0)
                gradient.Add((mass + quantity, x[mass]));
        }
        return gradient.Any(term => solution.Classes.IsUnobservable[term.Variable]) ? null : gradient;
    }
}
