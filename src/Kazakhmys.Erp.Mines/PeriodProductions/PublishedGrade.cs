using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.Mines.PeriodProductions;

/// <summary>The published grade of one element of the ore.</summary>
public sealed record PublishedGrade
{
    /// <summary>The element; a commodity of the ledger.</summary>
    public required Code Element { get; init; }

    /// <summary>The grade with the half-width of its rounding.</summary>
    public required PublishedFigure<Grade> Grade { get; init; }
}
