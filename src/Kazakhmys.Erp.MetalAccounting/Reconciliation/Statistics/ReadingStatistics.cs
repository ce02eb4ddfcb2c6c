using Kazakhmys.Erp.MetalAccounting.Reconciliation.Equations;

namespace Kazakhmys.Erp.MetalAccounting.Reconciliation.Statistics;

/// <summary>Variances, redundancy and tests of the variables of a solved network, to first order at the solution.</summary>
internal sealed class ReadingStatistics
{
    /// <summary>Below this share of the variance an adjustment is rounding: nothing else says anything of the reading.</summary>
    private const double Negligible = 1e-11;

    private readonly NetworkSolution _solution;
    private readonly double[] _powers;
    private readonly double[] _weighted;

    private ReadingStatistics(NetworkSolution solution, KktInverse inverse)
    {
        _solution = solution;
        (Variances, Redundancies, _powers) = (inverse.Variances, inverse.Redundancies, inverse.Powers);
        _weighted = NetworkPoint.Weighted(Model, NetworkPoint.Residuals(Model, solution.Variables));
    }

    /// <summary>Variances of the adjusted variables in units of their scale squared.</summary>
    public double[] Variances { get; }

    public double[] Redundancies { get; }

    private NetworkModel Model => _solution.Model;

    public static ReadingStatistics Of(NetworkSolution solution)
    {
        var rowScales = NetworkPoint.RowScales(solution.Model, solution.Variables);
        solution.System.Factor(new KktPoint(solution.Variables, new double[solution.Model.RowCount], rowScales, 0, 0));
        var inverse = solution.System.Inverse();
        inverse.Evaluate();
        return new ReadingStatistics(solution, inverse);
    }

    public bool IsObservable(int v) => !_solution.Classes.IsUnobservable[v];

    public bool IsRedundant(int v) => Model.IsMeasured(v) && Redundancies[v] > Negligible;

    public double? StandardUncertainty(int v) => IsObservable(v) ? Model.Scales[v] * Math.Sqrt(Math.Max(0, Variances[v])) : null;

    /// <summary>
    /// The measurement test of the most power, |d|/σ(d) with d = V⁻¹(adjusted − measured) (Tamhane, Biometrika 69, 1982, 488–489; Narasimhan and Jordache, section 7.3.4). Where errors are
    /// independent it is that of the adjustment; where they are shared, the adjustment of a good reading can be the more conspicuous one.
    /// </summary>
    public double? Test(int v) => IsTested(v) ? Math.Abs(_weighted[v]) * Math.Sqrt(Model.Errors.OwnVariances[v] / _powers[v]) : null;

    /// <summary>Local quality of VDI 2048 Part 1.</summary>
    public double? Quality(int v) =>
        Model.IsMeasured(v) ? Math.Abs(Adjustment(v)) / Math.Sqrt(Math.Max(Redundancies[v], 0.1)) / 1.96 : null;

    /// <summary>Covariances, in units of scale, of one combination of variables with every variable.</summary>
    public double[] CovariancesWith(IEnumerable<(int Variable, double Factor)> combination)
    {
        var right = new double[Model.VariableCount];
        foreach (var (variable, factor) in combination)
            if (_solution.Classes.IsFree[variable])
                right[variable] += factor * Model.Scales[variable];
        var (p, rows) = (new double[Model.VariableCount], new double[Model.RowCount]);
        _solution.System.Solve(right, new double[Model.RowCount], p, rows);
        for (var v = 0; v < p.Length; v++)
            p[v] *= Model.Scales[v];
        return p;
    }

    /// <summary>How the measurement tests answer to an error of the balances; 0 where nothing is tested.</summary>
    public double[] Response(double[] balances)
    {
        var (p, rows) = (new double[Model.VariableCount], new double[Model.RowCount]);
        _solution.System.Solve(new double[Model.VariableCount], balances, p, rows);
        for (var v = 0; v < p.Length; v++)
            p[v] *= Model.Scales[v];
        var weighted = NetworkPoint.Weighted(Model, NetworkPoint.Explained(Model, p));
        for (var v = 0; v < p.Length; v++)
            p[v] = v < Model.ReadingCount && IsTested(v) ? weighted[v] * Math.Sqrt(Model.Errors.OwnVariances[v] / _powers[v]) : 0;
        return p;
    }

    private bool IsTested(int v) => IsRedundant(v) && _powers[v] > Negligible;

    /// <summary>In units of the standard uncertainty.</summary>
    private double Adjustment(int v) => (_solution.Variables[v] - Model.Values[v]) / Model.Scales[v];
}
