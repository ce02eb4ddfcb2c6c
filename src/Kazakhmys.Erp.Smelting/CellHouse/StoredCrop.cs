namespace Kazakhmys.Erp.Smelting.CellHouse;

/// <summary>A crop as stored, with the cells that its section had when it was loaded.</summary>
internal sealed record StoredCrop
{
    public required LoadCrop Loaded { get; init; }

    public PullCrop? Pulled { get; init; }
}
