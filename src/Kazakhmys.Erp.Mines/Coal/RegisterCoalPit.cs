using Kazakhmys.Erp.Kernel.Codes;

namespace Kazakhmys.Erp.Mines.Coal;

/// <summary>Seams and coal stockpiles that a registered mine is to have afterwards; those not named stay.</summary>
public sealed record RegisterCoalPit
{
    /// <summary>The book.</summary>
    public required Code Book { get; init; }

    /// <summary>The mine, registered before.</summary>
    public required Code Mine { get; init; }

    /// <summary>The seams.</summary>
    public IReadOnlyList<CoalSeam> Seams { get; init; } = [];

    /// <summary>The stockpiles; their accounts are opened.</summary>
    public IReadOnlyList<CoalStockpile> Stockpiles { get; init; } = [];
}
