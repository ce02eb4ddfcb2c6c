using Kazakhmys.Erp.Enrichment.ShiftBalances;
using Kazakhmys.Erp.Kernel.Assays;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;

namespace CopperChain.Synthetic;

/// <summary>Figures out of a seeded generator: the same seed gives the same year.</summary>
internal sealed class SyntheticFigures(int seed)
{
    private readonly Random _random = new(seed);

    public int Loads(int least, int most) => _random.Next(least, most + 1);

    /// <summary>Ore of a stope: 0.60 to 1.60 % Cu, 8 to 20 g/t Ag, 0.10 to 0.40 g/t Au.</summary>
    public Assay Ore() => Assay.Empty
        .With(Elements.Cu, Percent(60, 160))
        .With(Elements.Ag, GramsPerTonne(800, 2000))
        .With(Elements.Au, GramsPerTonne(10, 40));

    /// <summary>What a laboratory says of feed, concentrate and tailings of a shift; it does not know what the bin's books say.</summary>
    public IReadOnlyList<AssayedMetal> Shift() =>
    [
        Metal(Elements.Cu, Percent(100, 120), Percent(2300, 2700), Percent(10, 15)),
        Metal(Elements.Ag, GramsPerTonne(1300, 1500), GramsPerTonne(20000, 24000), GramsPerTonne(250, 350)),
        Metal(Elements.Au, GramsPerTonne(23, 27), GramsPerTonne(350, 450), GramsPerTonne(6, 9)),
    ];

    private static AssayedMetal Metal(Code element, Grade feed, Grade concentrate, Grade tailings) => new()
    {
        Element = element,
        Feed = Measured(feed),
        Concentrate = Measured(concentrate),
        Tailings = Measured(tailings),
    };

    /// <summary>One per cent relative standard uncertainty.</summary>
    private static Measured<Grade> Measured(Grade grade) =>
        new(grade, Grade.FromPartsPerTrillion(grade.PartsPerTrillion / 100), MeasurementStatus.Provisional);

    private Grade Percent(int least, int most) => Grade.FromPercent(_random.Next(least, most + 1) / 100m);

    private Grade GramsPerTonne(int least, int most) => Grade.FromGramsPerTonne(_random.Next(least, most + 1) / 100m);
}
