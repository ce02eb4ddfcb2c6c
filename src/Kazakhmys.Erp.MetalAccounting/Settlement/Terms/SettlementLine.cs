using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.MetalAccounting.Settlement.Prices;

namespace Kazakhmys.Erp.MetalAccounting.Settlement.Terms;

/// <summary>A line of a settlement: what, by which term, from which figure, at which price.</summary>
public sealed record SettlementLine
{
    /// <summary>What it is for.</summary>
    public required SettlementLineKind Kind { get; init; }

    /// <summary>The term: <c>Payables[Cu]</c>, <c>TreatmentCharge</c>, <c>Penalties[0]</c>; of an invoice with the brick before it.</summary>
    public required string Term { get; init; }

    /// <summary>The element, where the line is for one.</summary>
    public Code? Element { get; init; }

    /// <summary>The grade that was settled, where the line comes from one.</summary>
    public Grade? SettledGrade { get; init; }

    /// <summary>The payable grade, of a payable metal.</summary>
    public Grade? PayableGrade { get; init; }

    /// <summary>The mass that is valued or charged: payable metal, or settled dry mass.</summary>
    public Mass? Quantity { get; init; }

    /// <summary>The price or the charge; of a penalty that of all steps together, to twelve decimals.</summary>
    public UnitPrice? Price { get; init; }

    /// <summary>The amount: charges and deductions are negative.</summary>
    public required Money Amount { get; init; }
}
