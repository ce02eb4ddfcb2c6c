namespace Kazakhmys.Erp.Smelting.Leaching;

/// <summary>A pad as stored.</summary>
internal sealed record StoredPad
{
    public required BuildPad Built { get; init; }

    public PadState State { get; init; }

    public AdvancePad? Step { get; init; }
}
