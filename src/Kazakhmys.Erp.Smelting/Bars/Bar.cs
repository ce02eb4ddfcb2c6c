using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.Smelting.Bars;

/// <summary>A bar as recorded.</summary>
public sealed record Bar
{
    /// <summary>What was recorded.</summary>
    public required RecordBar Recorded { get; init; }

    /// <summary>Fine weight: gross × fineness to the last unit of the scale.</summary>
    public required Mass Fine { get; init; }

    /// <summary>Revision of its chain of custody, from 1; each move adds one.</summary>
    public required int Revision { get; init; }

    /// <summary>Sequence of the ledger entry of its latest revision.</summary>
    public required long EntrySeq { get; init; }

    /// <summary>The account where it lies.</summary>
    public required Code Account { get; init; }
}
