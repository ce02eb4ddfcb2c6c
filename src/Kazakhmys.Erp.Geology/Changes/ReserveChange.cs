using Kazakhmys.Erp.Geology.Blocks;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Ledger.Entries;

namespace Kazakhmys.Erp.Geology.Changes;

/// <summary>A recorded change of reserves.</summary>
public sealed record ReserveChange
{
    /// <summary>The book.</summary>
    public required Code Book { get; init; }

    /// <summary>Identity of the change.</summary>
    public required Code Id { get; init; }

    /// <summary>Why.</summary>
    public required ReserveChangeKind Kind { get; init; }

    /// <summary>The block.</summary>
    public required BlockReference Block { get; init; }

    /// <summary>For a transfer, where to.</summary>
    public BlockReference? To { get; init; }

    /// <summary>The day on which it counts.</summary>
    public required ProductionDay Day { get; init; }

    /// <summary>The document that orders it.</summary>
    public required string Document { get; init; }

    /// <summary>The ledger entry.</summary>
    public required Receipt Receipt { get; init; }
}
