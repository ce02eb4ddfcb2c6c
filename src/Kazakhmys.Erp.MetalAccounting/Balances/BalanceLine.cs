using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.MetalAccounting.Balances;

/// <summary>A line of the balance: the sum of its cells, exactly.</summary>
public sealed record BalanceLine
{
    /// <summary>Code of the line in its layout; <c>not-in-layout</c> for what no line takes.</summary>
    public required Code Code { get; init; }

    /// <summary>Name in three languages.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>The term; null for a stage, which is no term.</summary>
    public BalanceTerm? Term { get; init; }

    /// <summary>The cells, by account.</summary>
    public required IReadOnlyList<BalanceCell> Cells { get; init; }

    /// <summary>The sum of the cells.</summary>
    public Mass Amount => Cells.Sum(cell => cell.Amount);

    /// <summary>How well the sum is known.</summary>
    public AmountUncertainty Uncertainty { get; init; } = AmountUncertainty.Unknown;

    /// <summary>The sum of the cells of one owner (<c>own</c>, <c>purchased</c>, <c>tolled-…</c>; null: neither accounts nor layout say).</summary>
    public Mass AmountOf(string? owner) => Cells.Where(cell => cell.Owner == owner).Sum(cell => cell.Amount);
}
