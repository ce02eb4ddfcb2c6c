using BenchmarkDotNet.Attributes;
using Kazakhmys.Erp.Numerics.Ldlt;

namespace Kazakhmys.Erp.Benchmarks.Numerics;

/// <summary>Analysis, refactorisation, solution and selected inverse of synthetic systems.</summary>
[MemoryDiagnoser]
public class SparseFactorisation
{
    private SyntheticSystem _system = null!;
    private LdltSymbolic _symbolic = null!;
    private LdltFactor _factor = null!;
    private double[] _vector = [];
    private double[] _inverse = [];

    [Params("grid", "normal", "saddle")]
    public string Kind { get; set; } = "grid";

    [Params(1_000, 10_000)]
    public int Unknowns { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _system = Kind switch
        {
            "grid" => SyntheticSystem.Grid((int)Math.Round(Math.Sqrt(Unknowns))),
            "normal" => SyntheticSystem.Normal(Unknowns, 1),
            _ => SyntheticSystem.Saddle(Unknowns / 12, 3, 1),
        };
        _symbolic = _system.Analyse();
        _factor = _symbolic.CreateFactor();
        _factor.Refactor(_system.Values);
        _vector = new double[_system.Pattern.Order];
        _inverse = new double[_system.Pattern.Count];
        _vector[0] = 1;
    }

    [Benchmark]
    public int Analyse() => _system.Analyse().Fronts;

    [Benchmark]
    public int Refactor() => _factor.Refactor(_system.Values).Positive;

    [Benchmark]
    public void Solve() => _factor.Solve(_vector);

    [Benchmark]
    public void SelectedInverse() => _factor.SelectedInverse(_inverse);
}
