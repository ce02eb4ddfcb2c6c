namespace Kazakhmys.Erp.Smelting.Heats;

/// <summary>A heat.</summary>
public sealed record Heat
{
    /// <summary>How it was opened.</summary>
    public required OpenHeat Opened { get; init; }

    /// <summary>How it was closed; null while it is open.</summary>
    public CloseHeat? Closed { get; init; }

    /// <summary>How far it is.</summary>
    public required HeatState State { get; init; }

    /// <summary>Revision, from 1.</summary>
    public required int Revision { get; init; }

    /// <summary>Sequence of the ledger entry of its latest revision; 0 when it moved nothing.</summary>
    public required long EntrySeq { get; init; }
}
