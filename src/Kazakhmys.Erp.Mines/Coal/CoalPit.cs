using Kazakhmys.Erp.Kernel.Codes;

namespace Kazakhmys.Erp.Mines.Coal;

/// <summary>The seams and stockpiles of a coal pit, by code.</summary>
public sealed record CoalPit
{
    /// <summary>The mine.</summary>
    public required Code Mine { get; init; }

    /// <summary>The seams.</summary>
    public required IReadOnlyList<CoalSeam> Seams { get; init; }

    /// <summary>The stockpiles.</summary>
    public required IReadOnlyList<CoalStockpile> Stockpiles { get; init; }
}
