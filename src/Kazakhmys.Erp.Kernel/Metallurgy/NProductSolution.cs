using System.Globalization;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Kernel.Metallurgy;

/// <summary>The numbers behind <see cref="NProduct"/>: weighted least squares of a few unknowns, rounded once when the balance is made.</summary>
internal sealed class NProductSolution
{
    private const int Iterations = 25;

    private readonly IReadOnlyList<ProductAssays> _elements;
    private readonly int _products;
    private readonly double[] _yields;
    private readonly double[,] _inverse;

    private NProductSolution(IReadOnlyList<ProductAssays> elements, double[] yields, double[,] inverse, double condition)
    {
        (_elements, _products, _yields, _inverse, ConditionNumber) = (elements, elements[0].Products.Count, yields, inverse, condition);
    }

    /// <summary>Of the scaled equations; infinite when they have no single solution.</summary>
    public double ConditionNumber { get; }

    public string ConditionText => double.IsFinite(ConditionNumber) ? ConditionNumber.ToString("0.#", CultureInfo.InvariantCulture) : "∞";

    public static NProductSolution Of(IReadOnlyList<ProductAssays> elements)
    {
        var products = elements[0].Products.Count;
        var yields = Enumerable.Repeat(1.0 / products, products).ToArray();
        var isOverdetermined = elements.Count > products - 1;
        var equations = SmallEquations.Solve(Matrix(elements), Weights(elements, yields, isOverdetermined));
        for (var i = 0; i < Iterations && isOverdetermined && equations.IsRegular; i++)
        {
            yields = Yields(elements, equations.Inverse, products);
            equations = SmallEquations.Solve(Matrix(elements), Weights(elements, yields, isOverdetermined));
        }
        if (equations.IsRegular)
            yields = Yields(elements, equations.Inverse, products);
        return new NProductSolution(elements, yields, equations.Inverse, equations.ConditionNumber);
    }

    public NProductBalance Balance()
    {
        var status = _elements.All(IsFinal) ? MeasurementStatus.Final : MeasurementStatus.Provisional;
        var heads = _elements.Select(Head).ToArray();
        for (var i = 0; i < heads.Length; i++)
            if (heads[i] <= 0 || Value(_elements[i].Feed) <= 0)
                throw new ValidationFailedException(KernelViolations.NProductNothing.At($"[{i}]", _elements[i].Element));
        var yields = Enumerable.Range(0, _products).Select(j => Measure(_yields[j], YieldVariance(j), status)).ToList();
        var recoveries = new Dictionary<Code, IReadOnlyList<Measured<Ratio>>>();
        var misclosures = new Dictionary<Code, Ratio>();
        for (var i = 0; i < heads.Length; i++)
        {
            var row = i;
            recoveries[_elements[i].Element] = [.. Enumerable.Range(0, _products).Select(j =>
                Measure(_yields[j] * Value(_elements[row].Products[j]) / heads[row], RecoveryVariance(row, j, heads[row]), status))];
            misclosures[_elements[i].Element] = Rounded((heads[i] - Value(_elements[i].Feed)) / Value(_elements[i].Feed));
        }
        return new NProductBalance
        {
            Yields = yields,
            Recoveries = recoveries,
            Misclosures = misclosures,
            ConditionNumber = Rounded(ConditionNumber),
            IsPossible = yields.Concat(recoveries.Values.SelectMany(each => each)).All(each => each.Value >= Ratio.Zero && each.Value <= Ratio.One),
        };
    }

    private static double[,] Matrix(IReadOnlyList<ProductAssays> elements)
    {
        var unknowns = elements[0].Products.Count - 1;
        var matrix = new double[elements.Count, unknowns];
        for (var i = 0; i < elements.Count; i++)
            for (var j = 0; j < unknowns; j++)
                matrix[i, j] = Value(elements[i].Products[j]) - Value(elements[i].Products[unknowns]);
        return matrix;
    }

    private static double[] Weights(IReadOnlyList<ProductAssays> elements, double[] yields, bool isOverdetermined) =>
        [.. elements.Select(element => isOverdetermined ? 1 / Math.Sqrt(ClosureVariance(element, yields)) : 1 / Largest(element))];

    private static double Largest(ProductAssays element) =>
        Math.Max(double.Epsilon, Math.Max(Value(element.Feed), element.Products.Max(Value)));

    private static double ClosureVariance(ProductAssays element, double[] yields) =>
        Square(Uncertainty(element.Feed)) + element.Products.Select((product, j) => Square(yields[j] * Uncertainty(product))).Sum();

    private static double[] Yields(IReadOnlyList<ProductAssays> elements, double[,] inverse, int products)
    {
        var yields = new double[products];
        for (var j = 0; j < products - 1; j++)
            for (var i = 0; i < elements.Count; i++)
                yields[j] += inverse[j, i] * (Value(elements[i].Feed) - Value(elements[i].Products[products - 1]));
        yields[products - 1] = 1 - yields.Take(products - 1).Sum();
        return yields;
    }

    private double Head(ProductAssays element) => element.Products.Select((product, j) => _yields[j] * Value(product)).Sum();

    /// <summary>How much yield j moves with the closure of element i.</summary>
    private double Sensitivity(int j, int i) => j < _products - 1
        ? _inverse[j, i]
        : -Enumerable.Range(0, _products - 1).Sum(l => _inverse[l, i]);

    private double YieldVariance(int j) =>
        Enumerable.Range(0, _elements.Count).Sum(i => Square(Sensitivity(j, i)) * ClosureVariance(_elements[i], _yields));

    private double RecoveryVariance(int row, int product, double head)
    {
        var variance = 0.0;
        for (var p = 0; p < _elements.Count; p++)
        {
            variance += Square(Derivative(p, 1, -1) * Uncertainty(_elements[p].Feed));
            for (var l = 0; l < _products; l++)
                variance += Square(Derivative(p, -_yields[l], l) * Uncertainty(_elements[p].Products[l]));
        }
        return variance;

        // By an assay of element p: 'closure' is what it does to the closure of p, 'own' the product that it is of (-1 for the feed).
        double Derivative(int p, double closure, int own)
        {
            double above = 0, below = 0;
            for (var l = 0; l < _products; l++)
            {
                var part = (Sensitivity(l, p) * closure * Value(_elements[row].Products[l])) + (p == row && l == own ? _yields[l] : 0);
                below += part;
                above += l == product ? part : 0;
            }
            return (above - (_yields[product] * Value(_elements[row].Products[product]) / head * below)) / head;
        }
    }

    private static bool IsFinal(ProductAssays element) =>
        element.Feed.Status == MeasurementStatus.Final && element.Products.All(product => product.Status == MeasurementStatus.Final);

    private static double Value(Measured<Grade> grade) => grade.Value.PartsPerTrillion;

    private static double Uncertainty(Measured<Grade> grade) => grade.StandardUncertainty.PartsPerTrillion;

    private static double Square(double value) => value * value;

    private static Measured<Ratio> Measure(double value, double variance, MeasurementStatus status) =>
        new(Rounded(value), Rounded(Math.Sqrt(variance)), status);

    private static Ratio Rounded(double value) =>
        Ratio.FromPartsPerTrillion(Ratio.Units.Narrow((Int128)Math.Round(value * Ratio.One.PartsPerTrillion)));
}
