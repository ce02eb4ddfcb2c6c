using Kazakhmys.Erp.Kernel.Assays;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.Enrichment.OreReceipts;

/// <summary>Ore that a plant takes into a bin from an account of the mine or the railway.</summary>
public sealed record ReceiveOre
{
    /// <summary>The book.</summary>
    public required Code Book { get; init; }

    /// <summary>Identity of the document (train, conveyor shift), unique in the book: the same again changes nothing.</summary>
    public required Code Id { get; init; }

    /// <summary>The plant.</summary>
    public required Code Plant { get; init; }

    /// <summary>The type of ore, which names the bin. Oxide ore is refused.</summary>
    public required Code OreType { get; init; }

    /// <summary>The account that gives: a stockpile of a mine, an in-transit account.</summary>
    public required Code SourceAccount { get; init; }

    /// <summary>The shift that received it.</summary>
    public required Shift Shift { get; init; }

    /// <summary>Dry ore (<see cref="WetMass.Dry"/> of what was weighed); greater than zero.</summary>
    public required Mass Dry { get; init; }

    /// <summary>How it was weighed, where the host says it: then <see cref="Dry"/> is what was weighed less its moisture.</summary>
    public Weighing? Weighing { get; init; }

    /// <summary>
    /// Grades of the metals that are kept as commodities. Null takes the mean grades of the source account, so that it empties evenly.
    /// </summary>
    public Assay? Grades { get; init; }
}
