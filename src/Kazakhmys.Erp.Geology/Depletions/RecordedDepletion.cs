using Kazakhmys.Erp.Geology.Blocks;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Ledger.Entries;

namespace Kazakhmys.Erp.Geology.Depletions;

/// <summary>A recorded depletion.</summary>
public sealed record RecordedDepletion
{
    /// <summary>The book.</summary>
    public required Code Book { get; init; }

    /// <summary>Identity of the document.</summary>
    public required Code Id { get; init; }

    /// <summary>The block.</summary>
    public required BlockReference Block { get; init; }

    /// <summary>The day on which it counts.</summary>
    public required ProductionDay Day { get; init; }

    /// <summary>Mined clean ore.</summary>
    public required Mass MinedClean { get; init; }

    /// <summary>Extinguished reserves: mined clean ore / (1 − n).</summary>
    public required Mass Extinguished { get; init; }

    /// <summary>Reserves lost in the ground: extinguished − mined clean.</summary>
    public Mass Lost => Extinguished - MinedClean;

    /// <summary>What the block was found to hold beyond its books, with a reconciliation note; zero without.</summary>
    public required Mass Reconciled { get; init; }

    /// <summary>The ledger entry; null where nothing was lost.</summary>
    public Receipt? Receipt { get; init; }
}
