using Kazakhmys.Erp.Geology.Blocks;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.Geology.Depletions;

/// <summary>The extinction of reserves behind ore that was mined: what stays in the ground with it.</summary>
public sealed record RecordDepletion
{
    /// <summary>The book.</summary>
    public required Code Book { get; init; }

    /// <summary>Identity of the document, unique in the book: the same again changes nothing.</summary>
    public required Code Id { get; init; }

    /// <summary>The block.</summary>
    public required BlockReference Block { get; init; }

    /// <summary>The day on which it counts.</summary>
    public required ProductionDay Day { get; init; }

    /// <summary>Mined clean ore: reserves that reached the surface, without admixed rock. The mine itself has taken it from the reserve account.</summary>
    public required Mass MinedClean { get; init; }

    /// <summary>Loss coefficient n = lost reserves over extinguished reserves; 0 ≤ n &lt; 1.</summary>
    public required Ratio LossCoefficient { get; init; }

    /// <summary>
    /// Why more is extinguished than the block holds. With it the shortfall is taken up as a revaluation; without it such a depletion is refused.
    /// </summary>
    public string? ReconciliationNote { get; init; }
}
