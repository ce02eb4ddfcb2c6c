using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Numerics.Sparse;

namespace Kazakhmys.Erp.MetalAccounting.Reconciliation.Equations;

/// <summary>
/// One step of Gauss and Newton, then Newton's method on the KKT conditions with the exact Hessian of the Lagrangian. Where the KKT matrix has not the inertia of a minimum the
/// curvature of the balances counts less or, as with Gauss and Newton, not at all, and a step is shortened until it makes the merit function smaller (Nocedal and Wright, Numerical Optimization, 2nd ed., sections 16.2, 18.4 and 19.3). Successive
/// linearisation alone does not converge on published flotation circuits.
/// <para>
/// The balances are linear in masses and component flows F·c. A step therefore moves these along a line, and assays follow as their quotient: once a whole step was taken, every
/// point balances, however large the gross errors are, and only the objective has to fall.
/// </para>
/// </summary>
internal sealed class NewtonMethod
{
    private const double FirstDamping = 1e-3;
    private const double MostDamping = 1;
    private const double Sufficient = 1e-4;
    private const int MostHalvings = 30;
    private const double GoodEnough = 1e-13;

    /// <summary>Near the solution the objective no longer shows progress above its rounding errors; the residual of the conditions does.</summary>
    private const double Near = 1e-3;

    /// <summary>A mass that a step brings below this share of itself, or through zero, cannot divide a component flow.</summary>
    private const double Vanishing = 0.05;

    /// <summary>Masses below these shares of their size have vanished: when the KKT matrix is singular, and when the search does not end.</summary>
    private const double Nothing = 1e-6;
    private const double NearlyNothing = 1e-2;
    private const int MostRounds = 30;

    private readonly NetworkModel _model;
    private readonly bool[] _isHeld;
    private readonly bool[] _isStill;
    private readonly KktSystem _system;
    private readonly double[] _rowScales;
    private double[] _x;
    private double[] _multipliers;

    private NewtonMethod(NetworkModel model, double[] start, bool[] isHeld, bool[] isPinned)
    {
        (_model, _isHeld) = (model, isHeld);
        _x = [.. start.Select((value, v) => isHeld[v] ? 0 : value)];
        _isStill = [.. isHeld.Zip(isPinned, (held, pinned) => held || pinned)];
        _system = new KktSystem(model, Classification.Of(model, _x, _isStill), _x);
        _rowScales = NetworkPoint.RowScales(model, _x);
        _multipliers = new double[model.RowCount];
    }

    private bool IsLinear => _model.Width == 1;

    /// <summary>Solves from a starting point, with some variables held at zero.</summary>
    /// <exception cref="RuleViolatedException">No such point was found.</exception>
    public static NetworkSolution Solve(NetworkModel model, double[] start, bool[] isHeld, ReconciliationOptions options)
    {
        try
        {
            var open = new OpenFlows(model, isHeld);
            for (var round = 0; round < MostRounds; round++)
                if (Attempt(model, start, open, options) is { } solution)
                    return solution;
            throw new RuleViolatedException(NotSolved(options, double.PositiveInfinity, double.PositiveInfinity));
        }
        catch (NonFiniteEntryException diverged)
        {
            throw new RuleViolatedException(NotSolved(options, double.PositiveInfinity, double.PositiveInfinity), diverged);
        }
    }

    /// <summary>A solution; null when what is open has changed on the way.</summary>
    private static NetworkSolution? Attempt(NetworkModel model, double[] start, OpenFlows open, ReconciliationOptions options)
    {
        var method = new NewtonMethod(model, start, open.IsHeld, open.IsPinned);
        try
        {
            if (method.Solve(options) is { } solution)
                return open.Confirm(solution);
            open.Pin(method.Vanished(Nothing) is { Count: > 0 } nothing ? nothing : method.Vanished(NearlyNothing));
        }
        catch (RuleViolatedException) when (open.IsPinned.Contains(true))
        {
            open.Refute();
        }
        return null;
    }

    /// <summary>The solution; null when masses have vanished on the way.</summary>
    private NetworkSolution? Solve(ReconciliationOptions options)
    {
        var found = Optimality.At(_model, _x, Unscaled(), _isStill);
        for (var iteration = 1; iteration <= options.MaxIterations; iteration++)
        {
            var isUndamped = Step(iteration == 1);
            if (_system.Zero > 0 && Vanished(Nothing).Count > 0)
                return null;
            var next = Optimality.At(_model, _x, Unscaled(), _isStill);
            var isSettled = next.Worst <= options.Tolerance && (next.Worst <= GoodEnough || next.Worst >= 0.5 * found.Worst);
            found = next;
            if (isSettled)
                return Solution(iteration, isUndamped);
        }
        if (found.Worst <= options.Tolerance)
            return Solution(options.MaxIterations, true);
        return Vanished(NearlyNothing).Count > 0 ? null : throw new RuleViolatedException(Why(found, options));
    }

    /// <summary>Masses that may move and have come to less than a share of their size.</summary>
    private List<int> Vanished(double share) => IsLinear ? [] : [.. Enumerable.Range(0, _model.Streams.Count).Select(s => s * _model.Width)
        .Where(mass => _system.Classes.IsFree[mass] && Math.Abs(_x[mass]) <= share * _model.Scales[mass])];

    private Violation Why(Optimality found, ReconciliationOptions options)
    {
        var imbalances = NetworkPoint.Imbalances(_model, _x);
        for (var row = 0; row < imbalances.Length; row++)
            if (!_system.Classes.IsIndependent[row] && Math.Abs(imbalances[row]) > 1e-6 * _rowScales[row])
                return MetalAccountingViolations.ReconciliationContradiction.At(
                    $"Nodes[{_model.Nodes[row / _model.Width]}]", _model.Nodes[row / _model.Width], ("imbalance", imbalances[row]));
        return NotSolved(options, found.Stationarity, found.Constraint);
    }

    private static Violation NotSolved(ReconciliationOptions options, double stationarity, double constraint) =>
        MetalAccountingViolations.ReconciliationNotSolved.At("", options.MaxIterations, ("stationarity", stationarity), ("constraint", constraint));

    private NetworkSolution Solution(int iterations, bool isUndamped) => new()
    {
        Model = _model,
        System = _system,
        Variables = _x,
        Multipliers = Unscaled(),
        IsHeld = _isHeld,
        Classes = _system.Classes,
        Iterations = iterations,
        IsMinimum = isUndamped && _system.IsMinimum,
    };

    private double[] Unscaled() => [.. _multipliers.Select((multiplier, row) => multiplier / _rowScales[row])];

    /// <summary>One step; true when the Hessian was taken as it is, or the step is the first.</summary>
    private bool Step(bool isFirst)
    {
        var isUndamped = Factor(isFirst);
        var gradient = NetworkPoint.Gradient(_model, _x);
        var balances = Balances(_x);
        var (p, multipliers) = (new double[_model.VariableCount], new double[_model.RowCount]);
        _system.Solve(Negated(gradient), Negated(balances), p, multipliers);
        Move(p, multipliers, gradient, balances);
        return isUndamped;
    }

    private bool Factor(bool isFirst)
    {
        if (IsLinear && !isFirst)
            return true;
        for (var damping = 0.0; !isFirst && damping <= MostDamping; damping = damping == 0 ? FirstDamping : 10 * damping)
        {
            _system.Factor(new KktPoint(_x, _multipliers, _rowScales, 1, damping));
            if (_system.IsMinimum)
                return damping == 0;
        }
        _system.Factor(new KktPoint(_x, _multipliers, _rowScales, 0, 0));
        return isFirst;
    }

    private void Move(double[] p, double[] multipliers, double[] gradient, double[] balances)
    {
        var penalty = 1 + 1.5 * multipliers.Select(Math.Abs).DefaultIfEmpty(0).Max();
        var (merit, descent) = (Merit(_x, penalty), -penalty * balances.Sum(Math.Abs));
        for (var v = 0; v < p.Length; v++)
            descent += gradient[v] * p[v];
        var before = Distance(_x, _multipliers);
        for (var (length, halving) = (1.0, 0); ; length /= 2, halving++)
        {
            var (x, next) = At(p, multipliers, length);
            var isBetter = IsLinear || halving == MostHalvings || Merit(x, penalty) <= merit + Sufficient * length * descent
                || (before <= Near && Distance(x, next) <= 0.9 * before);
            if (!isBetter)
                continue;
            (_x, _multipliers) = (x, next);
            return;
        }
    }

    private (double[] X, double[] Multipliers) At(double[] p, double[] multipliers, double length)
    {
        double[] x = [.. _x.Select((value, v) => value + length * p[v] * _model.Scales[v])];
        for (var mass = 0; mass < _model.ReadingCount; mass += _model.Width)
        {
            if (!(x[mass] / _x[mass] > Vanishing) || x[mass] == _x[mass])
                continue;
            for (var v = mass + 1; v < mass + _model.Width; v++)
                if (_system.Classes.IsFree[v])
                    x[v] = (_x[mass] * _x[v] + _x[v] * (x[mass] - _x[mass]) + _x[mass] * (x[v] - _x[v])) / x[mass];
        }
        return (x, [.. _multipliers.Select((multiplier, row) => multiplier + length * (multipliers[row] - multiplier))]);
    }

    private double Merit(double[] x, double penalty) => 0.5 * NetworkPoint.Objective(_model, x) + penalty * Balances(x).Sum(Math.Abs);

    private double Distance(double[] x, double[] multipliers)
    {
        var gradient = NetworkPoint.Gradient(_model, x);
        NetworkPoint.Entries(_model, x, (row, v, value) => gradient[v] += value * _model.Scales[v] * multipliers[row] / _rowScales[row]);
        var largest = Balances(x).Select(Math.Abs).DefaultIfEmpty(0).Max();
        for (var v = 0; v < gradient.Length; v++)
            if (_system.Classes.IsFree[v])
                largest = Math.Max(largest, Math.Abs(gradient[v]));
        return largest;
    }

    /// <summary>The scaled imbalances of the independent balances.</summary>
    private double[] Balances(double[] x) =>
        [.. NetworkPoint.Imbalances(_model, x).Select((imbalance, row) => _system.Classes.IsIndependent[row] ? imbalance / _rowScales[row] : 0)];

    private static double[] Negated(double[] vector) => [.. vector.Select(value => -value)];
}
