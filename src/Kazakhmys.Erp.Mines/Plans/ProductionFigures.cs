using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.Mines.Plans;

/// <summary>What is planned or was done, the same figures for both.</summary>
public sealed record ProductionFigures
{
    /// <summary>Nothing.</summary>
    public static ProductionFigures None { get; } = new();

    /// <summary>Dry ore loaded.</summary>
    public Mass Ore { get; init; }

    /// <summary>Dry waste loaded.</summary>
    public Mass Waste { get; init; }

    /// <summary>Metres of hole drilled.</summary>
    public Length Drilled { get; init; }

    /// <summary>Dry mass hoisted.</summary>
    public Mass Hoisted { get; init; }

    /// <summary>Metals of the ore, by element; of what was done, those whose grade is known.</summary>
    public IReadOnlyDictionary<Code, Mass> Metals { get; init; } = new Dictionary<Code, Mass>();

    /// <summary>Mass of a metal; zero where there is none.</summary>
    public Mass MetalOf(Code element) => Metals.TryGetValue(element, out var metal) ? metal : Mass.Zero;

    /// <summary>The exact sum.</summary>
    public static ProductionFigures operator +(ProductionFigures left, ProductionFigures right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return new ProductionFigures
        {
            Ore = left.Ore + right.Ore,
            Waste = left.Waste + right.Waste,
            Drilled = left.Drilled + right.Drilled,
            Hoisted = left.Hoisted + right.Hoisted,
            Metals = left.Metals.Concat(right.Metals).GroupBy(metal => metal.Key)
                .ToDictionary(metal => metal.Key, metal => metal.Sum(part => part.Value)),
        };
    }

    /// <summary>The exact sum.</summary>
    public static ProductionFigures Add(ProductionFigures left, ProductionFigures right) => left + right;
}
