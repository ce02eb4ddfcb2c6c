using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.Smelting.Cathodes;

/// <summary>A lot of cathode as recorded.</summary>
public sealed record CathodeLot
{
    /// <summary>What was recorded.</summary>
    public required RecordCathodeLot Recorded { get; init; }

    /// <summary>Revision, from 1.</summary>
    public required int Revision { get; init; }

    /// <summary>Sequence of its ledger entry.</summary>
    public required long EntrySeq { get; init; }

    /// <summary>The grade that it carries; null when it meets none (off grade).</summary>
    public required Code? Grade { get; init; }

    /// <summary>Copper in it.</summary>
    public required Mass Copper { get; init; }
}
