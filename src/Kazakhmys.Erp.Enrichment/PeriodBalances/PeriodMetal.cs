using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.Enrichment.PeriodBalances;

/// <summary>One metal of a period's totals, with the half-widths of their rounding (0.94 % stands for 0.935 to 0.945 %: 0.005 %).</summary>
public sealed record PeriodMetal
{
    /// <summary>The metal, a commodity of the ledger: <c>Cu</c>.</summary>
    public required Code Element { get; init; }

    /// <summary>Mean grade of the ore processed.</summary>
    public required Grade FeedGrade { get; init; }

    /// <summary>Half-width of its rounding.</summary>
    public Grade FeedGradeHalfWidth { get; init; }

    /// <summary>Metal contained in the concentrate.</summary>
    public required Mass InConcentrate { get; init; }

    /// <summary>Half-width of its rounding.</summary>
    public Mass InConcentrateHalfWidth { get; init; }
}
