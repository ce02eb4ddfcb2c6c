namespace Kazakhmys.Erp.Smelting.Heats;

/// <summary>A heat as stored: how it began and how it ended.</summary>
internal sealed record StoredHeat
{
    public required OpenHeat Opened { get; init; }

    public CloseHeat? Closed { get; init; }
}
