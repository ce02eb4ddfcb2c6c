using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using NodaTime;

namespace Kazakhmys.Erp.Mines.Stockpiles;

/// <summary>A receipt or an issue of a stockpile, for <see cref="StockpileArithmetic"/>.</summary>
public sealed record StockpileMovement
{
    /// <summary>When it happened. Movements count in this order; those of one moment in the order in which they are given.</summary>
    public required Instant At { get; init; }

    /// <summary>Dry mass, greater than zero.</summary>
    public required Mass Dry { get; init; }

    /// <summary>The metals of a receipt; null for an issue, whose metals the method gives.</summary>
    public IReadOnlyDictionary<Code, Mass>? Metals { get; init; }

    /// <summary>The layer that is built on or reclaimed from; only with <see cref="StockpileMethod.Layered"/>.</summary>
    public Code Layer { get; init; }

    /// <summary>True when ore comes in.</summary>
    public bool IsReceipt => Metals is not null;
}
