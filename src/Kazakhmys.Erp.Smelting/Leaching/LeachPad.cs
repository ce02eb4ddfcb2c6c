using Kazakhmys.Erp.Kernel.Calendars;

namespace Kazakhmys.Erp.Smelting.Leaching;

/// <summary>A leach pad.</summary>
public sealed record LeachPad
{
    /// <summary>How it was begun.</summary>
    public required BuildPad Built { get; init; }

    /// <summary>How far it is.</summary>
    public required PadState State { get; init; }

    /// <summary>The latest production day of its steps.</summary>
    public required ProductionDay Since { get; init; }

    /// <summary>Revision, from 1.</summary>
    public required int Revision { get; init; }

    /// <summary>Sequence of the ledger entry of its latest revision; 0 when it moved nothing.</summary>
    public required long EntrySeq { get; init; }
}
