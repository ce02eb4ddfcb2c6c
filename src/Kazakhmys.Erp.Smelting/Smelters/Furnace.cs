using Kazakhmys.Erp.Kernel.Codes;

namespace Kazakhmys.Erp.Smelting.Smelters;

/// <summary>A furnace or converter of a smelter.</summary>
public sealed record Furnace
{
    /// <summary>Code, unique in the smelter: <c>electric-1</c>.</summary>
    public required Code Code { get; init; }

    /// <summary>What it is.</summary>
    public required FurnaceKind Kind { get; init; }
}
