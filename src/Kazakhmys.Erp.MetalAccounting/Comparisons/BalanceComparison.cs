using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.MetalAccounting.Balances;
using Kazakhmys.Erp.MetalAccounting.Figures;

namespace Kazakhmys.Erp.MetalAccounting.Comparisons;

/// <summary>A balance with the figures that were declared for it.</summary>
public sealed record BalanceComparison
{
    /// <summary>The balance.</summary>
    public required MetalBalance Balance { get; init; }

    /// <summary>Its lines and stages, in their order; a stock is compared by its closing amount under its code.</summary>
    public required IReadOnlyList<ComparedFigure<Mass>> Lines { get; init; }

    /// <summary>Its recoveries.</summary>
    public required IReadOnlyList<ComparedFigure<Ratio>> Recoveries { get; init; }

    /// <summary>What was declared for the metal and period and belongs to no line of the balance.</summary>
    public required IReadOnlyList<DeclaredFigure> Unmatched { get; init; }

    /// <summary>True when no line and no recovery differs beyond rounding.</summary>
    public bool Agrees =>
        !Lines.Any(line => line.Verdict == Verdict.Differs) && !Recoveries.Any(recovery => recovery.Verdict == Verdict.Differs);
}
