using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.MetalAccounting.Settlement.Prices;
using Kazakhmys.Erp.MetalAccounting.Settlement.Terms;

namespace Kazakhmys.Erp.MetalAccounting.Calculations;

/// <summary>What the price of a metal at the market becomes at the gate of the mine, for one metal in concentrate.</summary>
public sealed record NetbackInputs
{
    /// <summary>Grade of the metal in the dry concentrate; above zero.</summary>
    public required Grade Grade { get; init; }

    /// <summary>What of it is paid.</summary>
    public required IReadOnlyList<PayableStep> Steps { get; init; }

    /// <summary>The market price.</summary>
    public required UnitPrice Price { get; init; }

    /// <summary>Treatment charge per dry mass; null for none.</summary>
    public UnitPrice? TreatmentCharge { get; init; }

    /// <summary>Refining charge per payable metal; null for none.</summary>
    public UnitPrice? RefiningCharge { get; init; }

    /// <summary>Freight, insurance and handling per wet mass; null for none.</summary>
    public UnitPrice? Freight { get; init; }

    /// <summary>Moisture of what is carried.</summary>
    public Moisture Moisture { get; init; }

    /// <summary>Pounds and ounces as the contract prints them.</summary>
    public TradeUnits Units { get; init; } = TradeUnits.Exact;
}
