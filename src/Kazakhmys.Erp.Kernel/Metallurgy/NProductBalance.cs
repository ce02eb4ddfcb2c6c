using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.Kernel.Metallurgy;

/// <summary>How a separation divides its feed among several products, as assays alone say, with the uncertainty that they leave.</summary>
public sealed record NProductBalance
{
    /// <summary>Yield of each product: dry product over dry feed; they sum to one within the rounding of each to 10⁻¹².</summary>
    public required IReadOnlyList<Measured<Ratio>> Yields { get; init; }

    /// <summary>By element: its recovery in each product, over the head built up from the products, so that the recoveries of an element sum to one.</summary>
    public required IReadOnlyDictionary<Code, IReadOnlyList<Measured<Ratio>>> Recoveries { get; init; }

    /// <summary>By element: head built up from the products less head as assayed, over head as assayed; zero when the assays just suffice.</summary>
    public required IReadOnlyDictionary<Code, Ratio> Misclosures { get; init; }

    /// <summary>How many times the scaled equations enlarge an error of the assays, at most; near-proportional concentrates make it large.</summary>
    public required Ratio ConditionNumber { get; init; }

    /// <summary>False when a yield or recovery lies outside 0 to 100 %: the assays contradict one another. Such results are never clipped.</summary>
    public required bool IsPossible { get; init; }
}
