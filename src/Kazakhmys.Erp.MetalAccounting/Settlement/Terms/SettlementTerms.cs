using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.MetalAccounting.Settlement.Prices;

namespace Kazakhmys.Erp.MetalAccounting.Settlement.Terms;

/// <summary>The terms by which a dry mass of concentrate, doré, cathode or tolled material is valued.</summary>
public sealed record SettlementTerms
{
    /// <summary>The currency of the settlement; every charge is in it.</summary>
    public required Code Currency { get; init; }

    /// <summary>What is paid, one term a metal.</summary>
    public required IReadOnlyList<PayableTerm> Payables { get; init; }

    /// <summary>Treatment charge (TC) per unit of settled dry mass; null for none, as of cathode.</summary>
    public UnitPrice? TreatmentCharge { get; init; }

    /// <summary>Added to or, negative, taken from the value of cathode per unit of settled dry mass: quality and place.</summary>
    public UnitPrice? Premium { get; init; }

    /// <summary>Penalties.</summary>
    public IReadOnlyList<PenaltyTerm> Penalties { get; init; } = [];

    /// <summary>Share of the dry mass that is not paid for, for losses in handling: 0.5 %; zero for none.</summary>
    public Ratio WeightFranchise { get; init; }

    /// <summary>Pounds and ounces as the contract prints them.</summary>
    public TradeUnits Units { get; init; } = TradeUnits.Exact;

    /// <summary>The series of exchange rates into <see cref="Currency"/>, by currency of the quotations; none where all quotations are in it.</summary>
    public IReadOnlyDictionary<Code, Code> ExchangeRates { get; init; } = new Dictionary<Code, Code>();
}
