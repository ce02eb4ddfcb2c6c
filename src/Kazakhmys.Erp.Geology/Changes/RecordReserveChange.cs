using Kazakhmys.Erp.Geology.Blocks;
using Kazakhmys.Erp.Kernel.Assays;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.Geology.Changes;

/// <summary>A change of reserves that is to be recorded with the document that orders it.</summary>
public sealed record RecordReserveChange
{
    /// <summary>The book.</summary>
    public required Code Book { get; init; }

    /// <summary>Identity of the change, unique in the book, chosen by the host: the same again changes nothing.</summary>
    public required Code Id { get; init; }

    /// <summary>Why. In-ground losses are recorded by depletion.</summary>
    public required ReserveChangeKind Kind { get; init; }

    /// <summary>The block.</summary>
    public required BlockReference Block { get; init; }

    /// <summary>For a transfer, where to: another block or category of the same deposit.</summary>
    public BlockReference? To { get; init; }

    /// <summary>The day on which it counts.</summary>
    public required ProductionDay Day { get; init; }

    /// <summary>Dry ore; greater than zero.</summary>
    public required Mass Dry { get; init; }

    /// <summary>Grades of the ore; null takes the mean grades of the block's balance at the end of the day.</summary>
    public Assay? Grades { get; init; }

    /// <summary>The document: protocol, act, report. A change without one is refused.</summary>
    public required string Document { get; init; }
}
