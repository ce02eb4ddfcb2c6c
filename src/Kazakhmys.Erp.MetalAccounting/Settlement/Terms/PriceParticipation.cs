using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.MetalAccounting.Settlement.Prices;

namespace Kazakhmys.Erp.MetalAccounting.Settlement.Terms;

/// <summary>
/// How a refining charge follows the price: it grows by a share of what the price is above the basis, falls by a share of what it is below, between
/// bounds. All prices are per the unit of the refining charge.
/// </summary>
public sealed record PriceParticipation
{
    /// <summary>The price at which nothing is added or taken, per the unit of the refining charge.</summary>
    public required UnitPrice Basis { get; init; }

    /// <summary>Share of the excess that is added: 10 % of what the price is above the basis.</summary>
    public required Ratio ShareAbove { get; init; }

    /// <summary>Share of the shortfall that is taken off.</summary>
    public required Ratio ShareBelow { get; init; }

    /// <summary>The most that is added; null for no bound.</summary>
    public UnitPrice? MostAdded { get; init; }

    /// <summary>The most that is taken off; null for no bound.</summary>
    public UnitPrice? MostTaken { get; init; }
}
