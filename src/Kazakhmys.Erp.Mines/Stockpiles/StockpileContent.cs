using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Mines.Stockpiles;

/// <summary>Dry mass and the metals in it. Metal is the truth, grade is derived.</summary>
public sealed record StockpileContent
{
    /// <summary>Nothing.</summary>
    public static StockpileContent Empty { get; } = new() { Dry = Mass.Zero, Metals = new Dictionary<Code, Mass>() };

    /// <summary>Dry mass.</summary>
    public required Mass Dry { get; init; }

    /// <summary>Mass of each metal that is not zero.</summary>
    public required IReadOnlyDictionary<Code, Mass> Metals { get; init; }

    /// <summary>Mass of a metal; zero where there is none.</summary>
    public Mass MetalOf(Code element) => Metals.TryGetValue(element, out var metal) ? metal : Mass.Zero;

    /// <summary>Grade of a metal: metal over dry mass, rounded once, half to even.</summary>
    /// <exception cref="RuleViolatedException">There is no dry mass (<c>kernel.quantity.divide-by-zero</c>).</exception>
    /// <exception cref="OverflowedException">More metal than mass (<c>kernel.quantity.overflow</c>).</exception>
    public Grade GradeOf(Code element) => Grade.Of(MetalOf(element), Dry);
}
